/// One open file, closed when the last reference goes.
public protocol DiskFile {
    func size() throws(JournalError) -> Int
    /// Reads into `buffer[start...]` until `count` bytes or the end of the file; returns how many.
    func read(into buffer: inout [UInt8], at start: Int, count: Int, from offset: Int) throws(JournalError)
        -> Int
    /// All of it, in order, or an error; after an error any part may be in the file.
    func append(_ bytes: [UInt8]) throws(JournalError)
    func write(_ bytes: [UInt8], at offset: Int) throws(JournalError)
    func truncate(to length: Int) throws(JournalError)
    /// Data only; an error means that nothing written since the last sync may be trusted.
    func sync() throws(JournalError)
}

extension DiskFile {
    /// The whole file when it is at most `limit` bytes, else nil.
    func contents(limit: Int) throws(JournalError) -> [UInt8]? {
        let size = try size()
        guard size <= limit else { return nil }
        var bytes = [UInt8](repeating: 0, count: size)
        let count = try read(into: &bytes, at: 0, count: size, from: 0)
        bytes.removeLast(size - count)
        return bytes
    }
}
