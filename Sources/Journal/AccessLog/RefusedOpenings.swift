import Attendance

/// Tries to open the folder with a key that did not fit: noted without a seal, for there was no key to seal with.
///
/// Whoever can reach the files can add or remove them, so they prove nothing; the next opening moves them into the
/// access log (FORMAT.md §3.5).
struct RefusedOpenings {
    private static let file = "geweigerd"
    private static let length = 16
    /// More than anybody types between two openings; a program that tries keys may not fill the disk.
    static let most = 256
    /// Anybody may have written what stands here: 1970 up to and including 2199.
    private static let possible = 0..<Int64(7_258_118_400_000)

    static func note(_ origin: Access.Origin, at instant: Instant, in dataFolder: any DiskFolder)
        throws(JournalError)
    {
        let folder = try dataFolder.madeFolder(AccessFile.folder)
        if try folder.open(file, for: .reading) == nil { _ = try folder.create(file) }
        guard let file = try folder.open(file, for: .updating) else { return }
        let count = try file.size() / length
        guard count < most else { return }
        var writer = ByteWriter(capacity: length)
        writer.append(instant.milliseconds)
        writer.append(origin.door.rawValue)
        writer.append(origin.terminalBytes)
        writer.append(CRC32C.of(writer.bytes[...]))
        try file.write(writer.bytes, at: count * length)
        try file.sync()
    }

    /// As lines; broken notes are left out.
    static func read(in dataFolder: any DiskFolder) throws(JournalError) -> [Access] {
        guard let folder = try dataFolder.folder(AccessFile.folder),
            let bytes = try folder.open(file, for: .reading)?.contents(limit: most * length)
        else { return [] }
        return stride(from: 0, to: bytes.count, by: length).compactMap { start in
            var reader = ByteReader(bytes[start...].prefix(length))
            guard let milliseconds: Int64 = reader.integer(), let door: UInt8 = reader.integer(),
                let terminal = reader.take(3),
                reader.integer() == CRC32C.of(bytes[start...].prefix(length - 4)),
                let origin = Access.Origin(door: door, terminal: terminal),
                possible.contains(milliseconds)
            else { return nil }
            return Access(
                .open, .folder, .refused, from: origin, by: nil, at: Instant(milliseconds: milliseconds))
        }
    }

    static func clear(in dataFolder: any DiskFolder) throws(JournalError) {
        guard let folder = try dataFolder.folder(AccessFile.folder),
            let file = try folder.open(file, for: .updating), try file.size() > 0
        else { return }
        try file.truncate(to: 0)
        try file.sync()
    }
}
