/// The letter written in place of a byte that means nothing in the file's encoding.
///
/// U+10FE00 plus the byte, for private use: the text stays valid UTF-8, and whoever reads the field
/// can still say which byte it was.
enum StandIn {
    static func append(for byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(0xF4)
        bytes.append(0x8F)
        bytes.append(0xB8 | byte >> 6)
        bytes.append(0x80 | byte & 0x3F)
    }

    /// The first byte in `field` that could not be read; nil when all could.
    static func first(in field: ArraySlice<UInt8>) -> UInt8? {
        for index in field.indices.dropLast(3) where field[index] == 0xF4 && field[index + 1] == 0x8F {
            guard (0xB8...0xBB).contains(field[index + 2]) else { continue }
            return field[index + 2] << 6 | field[index + 3] & 0x3F
        }
        return nil
    }
}
