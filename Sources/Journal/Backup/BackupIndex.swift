import Crypto

/// Where the files of a backup stand in it, once every byte was held against its checksums; no key is needed.
struct BackupIndex {
    struct Entry: Equatable {
        let path: String
        let offset: Int
        let length: Int
    }

    private(set) var entries: [Entry] = []
    private var places: [String: Int] = [:]
    let file: any DiskFile

    init(reading file: any DiskFile, path: String) throws(JournalError) {
        self.file = file
        var reader = try Reader(file, path: path)
        try reader.header()
        while let (path, length) = try reader.entryHead() {
            let offset = reader.offset
            try reader.skipContents(length)
            guard BackupFormat.isPath(path), places.updateValue(entries.count, forKey: path) == nil else {
                throw .backupRefused(.changed)
            }
            entries.append(Entry(path: path, offset: offset, length: length))
        }
        try reader.trailer(entries: entries.count)
    }

    func entry(_ path: String) -> Entry? { places[path].map { entries[$0] } }
}

/// Reads on, and carries the digest along.
private struct Reader {
    private(set) var offset = 0
    private let file: any DiskFile
    private let path: String
    private let size: Int
    private var digest = SHA256()

    private static let piece = 1 << 20

    init(_ file: any DiskFile, path: String) throws(JournalError) {
        self.file = file
        self.path = path
        size = try file.size()
    }

    mutating func header() throws(JournalError) {
        let known = BackupFormat.header
        let magic = try take(min(size, BackupFormat.magic.count))
        guard !magic.isEmpty, BackupFormat.magic.starts(with: magic) else {
            throw .backupRefused(.notABackup)
        }
        let rest = try take(BackupFormat.headerLength - BackupFormat.magic.count)
        guard magic + rest != known else { return }
        var sum = ByteReader(rest.suffix(4))
        guard sum.integer() == CRC32C.of((magic + rest.dropLast(4))[...]) else {
            throw .backupRefused(.changed)
        }
        throw .newerVersion(Location(file: path, offset: BackupFormat.magic.count))
    }

    /// Nil where the trailer begins.
    mutating func entryHead() throws(JournalError) -> (path: String, length: Int)? {
        let start = offset
        let before = digest
        let head = try take(BackupFormat.entryHeadLength)
        var reader = ByteReader(head[...])
        guard let pathLength: UInt16 = reader.integer(), reader.skip(zeroes: 2),
            let length: UInt64 = reader.integer(), pathLength <= BackupFormat.pathLimit
        else { throw .backupRefused(.changed) }
        guard pathLength > 0 else {
            (offset, digest) = (start, before)
            return nil
        }
        let path = try take(Int(pathLength))
        var sum = ByteReader(try take(4)[...])
        guard sum.integer() == CRC32C.of((head + path)[...]),
            let text = String(validating: path, as: UTF8.self), let length = Int(exactly: length)
        else { throw .backupRefused(.changed) }
        return (text, length)
    }

    mutating func skipContents(_ length: Int) throws(JournalError) {
        guard length <= size - offset else { throw .backupRefused(.cutShort) }
        var sum = CRC32C()
        let end = offset + length
        while offset < end {
            try take(min(Reader.piece, end - offset)).withUnsafeBytes { sum.update($0) }
        }
        var stored = ByteReader(try take(4)[...])
        guard stored.integer() == sum.value else { throw .backupRefused(.changed) }
    }

    mutating func trailer(entries count: Int) throws(JournalError) {
        guard try take(BackupFormat.entryHeadLength) == BackupFormat.trailerHead(entries: count) else {
            throw .backupRefused(.changed)
        }
        let computed = Array(digest.finalize())
        guard try take(BackupFormat.digestLength) == computed, offset == size else {
            throw .backupRefused(.changed)
        }
    }

    private mutating func take(_ count: Int) throws(JournalError) -> [UInt8] {
        guard count <= size - offset else { throw .backupRefused(.cutShort) }
        var bytes = [UInt8](repeating: 0, count: count)
        guard try file.read(into: &bytes, at: 0, count: count, from: offset) == count else {
            throw .backupRefused(.cutShort)
        }
        offset += count
        digest.update(data: bytes)
        return bytes
    }
}
