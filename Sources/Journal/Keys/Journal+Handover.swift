import Crypto

extension Journal {
    /// 32 secret bytes that only the vault holds: from them come the keys for handing over.
    ///
    /// Drawn the first time they are asked for; a folder that was put back from a backup has the same.
    public func handoverSeed() throws(JournalError) -> SymmetricKey {
        if let seed = vault.keys.handoverSeed { return seed }
        if let obstacle { throw .readOnly(obstacle) }
        try lock.confirm()
        try settle()
        let seed = random.key()
        try vault.replaceKeys(random: &random) { $0.handoverSeed = seed }
        return seed
    }
}

extension RegisterStore {
    /// As `Journal.handoverSeed`.
    public func handoverSeed() throws(JournalError) -> SymmetricKey { try journal.handoverSeed() }
}
