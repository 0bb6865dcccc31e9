extension Journal {
    /// Before the first change of a run: what was found may stand in memory pages only.
    func settle() throws(JournalError) {
        guard !isSettled else { return }
        try vault.sync()
        try log.mendLastHeaderCopy()
        try log.folder.sync()
        try anchorFile.renew()
        if let tail = log.tornTail { try Quarantine(in: folder).keep(tail, of: log.folder) }
        isSettled = true
    }
}
