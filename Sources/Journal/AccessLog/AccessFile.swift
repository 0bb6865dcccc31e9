/// A file of the access log by number: which lines it holds follows from it (FORMAT.md §3.5).
enum AccessFile {
    static let folder = "toegang"
    static let blocksPerFile: UInt64 = 8192
    private static let suffix = ".spt"

    static func name(_ number: UInt64) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits + suffix
    }

    /// The numbers of the files that are there, in order; other files are none of ours.
    static func numbers(in folder: any DiskFolder) throws(JournalError) -> [UInt64] {
        try folder.names().compactMap { entry in
            guard entry.hasSuffix(suffix), let number = UInt64(entry.dropLast(suffix.count)),
                (1...9_999_999_999).contains(number), name(number) == entry
            else { return nil }
            return number
        }.sorted()
    }

    /// The file in which a line stands, and where.
    static func place(of line: UInt64) -> (file: UInt64, offset: Int) {
        let index = line - 1
        return (index / blocksPerFile + 1, Int(index % blocksPerFile) * AccessBlock.length)
    }

    static func firstLine(of file: UInt64) -> UInt64 { (file - 1) * blocksPerFile + 1 }

    static func bytes(_ number: UInt64, in folder: any DiskFolder) throws(JournalError) -> [UInt8]? {
        guard let file = try folder.open(name(number), for: .reading) else { return nil }
        var bytes = [UInt8](
            repeating: 0, count: min(try file.size(), Int(blocksPerFile) * AccessBlock.length))
        let count = try file.read(into: &bytes, at: 0, count: bytes.count, from: 0)
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// What stands in the places of a file, in order; nil where no whole block does.
    static func blocks(_ bytes: [UInt8], of file: UInt64) -> [AccessBlock?] {
        stride(from: 0, to: bytes.count, by: AccessBlock.length).enumerated().map { index, start in
            AccessBlock(
                bytes[start...].prefix(AccessBlock.length), number: firstLine(of: file) + UInt64(index))
        }
    }
}
