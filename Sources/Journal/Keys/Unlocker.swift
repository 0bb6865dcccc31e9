import Crypto

/// Turns what someone typed into the vault's key; a slow derivation is done once per slot.
struct Unlocker {
    private enum Means {
        case passphrase(Passphrase)
        case recoveryKey(RecoveryKey)
        case slotKey(SymmetricKey)
    }

    private let means: Means
    private var derived: [(salt: [UInt8], key: SymmetricKey)] = []

    /// Refuses malformed passphrases and mistyped recovery keys before any derivation.
    init(_ unlock: Unlock) throws(JournalError) {
        means =
            switch unlock {
            case .passphrase(let typed): .passphrase(try Passphrase(typed))
            case .recoveryKey(let typed): .recoveryKey(try RecoveryKey(typed))
            case .slotKey(let key): .slotKey(key)
            }
    }

    /// What to say when no slot opened.
    var refusal: JournalError {
        switch means {
        case .passphrase, .slotKey: .wrongPassphrase
        case .recoveryKey: .wrongRecoveryKey(group: nil)
        }
    }

    mutating func vaultKey(of file: VaultFile) -> SymmetricKey? {
        for slot in file.slots {
            guard let slotKey = slotKey(for: slot) else { continue }
            if let key = slot.unwrap(with: slotKey, device: file.device) { return key }
        }
        return nil
    }

    private mutating func slotKey(for slot: VaultSlot) -> SymmetricKey? {
        if let known = derived.first(where: { $0.salt == slot.salt }) { return known.key }
        let key: SymmetricKey
        switch (means, slot.kind) {
        case (.slotKey(let ready), _): return ready
        case (.passphrase(let passphrase), .passphrase(let cost)):
            key = passphrase.slotKey(salt: slot.salt, cost: cost)
        case (.recoveryKey(let recoveryKey), .recoveryKey): key = recoveryKey.slotKey(salt: slot.salt)
        case (.passphrase, .recoveryKey), (.recoveryKey, .passphrase): return nil
        }
        derived.append((slot.salt, key))
        return key
    }
}
