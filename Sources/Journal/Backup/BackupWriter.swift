import Crypto

/// Writes a backup from front to back.
struct BackupWriter {
    private let file: any DiskFile
    private var digest = SHA256()
    private var count = 0

    private static let piece = 1 << 20

    init(_ file: any DiskFile) throws(JournalError) {
        self.file = file
        try append(BackupFormat.header)
    }

    mutating func add(_ path: String, _ bytes: [UInt8]) throws(JournalError) {
        try append(BackupFormat.entryHead(path, length: bytes.count))
        try append(bytes)
        try finishEntry(CRC32C.of(bytes[...]))
    }

    /// The first `length` bytes of a file; false when it turns out to have fewer.
    mutating func add(
        _ path: String, _ source: any DiskFile, length: Int
    ) throws(JournalError) -> Bool {
        try append(BackupFormat.entryHead(path, length: length))
        var sum = CRC32C()
        var done = 0
        while done < length {
            var piece = [UInt8](repeating: 0, count: min(BackupWriter.piece, length - done))
            guard try source.read(into: &piece, at: 0, count: piece.count, from: done) == piece.count else {
                return false
            }
            piece.withUnsafeBytes { sum.update($0) }
            try append(piece)
            done += piece.count
        }
        try finishEntry(sum.value)
        return true
    }

    /// When this returns the backup is durable under the name it was made with.
    mutating func finish() throws(JournalError) {
        try append(BackupFormat.trailerHead(entries: count))
        try file.append(Array(digest.finalize()))
        try file.sync()
    }

    private mutating func finishEntry(_ sum: UInt32) throws(JournalError) {
        var writer = ByteWriter(capacity: 4)
        writer.append(sum)
        try append(writer.bytes)
        count += 1
    }

    private mutating func append(_ bytes: [UInt8]) throws(JournalError) {
        digest.update(data: bytes)
        try file.append(bytes)
    }
}
