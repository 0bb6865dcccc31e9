import Crypto

/// What opens one slot: how its key is derived, and the key itself.
///
/// Kept inside the vault (FORMAT.md §5.4), so that one slot can be made anew without what opens the other.
struct SlotKey: Equatable {
    let kind: VaultSlot.Kind
    let salt: [UInt8]
    let key: SymmetricKey

    static func passphrase(_ lock: NewLock, salt: [UInt8]) throws(JournalError) -> SlotKey {
        switch lock {
        case .passphrase(let typed, let cost):
            SlotKey(
                kind: .passphrase(cost), salt: salt,
                key: try Passphrase(typed).slotKey(salt: salt, cost: cost))
        case .slotKey(let key): SlotKey(kind: .passphrase(.standard), salt: salt, key: key)
        }
    }

    static func recoveryKey(_ key: RecoveryKey, salt: [UInt8]) -> SlotKey {
        SlotKey(kind: .recoveryKey, salt: salt, key: key.slotKey(salt: salt))
    }
}
