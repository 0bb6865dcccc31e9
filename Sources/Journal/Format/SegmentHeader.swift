import Attendance
import Crypto

/// The first 160 bytes of a segment (FORMAT.md §3.1).
struct SegmentHeader: Equatable {
    enum Reading {
        case broken
        case unknownVersion
        case header(SegmentHeader)
    }

    let device: [UInt8]
    let number: UInt64
    let firstSequence: UInt64
    let salt: [UInt8]
    /// The chain up to and including the last record of the previous segment that counts.
    let previousChain: ChainHash
    let keyEpoch: UInt32

    /// What the previous segment holds beyond this sequence was never acknowledged and is not read.
    var previousValidTo: UInt64 { firstSequence - 1 }

    func encoded(using keys: SegmentKeys) -> [UInt8] {
        var writer = ByteWriter(capacity: JournalFormat.segmentHeaderLength)
        writer.append(JournalFormat.segmentMagic)
        writer.append(JournalFormat.version)
        writer.append(UInt16(JournalFormat.segmentHeaderLength))
        writer.append(JournalFormat.cipher)
        writer.append(UInt16(0))
        writer.append(device)
        writer.append(number)
        writer.append(firstSequence)
        writer.append(salt)
        writer.append(previousChain.bytes)
        writer.append(previousValidTo)
        writer.append(keyEpoch)
        let code = HMAC<SHA256>.authenticationCode(for: writer.bytes, using: keys.header)
        writer.append(SegmentHeader.checksum(writer.bytes[...], Array(code)[...]))
        writer.append(code)
        return writer.bytes
    }

    static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
        guard bytes.count == JournalFormat.segmentHeaderLength else { return .broken }
        let bytes = Array(bytes)
        var reader = ByteReader(bytes[...])
        guard reader.take(8).map(Array.init) == JournalFormat.segmentMagic,
            let version: UInt16 = reader.integer(), let length: UInt16 = reader.integer(),
            let cipher: UInt16 = reader.integer(), let reserved: UInt16 = reader.integer(),
            let device = reader.take(16), let number: UInt64 = reader.integer(),
            let firstSequence: UInt64 = reader.integer(), let salt = reader.take(32),
            let previousChain = reader.take(32).flatMap(ChainHash.init),
            let previousValidTo: UInt64 = reader.integer(), let keyEpoch: UInt32 = reader.integer(),
            let stored: UInt32 = reader.integer(), stored == checksum(bytes[..<124], bytes[128...])
        else { return .broken }
        guard version == JournalFormat.version, cipher == JournalFormat.cipher, reserved == 0,
            length == JournalFormat.segmentHeaderLength
        else { return .unknownVersion }
        guard firstSequence > 0, firstSequence < JournalFormat.sequenceLimit,
            previousValidTo == firstSequence - 1
        else { return .broken }
        return .header(
            SegmentHeader(
                device: Array(device), number: number, firstSequence: firstSequence, salt: Array(salt),
                previousChain: previousChain, keyEpoch: keyEpoch))
    }

    /// True when `bytes`, a header read before, was written by a holder of these keys.
    static func isAuthentic(_ bytes: ArraySlice<UInt8>, using keys: SegmentKeys) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(
            Array(bytes.dropFirst(128)), authenticating: Array(bytes.prefix(124)), using: keys.header)
    }

    private static func checksum(_ fields: ArraySlice<UInt8>, _ code: ArraySlice<UInt8>) -> UInt32 {
        var sum = CRC32C()
        fields.withUnsafeBytes { sum.update($0) }
        code.withUnsafeBytes { sum.update($0) }
        return sum.value
    }
}
