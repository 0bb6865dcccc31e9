import Crypto

/// What opens an existing journal.
public enum Unlock: Sendable {
    /// UTF-8 as typed; normalised before use.
    case passphrase(SecretBytes)
    case recoveryKey(RecoveryKey)
    /// The key that a derivation would give: skips it, for tests and for the demonstration.
    case slotKey(SymmetricKey)
}

/// What will open a new journal, besides its recovery key.
public enum NewLock: Sendable {
    case passphrase(SecretBytes, cost: ScryptCost = .standard)
    case slotKey(SymmetricKey)
}

extension NewLock {
    /// A key that nobody keeps: for data that end with the process, as in the demonstration.
    public static func random() -> NewLock { .slotKey(SymmetricKey(size: .bits256)) }
}
