import Crypto

/// Turns what someone typed into the vault's key; a slow derivation is done once per slot.
struct Unlocker {
    private enum Typed {
        case passphrase(Passphrase)
        case recoveryKey(RecoveryKey)
        case slotKey(SymmetricKey)
    }

    private let typed: Typed
    private var derived: [(salt: [UInt8], key: SymmetricKey)] = []

    /// Refuses malformed passphrases and mistyped recovery keys before any derivation.
    init(_ unlock: Unlock) throws(JournalError) {
        typed =
            switch unlock {
            case .passphrase(let typed): .passphrase(try Passphrase(typed))
            case .recoveryKey(let key): .recoveryKey(key)
            case .slotKey(let key): .slotKey(key)
            }
    }

    /// What to say when no slot of `newest` opened: of a slot that is broken nobody can tell whether this was its
    /// key.
    func refusal(of newest: VaultFile) -> JournalError {
        newest.brokenSlots.contains(means) ? .brokenSlot(means) : refusal
    }

    private var refusal: JournalError {
        switch means {
        case .passphrase: .wrongPassphrase
        case .recoveryKey: .wrongRecoveryKey(group: nil)
        }
    }

    private var means: Means {
        switch typed {
        case .passphrase, .slotKey: .passphrase
        case .recoveryKey: .recoveryKey
        }
    }

    /// With what opened it, so that it can be kept inside the vault; nil when no slot fits.
    mutating func opened(_ file: VaultFile) -> (vaultKey: SymmetricKey, slotKey: SlotKey)? {
        for slot in file.slots.compactMap(\.slot) {
            guard let key = slotKey(for: slot) else { continue }
            if let vaultKey = slot.unwrap(with: key, device: file.device) {
                return (vaultKey, SlotKey(kind: slot.kind, salt: slot.salt, key: key))
            }
        }
        return nil
    }

    private mutating func slotKey(for slot: VaultSlot) -> SymmetricKey? {
        if let known = derived.first(where: { $0.salt == slot.salt }) { return known.key }
        let key: SymmetricKey
        switch (typed, slot.kind) {
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
