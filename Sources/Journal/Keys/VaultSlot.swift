import Crypto

/// One way into the vault: the vault's own key, wrapped under a passphrase or the recovery key (FORMAT.md §5.2).
struct VaultSlot: Equatable {
    enum Kind: Equatable {
        case passphrase(ScryptCost)
        case recoveryKey

        fileprivate var code: UInt16 {
            switch self {
            case .passphrase: 1
            case .recoveryKey: 2
            }
        }
    }

    enum Reading {
        case broken
        case unknownVersion
        case slot(VaultSlot)
    }

    let kind: Kind
    let salt: [UInt8]
    /// Nonce, wrapped key and tag: 12 + 32 + 16 bytes.
    private let wrapped: [UInt8]

    init(
        _ kind: Kind, salt: [UInt8], slotKey: SymmetricKey, wrapping key: SymmetricKey, device: [UInt8],
        nonce: [UInt8]
    ) {
        self.kind = kind
        self.salt = salt
        wrapped = key.withUnsafeBytes {
            Sealing.seal(
                Array($0), using: slotKey, nonce: nonce,
                authenticating: VaultSlot.prefix(kind, salt: salt) + device)
        }
    }

    private init(_ kind: Kind, salt: [UInt8], wrapped: [UInt8]) {
        self.kind = kind
        self.salt = salt
        self.wrapped = wrapped
    }

    /// Nil when this is not the key of this slot.
    func unwrap(with slotKey: SymmetricKey, device: [UInt8]) -> SymmetricKey? {
        Sealing.open(wrapped, using: slotKey, authenticating: VaultSlot.prefix(kind, salt: salt) + device)
            .map { SymmetricKey(data: $0) }
    }

    var encoded: [UInt8] {
        var writer = ByteWriter(capacity: JournalFormat.vaultSlotLength)
        writer.append(VaultSlot.prefix(kind, salt: salt))
        writer.append(wrapped)
        writer.pad(to: JournalFormat.vaultSlotLength)
        return writer.bytes
    }

    static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
        var reader = ByteReader(bytes)
        guard let code: UInt16 = reader.integer(), let logN: UInt8 = reader.integer(),
            let reserved: UInt8 = reader.integer(), let blockSize: UInt32 = reader.integer(),
            let parallelism: UInt32 = reader.integer(), reader.skip(zeroes: 4), let salt = reader.take(32),
            let wrapped = reader.take(60), reader.skip(zeroes: 4), reserved == 0
        else { return .broken }
        let kind: Kind
        switch code {
        case 1:
            guard let cost = ScryptCost(logN: logN), blockSize == ScryptCost.blockSize,
                parallelism == ScryptCost.parallelism
            else { return .broken }
            kind = .passphrase(cost)
        case 2:
            guard logN == 0, blockSize == 0, parallelism == 0 else { return .broken }
            kind = .recoveryKey
        default: return .unknownVersion
        }
        return .slot(VaultSlot(kind, salt: Array(salt), wrapped: Array(wrapped)))
    }

    /// The fields that decide how the slot key is made, 48 bytes; authenticated with the wrapped key.
    private static func prefix(_ kind: Kind, salt: [UInt8]) -> [UInt8] {
        var writer = ByteWriter(capacity: 48)
        writer.append(kind.code)
        switch kind {
        case .passphrase(let cost):
            writer.append(cost.logN)
            writer.append(UInt8(0))
            writer.append(ScryptCost.blockSize)
            writer.append(ScryptCost.parallelism)
        case .recoveryKey: writer.pad(to: 12)
        }
        writer.append(UInt32(0))
        writer.append(salt)
        return writer.bytes
    }
}
