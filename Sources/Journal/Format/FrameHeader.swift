/// The 48 bytes in front of every body (FORMAT.md §4).
struct FrameHeader: Equatable {
    enum Kind: UInt8 {
        case events = 1
        case gap = 4
    }

    /// Where a frame stands in its transaction: alone, first, between, or last.
    struct Place: OptionSet, Equatable {
        let rawValue: UInt8
        static let moreFollow = Place(rawValue: 1)
        static let continues = Place(rawValue: 2)
        static let known: Place = [.moreFollow, .continues]
    }

    enum Reading: Equatable {
        /// Marker, checksum or length is wrong: not a frame of any version.
        case broken
        case unknownVersion
        case header(FrameHeader)
    }

    let kind: Kind
    let place: Place
    let sequence: UInt64
    let bodyLength: Int
    var bodyChecksum: UInt32
    /// The first 16 bytes of the chain before this frame.
    let previous: SIMD2<UInt64>
    let noncePrefix: UInt32

    /// `bytes` must hold `JournalFormat.frameHeaderLength` bytes; the body need not be there yet.
    static func read(_ bytes: UnsafeRawBufferPointer) -> Reading {
        precondition(bytes.count >= JournalFormat.frameHeaderLength)
        func integer<Integer: FixedWidthInteger>(_ offset: Int, _: Integer.Type) -> Integer {
            Integer(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Integer.self))
        }
        guard hasMarker(bytes),
            integer(44, UInt32.self) == CRC32C.of(UnsafeRawBufferPointer(rebasing: bytes[..<44]))
        else { return .broken }
        let place = Place(rawValue: bytes[5])
        guard let kind = Kind(rawValue: bytes[4]), place.isSubset(of: .known), integer(6, UInt16.self) == 0
        else { return .unknownVersion }
        let length = Int(integer(16, UInt32.self))
        let sequence = integer(8, UInt64.self)
        guard isPossible(length, for: kind), sequence < JournalFormat.sequenceLimit else { return .broken }
        return .header(
            FrameHeader(
                kind: kind, place: place, sequence: sequence, bodyLength: length,
                bodyChecksum: integer(20, UInt32.self),
                previous: SIMD2(integer(24, UInt64.self), integer(32, UInt64.self)),
                noncePrefix: integer(40, UInt32.self)))
    }

    static func hasMarker(_ bytes: UnsafeRawBufferPointer) -> Bool {
        JournalFormat.frameMarker.withUnsafeBytes {
            bytes.loadUnaligned(as: UInt32.self) == $0.loadUnaligned(as: UInt32.self)
        }
    }

    private static func isPossible(_ length: Int, for kind: Kind) -> Bool {
        switch kind {
        case .events:
            let plain = length - JournalFormat.tagLength
            return plain > 0 && plain % JournalFormat.padding == 0 && length <= JournalFormat.bodyLimit
        case .gap: return length == JournalFormat.gapBodyLength
        }
    }

    var encoded: [UInt8] {
        var writer = ByteWriter(capacity: JournalFormat.frameHeaderLength)
        writer.append(JournalFormat.frameMarker)
        writer.append(kind.rawValue)
        writer.append(place.rawValue)
        writer.append(UInt16(0))
        writer.append(sequence)
        writer.append(UInt32(bodyLength))
        writer.append(bodyChecksum)
        writer.append(previous[0])
        writer.append(previous[1])
        writer.append(noncePrefix)
        writer.append(CRC32C.of(writer.bytes[...]))
        return writer.bytes
    }
}
