extension Journal {
    /// Before the first change of a run: what was found may stand in memory pages only. And the anchor gets to know
    /// the vault, so that an older one can no longer take its place.
    func settle() throws(JournalError) {
        guard !isSettled else { return }
        try vault.sync()
        if !vault.brokenSlots.isEmpty { mendVault() }
        try log.mendLastHeaderCopy()
        try log.folder.sync()
        try anchorFile.renew(for: vault)
        if vault.hasOthers { try vault.removeOthers() }
        if let tail = log.tornTail { try Quarantine(in: folder).keep(tail, of: log.folder) }
        isSettled = true
    }

    /// That it cannot be mended is no reason to refuse a save: the other means opens it still.
    private func mendVault() {
        do throws(JournalError) { try vault.replaceKeys(random: &random) { _ in } } catch { return }
    }
}
