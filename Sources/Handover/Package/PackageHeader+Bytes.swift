import Attendance

/// FORMAT.md §3; the numbers here are its offsets.
extension PackageHeader {
    var encoded: [UInt8] {
        var bytes = HandoverFormat.magic
        bytes.reserveCapacity(HandoverFormat.headerLength)
        func append(_ value: some FixedWidthInteger) {
            withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
        }
        append(HandoverFormat.version)
        append(UInt16(HandoverFormat.headerLength))
        append(kind.rawValue)
        bytes += [0, 0, 0]
        append(id)
        bytes += school.text.utf8
        bytes += [0, 0]
        append(counter)
        append(made.number)
        append(validThrough.number)
        bytes += [UInt8](repeating: 0, count: 8)
        bytes += recipient
        return bytes
    }

    /// Reads the first bytes of a file, as far as they can be checked without a key.
    init(_ bytes: ArraySlice<UInt8>) throws(PackageRefusal) {
        guard bytes.starts(with: HandoverFormat.magic) else { throw .notAPackage }
        let bytes = Array(bytes.prefix(HandoverFormat.headerLength))
        func integer<Integer: FixedWidthInteger>(at offset: Int) -> Integer {
            bytes.withUnsafeBytes {
                Integer(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Integer.self))
            }
        }
        // Magic and version stay where they are in every version.
        guard bytes.count >= 10 else { throw .cut }
        let version: UInt16 = integer(at: 8)
        guard version <= HandoverFormat.version else { throw .newerVersion }
        guard bytes.count == HandoverFormat.headerLength else { throw .cut }
        let length: UInt16 = integer(at: 10)
        guard version == HandoverFormat.version, length == HandoverFormat.headerLength else {
            throw .malformed
        }
        guard let kind = PackageKind(rawValue: bytes[12]) else { throw .unknownKind }
        let reserved = [13..<16, 38..<40, 56..<64]
        let school = String(decoding: bytes[32..<38], as: UTF8.self)
        guard reserved.allSatisfy({ bytes[$0].allSatisfy { $0 == 0 } }), let brin = BRIN(school),
            brin.text == school
        else { throw .malformed }
        self.init(
            kind: kind, id: integer(at: 16), school: brin, counter: integer(at: 40),
            made: Day(number: integer(at: 48)), validThrough: Day(number: integer(at: 52)),
            recipient: Array(bytes[64...]))
        guard hasPossibleDays else { throw .malformed }
    }
}
