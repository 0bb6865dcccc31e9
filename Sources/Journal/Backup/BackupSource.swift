import Glibc

/// A data folder as a backup is taken of it: without its lock, so that another run may go on writing in it.
///
/// The anchor is read first. All it covers is durable and stays where it is: a writer only appends behind it, and
/// replaces whole files by others that say the same.
struct BackupSource {
    private let folder: any DiskFolder

    private static let attempts = 20

    init(_ folder: any DiskFolder) { self.folder = folder }

    /// Fills a new file from the beginning until nothing was replaced meanwhile.
    func copy(into make: () throws(JournalError) -> any DiskFile) throws(JournalError) {
        for _ in 0..<BackupSource.attempts {
            guard let point = try point() else { continue }
            var writer = try BackupWriter(make())
            guard try copy(point, into: &writer), try vault()?.epoch == point.vault.epoch else { continue }
            return try writer.finish()
        }
        throw .inputOutput(operation: .read, file: folder.path, errno: EAGAIN)
    }

    private struct Point {
        let anchorBytes: [UInt8]
        let anchor: Anchor
        let vault: VaultFile
    }

    /// Nil when the anchor or the vault was being replaced; throws when they are not whole at all.
    private func point() throws(JournalError) -> Point? {
        let location = Location(file: JournalFormat.anchorFile, offset: 0)
        guard let file = try folder.open(JournalFormat.anchorFile, for: .reading),
            let bytes = try file.contents(limit: 2 * JournalFormat.anchorSlotLength)
        else { throw .damaged(Damage(.missingAnchor, at: location)) }
        var anchors: [Anchor] = []
        for half in [
            bytes.prefix(JournalFormat.anchorSlotLength), bytes.dropFirst(JournalFormat.anchorSlotLength),
        ] {
            switch Anchor.read(half, using: nil) {
            case .anchor(let anchor): anchors.append(anchor)
            case .unknownVersion: throw .newerVersion(location)
            case .broken, .forged: continue
            }
        }
        guard let anchor = anchors.max(by: { $0.counter < $1.counter }) else {
            throw .damaged(Damage(.brokenAnchor, at: location))
        }
        guard let vault = try vault(), vault.epoch >= anchor.vaultEpoch else { return nil }
        return Point(anchorBytes: bytes, anchor: anchor, vault: vault)
    }

    /// The newest that can be read; the anchor was read before, so it is no older than that says.
    private func vault() throws(JournalError) -> VaultFile? {
        try Vault.survey(folder).compactMap(\.found.newest).max {
            ($0.epoch, $1.brokenSlots.count) < ($1.epoch, $0.brokenSlots.count)
        }
    }

    /// False when a file was replaced or removed meanwhile.
    private func copy(_ point: Point, into writer: inout BackupWriter) throws(JournalError) -> Bool {
        try writer.add(JournalFormat.anchorFile, point.anchorBytes)
        for name in JournalFormat.vaultFolders {
            try writer.add(name + "/" + VaultCopy.name(epoch: point.vault.epoch), point.vault.bytes)
        }
        try copyAccessLog(into: &writer)
        guard point.anchor.segment > 0 else { return true }
        guard let log = try folder.folder(JournalFormat.logFolder) else { return false }
        for number in 1...point.anchor.segment {
            // One that is gone is a gap, in the backup as in the folder: nothing ever takes a segment away.
            guard let file = try log.open(SegmentFile.name(number), for: .reading) else { continue }
            // What stands behind the anchor was never acknowledged, and may be cut off at any moment.
            let limit = number == point.anchor.segment ? Int(point.anchor.offset) : .max
            let length = min(try file.size(), limit)
            guard try writer.add(SegmentFile.path(number), file, length: length) else { return false }
        }
        guard let copies = try log.open(JournalFormat.headerCopies, for: .reading) else { return true }
        let known = Int(point.anchor.segment) * JournalFormat.segmentHeaderLength
        return try writer.add(
            JournalFormat.logFolder + "/" + JournalFormat.headerCopies, copies,
            length: min(try copies.size(), known))
    }

    /// Its head first: lines that came after it are no more than it says, and fewer would be missed.
    private func copyAccessLog(into writer: inout BackupWriter) throws(JournalError) {
        guard let log = try folder.folder(AccessFile.folder) else { return }
        let head = AccessFile.folder + "/" + AccessHead.file
        if let bytes = try log.open(AccessHead.file, for: .reading)?.contents(limit: 2 * AccessHead.length) {
            try writer.add(head, bytes)
        }
        for number in try AccessFile.numbers(in: log) {
            guard let bytes = try AccessFile.bytes(number, in: log) else { continue }
            try writer.add(AccessFile.folder + "/" + AccessFile.name(number), bytes)
        }
    }
}
