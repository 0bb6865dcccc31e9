import Crypto

/// The last acknowledged record, kept and synced apart from the log (FORMAT.md §3.2).
///
/// From the log alone a torn tail and lost records look the same; this fact tells them apart.
struct Anchor: Equatable {
    enum Reading: Equatable {
        case broken
        case unknownVersion
        /// The checksum holds but the code does not: another's anchor, one of a newer vault, or changed on purpose.
        case forged(Anchor)
        case anchor(Anchor)
    }

    var counter: UInt64
    var device: [UInt8]
    var segment: UInt64
    var sequence: UInt64
    /// The end of the last acknowledged frame in its segment; 0 while there is no segment.
    var offset: UInt64
    var chain: ChainHash
    var vaultEpoch: UInt64

    /// The half of the file that this counter is written to.
    var fileOffset: Int { Int(counter % 2) * JournalFormat.anchorSlotLength }

    static func key(_ logKey: SymmetricKey) -> SymmetricKey {
        logKey.expanded(info: "spreekuur/1/anchor", keys: 1)[0]
    }

    /// The newest first; a crash may leave an anchor of before the last change of the log key.
    static func keys(_ ring: KeyRing) -> [SymmetricKey] {
        ring.logKeys.sorted { $0.key > $1.key }.map { key($0.value) }
    }

    func encoded(using key: SymmetricKey) -> [UInt8] {
        var writer = ByteWriter(capacity: JournalFormat.anchorSlotLength)
        writer.append(JournalFormat.anchorMagic)
        writer.append(JournalFormat.version)
        writer.append(UInt16(JournalFormat.anchorSlotLength))
        writer.append(UInt32(0))
        writer.append(counter)
        writer.append(device)
        writer.append(segment)
        writer.append(sequence)
        writer.append(offset)
        writer.append(chain.bytes)
        writer.append(vaultEpoch)
        writer.append(HMAC<SHA256>.authenticationCode(for: writer.bytes, using: key))
        writer.pad(to: JournalFormat.anchorSlotLength - 4)
        writer.append(CRC32C.of(writer.bytes[...]))
        return writer.bytes
    }

    /// `keys` is nil for a check without passphrase: then only the checksum is verified.
    static func read(_ bytes: ArraySlice<UInt8>, using keys: [SymmetricKey]?) -> Reading {
        guard bytes.count == JournalFormat.anchorSlotLength else { return .broken }
        var tail = ByteReader(bytes.suffix(4))
        guard tail.integer() == CRC32C.of(bytes.dropLast(4)) else { return .broken }
        var reader = ByteReader(bytes)
        guard reader.take(8).map(Array.init) == JournalFormat.anchorMagic,
            let version: UInt16 = reader.integer(), let length: UInt16 = reader.integer()
        else { return .broken }
        guard version == JournalFormat.version, length == JournalFormat.anchorSlotLength else {
            return .unknownVersion
        }
        guard reader.skip(zeroes: 4), let counter: UInt64 = reader.integer(), let device = reader.take(16),
            let segment: UInt64 = reader.integer(), let sequence: UInt64 = reader.integer(),
            let offset: UInt64 = reader.integer(), let chain = reader.take(32).flatMap(ChainHash.init),
            let vaultEpoch: UInt64 = reader.integer(), let code = reader.take(32),
            reader.skip(zeroes: reader.remaining - 4), sequence < JournalFormat.sequenceLimit,
            segment < JournalFormat.sequenceLimit
        else { return .broken }
        let anchor = Anchor(
            counter: counter, device: Array(device), segment: segment, sequence: sequence, offset: offset,
            chain: chain, vaultEpoch: vaultEpoch)
        if let keys {
            let covered = bytes.prefix(code.startIndex - bytes.startIndex)
            let isAuthentic = keys.contains {
                HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: covered, using: $0)
            }
            guard isAuthentic else { return .forged(anchor) }
        }
        return .anchor(anchor)
    }
}
