extension Journal {
    /// What is given opens the journal from now on, and what it replaces opens neither this vault nor a later one;
    /// what is not given still does. Copies made before still open as they did.
    ///
    /// After an error the old locks are the ones that count. Where only the last step failed the new ones count, and
    /// a notice says that the old ones may open too.
    public func changeLocks(passphrase: NewLock?, recoveryKey: RecoveryKey?) throws(JournalError) {
        if let obstacle { throw .readOnly(obstacle) }
        try lock.confirm()
        try settle()
        try vault.changeLocks(passphrase: passphrase, recoveryKey: recoveryKey, random: &random)
        // What follows is written under the new log key.
        writer = nil
        do throws(JournalError) {
            try anchorFile.renew(for: vault)
            try vault.removeOthers()
        } catch {
            // The anchor may know the new vault by now, so there is no way back: the next save, or the next
            // opening, finishes it.
            isSettled = false
            notices.append(.oldLocksMayOpen)
        }
    }
}
