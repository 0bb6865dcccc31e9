extension Journal {
    /// What a folder holds, as far as it can be seen without a key.
    public enum Presence: Equatable, Sendable {
        /// Also after an interrupted start: a journal can be made here.
        case nothing
        case journal
        /// Files that are none of a journal's, and no journal.
        case otherFiles
    }

    public static func presence(in folder: any DiskFolder) throws(JournalError) -> Presence {
        if try exists(in: folder) { return try isUnused(folder) ? .nothing : .journal }
        let ours = [
            JournalFormat.lockFile, JournalFormat.anchorFile + JournalFormat.temporarySuffix,
            JournalFormat.logFolder, AccessFile.folder,
        ]
        let others = try folder.names().filter { !(ours + JournalFormat.vaultFolders).contains($0) }
        return others.isEmpty ? .nothing : .otherFiles
    }

    /// Whether a start was interrupted before its first save: nothing was ever acknowledged, and there is no more
    /// than that save can have left.
    static func isUnused(_ folder: any DiskFolder) throws(JournalError) -> Bool {
        guard let anchor = try folder.open(JournalFormat.anchorFile, for: .reading) else { return false }
        var sequences: [UInt64] = []
        for case .anchor(let half) in try AnchorFile.halves(of: anchor, using: nil) {
            sequences.append(half.sequence)
        }
        guard sequences.max() == 0 else { return false }
        for number in try segments(in: folder) {
            guard number == 1, let log = try folder.folder(JournalFormat.logFolder),
                let file = try log.open(SegmentFile.name(number), for: .reading),
                try file.size() <= firstSaveLimit
            else { return false }
        }
        return true
    }

    /// Makes place for a new start. The anchor goes last: until then an interruption leaves an unused journal.
    static func clearUnused(_ folder: any DiskFolder) throws(JournalError) {
        if let log = try folder.folder(JournalFormat.logFolder) {
            for number in try SegmentFile.numbers(in: log) { try log.remove(SegmentFile.name(number)) }
            try log.sync()
        }
        // Its lines are sealed under a key that goes with the rest.
        if let lines = try folder.folder(AccessFile.folder) {
            for name in try lines.names() { try lines.remove(name) }
            try lines.sync()
        }
        try folder.remove(JournalFormat.anchorFile)
        try folder.sync()
    }

    /// The role and the municipalities take less.
    private static let firstSaveLimit = 64 << 10

    private static func segments(in folder: any DiskFolder) throws(JournalError) -> [UInt64] {
        guard let log = try folder.folder(JournalFormat.logFolder) else { return [] }
        return try SegmentFile.numbers(in: log)
    }
}
