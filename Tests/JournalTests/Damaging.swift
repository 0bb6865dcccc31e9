import Attendance
import Crypto

@testable import Journal

/// Changes to a folder that only a holder of the keys could make.
enum Damaging {
    static func vault(in folder: MemoryFolder) throws(JournalError) -> Vault {
        var unlocker = try Unlocker(.slotKey(Bench.key))
        return try Vault.open(in: folder, unlocker: &unlocker)
    }

    static func destroyKey(of pupil: ID<Pupil>, in folder: MemoryFolder) throws(JournalError) {
        var vault = try vault(in: folder)
        var random = RandomBytes()
        try vault.replaceKeys(random: &random) { $0.pupilKeys[pupil] = nil }
    }

    /// Puts a gap frame in place of the frame at `offset`: the erased bytes are gone, the chain goes on.
    static func gap(at offset: Int, of path: String, in folder: MemoryFolder) throws {
        var bytes = folder.bytes(of: path) ?? []
        guard case .header(let segment) = SegmentHeader.read(bytes[..<160]),
            case .header(let header) = bytes[offset...].withUnsafeBytes({ FrameHeader.read($0) })
        else { throw JournalError.notFound(path: path) }
        let vault = try vault(in: folder)
        let keys = SegmentKeys(logKey: vault.keys.current.key, salt: segment.salt)
        let end = offset + 48 + header.bodyLength
        let erasedHash = Array(SHA256.hash(data: bytes[offset + 48..<end]))
        var gap = FrameHeader(
            kind: .gap, place: header.place, sequence: header.sequence, bodyLength: 112, bodyChecksum: 0,
            previous: header.previous, noncePrefix: 0)
        let kept = Array(bytes[offset..<offset + 48]) + erasedHash
        let plain = gap.encoded
        let signed = Array(SHA256.hash(data: bytes[..<160])) + plain[..<20] + plain[24..<44] + kept
        let body = kept + Array(HMAC<SHA256>.authenticationCode(for: signed, using: keys.gap))
        gap.bodyChecksum = CRC32C.of(body[...])
        bytes.replaceSubrange(offset..<end, with: gap.encoded + body)
        folder.set(path, to: bytes)
    }

    /// Changes the body of the frame at `offset` and makes all its checksums right again, as whoever has no key can.
    static func forge(at offset: Int, of path: String, in folder: MemoryFolder) throws {
        var bytes = folder.bytes(of: path) ?? []
        guard case .header(var header) = bytes[offset...].withUnsafeBytes({ FrameHeader.read($0) }) else {
            throw JournalError.notFound(path: path)
        }
        let body = offset + 48..<offset + 48 + header.bodyLength
        bytes[body.lowerBound] ^= 1
        header.bodyChecksum = CRC32C.of(bytes[body])
        bytes.replaceSubrange(offset..<offset + 48, with: header.encoded)
        folder.set(path, to: bytes)
    }

    /// Every byte, but of the anchor's thousands of padding bytes only some.
    static func offsets(of path: String, _ bytes: [UInt8]) -> [Int] {
        bytes.indices.filter { path != "anker" || $0 % 4096 < 136 || $0 % 4096 >= 4092 || $0 % 97 == 0 }
    }

    /// Where each frame of a segment starts, and last the end of the file.
    static func frameOffsets(_ bytes: [UInt8]) -> [Int] {
        var offsets = [160]
        while let last = offsets.last, last < bytes.count,
            case .header(let header) = bytes[last...].withUnsafeBytes({ FrameHeader.read($0) })
        {
            offsets.append(last + 48 + header.bodyLength)
        }
        return offsets
    }
}
