import Attendance

/// Erasing a pupil is done in steps of which each is durable before the next (FORMAT.md §7.1). From the first on the
/// vault says that the key must go, so whoever opens the journal next goes on where a run that was killed stopped.
extension Journal {
    /// The erase list of the vault and of this machine together, in both from now on: a copy of the folder that was
    /// put back may be older than an erasure. What may only be read stays as it is on disk.
    func bringErasuresTogether() throws(JournalError) -> EraseList {
        let found = try rememberedErasures()
        var known = vault.keys.erased
        if let found { known.merge(found) }
        guard obstacle == nil else { return known }
        if known != vault.keys.erased { try vault.replaceKeys(random: &random) { $0.erased = known } }
        if found != known { remember(known) }
        // A run that was killed may have left an old vault beside the new one, with the key in it.
        if !known.isEmpty { try vault.removeOlder() }
        return known
    }

    /// Of these the key is still there, though it must not be; in the order of their receipts.
    func unfinished(_ list: EraseList) -> [(pupil: ID<Pupil>, entry: EraseList.Entry)] {
        list.inOrder.filter { vault.keys.pupilKeys[$0.pupil] != nil }
    }

    var lastErasure: UInt32 { vault.keys.erased.lastNumber }

    /// When this returns the erasure cannot be stopped any more; when it throws, it may have begun.
    func beginErasure(of pupil: ID<Pupil>, on day: Day, number: UInt32) throws(JournalError) {
        try confirmWritable()
        try vault.replaceKeys(random: &random) { $0.erased.add(pupil, on: day, number: number) }
        remember(vault.keys.erased)
    }

    /// When this returns there is no copy of the key in this folder any more, and nothing that it opened without
    /// the log.
    func destroyKey(of pupil: ID<Pupil>) throws(JournalError) {
        try confirmWritable()
        try snapshots.remove()
        try removeDrafts(about: pupil)
        try vault.replaceKeys(random: &random) { $0.pupilKeys[pupil] = nil }
        try vault.removeOlder()
        replayed?.erased.insert(pupil)
    }

    /// Nil for a list that cannot be read: the vault has the same, and it is written anew.
    private func rememberedErasures() throws(JournalError) -> EraseList? {
        guard let memory else { return EraseList() }
        do throws(JournalError) {
            return try RememberedErasures(in: memory, keys: vault.keys).read()
        } catch .newerVersion(let location) {
            throw .newerVersion(location)
        } catch {
            return nil
        }
    }

    /// Only a copy of the folder that is put back needs it: it stops no erasure, and is told.
    private func remember(_ list: EraseList) {
        guard let memory, !list.isEmpty else { return }
        do throws(JournalError) {
            try RememberedErasures(in: memory, keys: vault.keys).write(list)
        } catch {
            notices.append(.erasuresNotRemembered)
        }
    }
}
