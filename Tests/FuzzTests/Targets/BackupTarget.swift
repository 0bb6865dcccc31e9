import Crypto

@testable import Journal

extension FuzzTarget {
    /// A backup from a stick that anybody had; the first byte says whether its checksums are made right. No file
    /// in it may lead out of the folder that it is put back in, nor hold bytes that are not there.
    static let backup = FuzzTarget("backup") {
        let folder = BytesFolder()
        var writer = try BackupWriter(folder.create("kopie"))
        for path in [FuzzJournal.firstSegment, "kluis-a/kluis.2"] {
            try writer.add(path, FuzzJournal.file(path))
        }
        try writer.finish()
        let bytes = folder.bytes(of: "kopie") ?? []
        return [[0] + bytes, [1] + bytes]
    } fault: { bytes in
        guard let mode = bytes.first else { return nil }
        var file = Array(bytes.dropFirst())
        if mode & 1 == 1 { Mending.backup(&file) }
        guard let index = try? BackupIndex(reading: BytesFile(file), path: "kopie") else { return nil }
        for entry in index.entries {
            guard entry.offset >= 0, entry.length >= 0, entry.length <= file.count - entry.offset else {
                return "a file of bytes that are not there"
            }
            let parts = entry.path.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.first != "." }) else {
                return "a path that leads out of the folder: \(entry.path)"
            }
        }
        return Set(index.entries.map(\.path)).count == index.entries.count ? nil : "two files of one name"
    }
    /// What a machine remembers of a device; the first byte says whether it is sealed anew under the right key.
    static let memory = FuzzTarget("memory") {
        let head = RememberedHead(device: [UInt8](repeating: 3, count: 16), sequence: 7, chain: .start)
        let half = Array(head.encoded(counter: 5, using: memoryKey).prefix(112))
        return [[0] + half, [1] + half, [3] + half]
    } fault: { bytes in
        guard let mode = bytes.first else { return nil }
        let length = RememberedHead.length
        var half = Array((bytes.dropFirst() + [UInt8](repeating: 0, count: length)).prefix(length))
        if mode & 2 != 0 {
            let code = HMAC<SHA256>.authenticationCode(for: half.prefix(80), using: memoryKey)
            half.replaceSubrange(80..<112, with: Array(code))
        }
        if mode & 1 != 0 { Mending.tail(&half) }
        guard let (head, counter) = RememberedHead.read(half[...], using: memoryKey) else { return nil }
        return head.encoded(counter: counter, using: memoryKey) == half
            ? nil : "what is remembered is not written back as it stood"
    }

    private static let memoryKey = SymmetricKey(data: [UInt8](repeating: 9, count: 32))
}
