/// Bytes as lower-case hexadecimal digits.
struct HexBytes: JSONCoded {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    init(from reader: inout JSONReader) throws(PayloadFault) {
        let offset = reader.offset
        let digits = Array(try reader.text().utf8)
        guard digits.count.isMultiple(of: 2) else { throw .malformed(offset: offset) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = HexBytes.value(digits[place]), let low = HexBytes.value(digits[place + 1]) else {
                throw .malformed(offset: offset)
            }
            bytes.append(high << 4 | low)
        }
        self.bytes = bytes
    }

    func write(to writer: inout JSONWriter) {
        writer.text(String(decoding: bytes.flatMap(HexBytes.digits), as: UTF8.self))
    }

    private static let alphabet = Array("0123456789abcdef".utf8)

    /// The two digits of one byte, the high one first.
    static func digits(of byte: UInt8) -> [UInt8] { [alphabet[Int(byte >> 4)], alphabet[Int(byte & 15)]] }

    /// Nil for what is no lower-case digit.
    static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
