import Crypto

/// How far one device of a journal had come when this machine last saw it (FORMAT.md §14.1).
struct RememberedHead: Equatable {
    let device: [UInt8]
    /// The last acknowledged record.
    let sequence: UInt64
    /// The chain after it.
    let chain: ChainHash

    static let magic = Array("SPRKGHG1".utf8)
    /// A sector: a torn write leaves the other half whole.
    static let length = 512

    /// Every copy of the journal knows its first log key, however old it is.
    static func key(_ keys: KeyRing) -> SymmetricKey? {
        keys.logKeys.min { $0.key < $1.key }?.value.expanded(info: "spreekuur/1/memory", keys: 1)[0]
    }

    /// Throws when what is on disk is not what was acknowledged on this machine, or that and more.
    ///
    /// Whether more of it came by the same way shows at the replay.
    func admit(_ anchor: Anchor) throws(JournalError) {
        if anchor.sequence < sequence {
            throw .olderCopy(lastSequence: anchor.sequence, acknowledged: sequence)
        }
        if anchor.sequence == sequence, anchor.chain != chain {
            throw .otherCopy(lastSequence: anchor.sequence, acknowledged: sequence)
        }
    }

    /// Whether a replay from there passes this head, or begins at it.
    func isLedTo(by snapshot: Snapshot.Head) -> Bool {
        snapshot.sequence < sequence || snapshot.sequence == sequence && snapshot.chain == chain
    }

    func encoded(counter: UInt64, using key: SymmetricKey) -> [UInt8] {
        var writer = ByteWriter(capacity: RememberedHead.length)
        writer.append(RememberedHead.magic)
        writer.append(JournalFormat.version)
        writer.append(UInt16(RememberedHead.length))
        writer.append(UInt32(0))
        writer.append(counter)
        writer.append(device)
        writer.append(sequence)
        writer.append(chain.bytes)
        writer.append(HMAC<SHA256>.authenticationCode(for: writer.bytes, using: key))
        writer.pad(to: RememberedHead.length - 4)
        writer.append(CRC32C.of(writer.bytes[...]))
        return writer.bytes
    }

    /// Nil for what is broken, of another version, or written under another key: it says nothing then.
    static func read(
        _ bytes: ArraySlice<UInt8>, using key: SymmetricKey
    ) -> (head: RememberedHead, counter: UInt64)? {
        guard bytes.count == length else { return nil }
        var tail = ByteReader(bytes.suffix(4))
        var reader = ByteReader(bytes)
        guard tail.integer() == CRC32C.of(bytes.dropLast(4)), reader.take(8).map(Array.init) == magic,
            reader.integer() == JournalFormat.version, reader.integer() == UInt16(length),
            reader.skip(zeroes: 4), let counter: UInt64 = reader.integer(), let device = reader.take(16),
            let sequence: UInt64 = reader.integer(), let chain = reader.take(32).flatMap(ChainHash.init),
            let code = reader.take(32), reader.skip(zeroes: reader.remaining - 4),
            HMAC<SHA256>.isValidAuthenticationCode(
                code, authenticating: bytes.prefix(code.startIndex - bytes.startIndex), using: key)
        else { return nil }
        return (RememberedHead(device: Array(device), sequence: sequence, chain: chain), counter)
    }
}
