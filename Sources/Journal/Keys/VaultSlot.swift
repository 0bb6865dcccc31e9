import Crypto

/// One way into the vault: the vault's own key, wrapped under a passphrase or the recovery key (FORMAT.md §5.2).
struct VaultSlot: Equatable {
    enum Kind: Equatable {
        case passphrase(ScryptCost)
        case recoveryKey

        var means: Means {
            switch self {
            case .passphrase: .passphrase
            case .recoveryKey: .recoveryKey
            }
        }

        fileprivate var code: UInt16 {
            switch self {
            case .passphrase: 1
            case .recoveryKey: 2
            }
        }
    }

    enum Reading: Equatable {
        case broken
        case unknownVersion
        case slot(VaultSlot)
    }

    let kind: Kind
    let salt: [UInt8]
    /// Nonce, wrapped key and tag: 12 + 32 + 16 bytes.
    private let wrapped: [UInt8]

    init(_ slotKey: SlotKey, wrapping key: SymmetricKey, device: [UInt8], nonce: [UInt8]) {
        kind = slotKey.kind
        salt = slotKey.salt
        let prefix = VaultSlot.prefix(kind, salt: salt)
        wrapped = key.withUnsafeBytes {
            Sealing.seal($0, using: slotKey.key, nonce: nonce, authenticating: prefix + device)
        }
    }

    private init(_ kind: Kind, salt: [UInt8], wrapped: [UInt8]) {
        self.kind = kind
        self.salt = salt
        self.wrapped = wrapped
    }

    /// Nil when this is not the key of this slot.
    func unwrap(with slotKey: SymmetricKey, device: [UInt8]) -> SymmetricKey? {
        var opened = Sealing.open(
            wrapped, using: slotKey, authenticating: VaultSlot.prefix(kind, salt: salt) + device)
        defer { opened?.wipe() }
        return opened.map { SymmetricKey(data: $0) }
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
        let kind: Kind
        let salt: [UInt8]
        switch readPrefix(&reader) {
        case .broken: return .broken
        case .unknownVersion: return .unknownVersion
        case .prefix(let read): (kind, salt) = read
        }
        guard let wrapped = reader.take(60), reader.skip(zeroes: 4), reader.remaining == 0
        else { return .broken }
        return .slot(VaultSlot(kind, salt: salt, wrapped: Array(wrapped)))
    }
}

/// The fields that decide how a slot key is made.
extension VaultSlot {
    static let prefixLength = 48

    enum PrefixReading {
        case broken
        case unknownVersion
        case prefix((kind: Kind, salt: [UInt8]))
    }

    /// Authenticated with the wrapped key.
    static func prefix(_ kind: Kind, salt: [UInt8]) -> [UInt8] {
        var writer = ByteWriter(capacity: prefixLength)
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

    static func readPrefix(_ reader: inout ByteReader) -> PrefixReading {
        guard let code: UInt16 = reader.integer(), let logN: UInt8 = reader.integer(),
            let reserved: UInt8 = reader.integer(), let blockSize: UInt32 = reader.integer(),
            let parallelism: UInt32 = reader.integer(), reader.skip(zeroes: 4), let salt = reader.take(32),
            reserved == 0
        else { return .broken }
        switch code {
        case 1:
            guard let cost = ScryptCost(logN: logN), blockSize == ScryptCost.blockSize,
                parallelism == ScryptCost.parallelism
            else { return .broken }
            return .prefix((.passphrase(cost), Array(salt)))
        case 2:
            guard logN == 0, blockSize == 0, parallelism == 0 else { return .broken }
            return .prefix((.recoveryKey, Array(salt)))
        default: return .unknownVersion
        }
    }
}
