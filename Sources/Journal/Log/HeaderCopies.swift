/// A second copy of every segment's header, beside the segments: without the salt in it no record of a segment
/// opens any more (FORMAT.md §3.1).
struct HeaderCopies {
    private let folder: any DiskFolder

    init(in folder: any DiskFolder) { self.folder = folder }

    /// Nil where there is none that could be one.
    func header(of number: UInt64) throws(JournalError) -> [UInt8]? {
        guard let file = try folder.open(JournalFormat.headerCopies, for: .reading) else { return nil }
        var bytes = [UInt8](repeating: 0, count: JournalFormat.segmentHeaderLength)
        let count = try file.read(
            into: &bytes, at: 0, count: bytes.count, from: HeaderCopies.offset(of: number))
        return count == bytes.count ? bytes : nil
    }

    /// Durable with the name of the segment: whoever makes it syncs the folder.
    func write(_ header: [UInt8], of number: UInt64) throws(JournalError) {
        let file = try opened()
        try file.write(header, at: HeaderCopies.offset(of: number))
        try file.sync()
    }

    private func opened() throws(JournalError) -> any DiskFile {
        let name = JournalFormat.headerCopies
        if let file = try folder.open(name, for: .updating) { return file }
        _ = try folder.create(name)
        guard let file = try folder.open(name, for: .updating) else {
            throw .notFound(path: folder.path + "/" + name)
        }
        return file
    }

    private static func offset(of number: UInt64) -> Int {
        Int(number - 1) * JournalFormat.segmentHeaderLength
    }
}
