extension Journal {
    /// Whether a journal was made here, whatever became of it.
    static func exists(in folder: any DiskFolder) throws(JournalError) -> Bool {
        let names = try folder.names()
        if names.contains(JournalFormat.anchorFile) { return true }
        guard names.contains(JournalFormat.logFolder), let log = try folder.folder(JournalFormat.logFolder)
        else { return false }
        return try !SegmentFile.numbers(in: log).isEmpty
    }
}
