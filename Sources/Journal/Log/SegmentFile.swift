/// A segment by number: its name, and its header once read (FORMAT.md §3.1).
struct SegmentFile {
    let header: SegmentHeader
    let headerBytes: [UInt8]
    /// The header in the file itself cannot be read; its copy can.
    let isHeaderFromCopy: Bool
    private let name: String

    static func name(_ number: UInt64) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
            + JournalFormat.segmentSuffix
    }

    /// As the reports name it, seen from the data folder.
    static func path(_ number: UInt64) -> String { JournalFormat.logFolder + "/" + name(number) }

    /// The numbers of the segments that are there, in order; other files are none of ours.
    static func numbers(in folder: any DiskFolder) throws(JournalError) -> [UInt64] {
        try folder.names().compactMap { entry in
            guard entry.hasSuffix(JournalFormat.segmentSuffix),
                let number = UInt64(entry.dropLast(JournalFormat.segmentSuffix.count)),
                (1...9_999_999_999).contains(number),
                name(number) == entry
            else { return nil }
            return number
        }.sorted()
    }

    func cursor(in folder: any DiskFolder) throws(JournalError) -> FrameCursor {
        try SegmentFile.cursor(header.number, in: folder, named: name)
    }

    private static func cursor(
        _ number: UInt64, in folder: any DiskFolder, named name: String
    ) throws(JournalError) -> FrameCursor {
        guard let file = try folder.open(name, for: .reading) else {
            throw .damaged(
                Damage(.missingSegments(number...number), at: Location(file: path(number), offset: 0)))
        }
        return try FrameCursor(file)
    }

    /// Reads the header and, with keys, makes sure that a holder of them wrote it for this place. `name` is another
    /// one while the file is being made.
    static func read(
        _ number: UInt64, in folder: any DiskFolder, named name: String? = nil,
        after previous: SegmentHeader?, vault: Vault?
    ) throws(JournalError) -> SegmentFile {
        let location = Location(file: path(number), offset: 0)
        let name = name ?? self.name(number)
        var cursor = try cursor(number, in: folder, named: name)
        var bytes = Array(try cursor.header())
        var reading = SegmentHeader.read(bytes[...])
        var isFromCopy = false
        if case .broken = reading, let copy = try HeaderCopies(in: folder).header(of: number) {
            (bytes, reading, isFromCopy) = (copy, SegmentHeader.read(copy[...]), true)
        }
        let header: SegmentHeader
        switch reading {
        case .broken: throw .damaged(Damage(.brokenSegmentHeader, at: location))
        case .unknownVersion: throw .newerVersion(location)
        case .header(let read): header = read
        }
        let isFirst = header.firstSequence == 1 && header.previousChain == .start
        let follows =
            header.number == number && (number != 1 || isFirst)
            && previous.map { header.firstSequence >= $0.firstSequence } ?? true
        guard follows else { throw .tampered(location) }
        if let vault {
            guard vault.follows(header.device, after: previous?.device),
                let logKey = vault.keys.logKeys[header.keyEpoch],
                SegmentHeader.isAuthentic(bytes[...], using: SegmentKeys(logKey: logKey, salt: header.salt))
            else { throw .tampered(location) }
        }
        return SegmentFile(header: header, headerBytes: bytes, isHeaderFromCopy: isFromCopy, name: name)
    }
}
