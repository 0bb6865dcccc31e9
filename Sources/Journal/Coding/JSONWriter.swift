/// Writes JSON in the one spelling of FORMAT.md §9.1: no white space, and nothing for nil and empty lists.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(320) }

    mutating func field(_ key: StaticString, _ value: some JSONCoded) {
        write(key)
        value.write(to: &self)
    }

    mutating func optional(_ key: StaticString, _ value: (some JSONCoded)?) {
        if let value { field(key, value) }
    }

    mutating func list(_ key: StaticString, _ values: [some JSONCoded]) {
        guard !values.isEmpty else { return }
        write(key)
        var opening = UInt8(ascii: "[")
        for value in values {
            bytes.append(opening)
            value.write(to: &self)
            opening = UInt8(ascii: ",")
        }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func beginObject() { bytes.append(UInt8(ascii: "{")) }

    mutating func endObject() { bytes.append(UInt8(ascii: "}")) }

    mutating func text(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case UInt8(ascii: "\n"):
                bytes += "\\n".utf8
            case 0..<0x20:
                bytes += "\\u00".utf8
                bytes += HexBytes.digits(of: byte)
            default:
                bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func integer(_ value: Int) { bytes += String(value).utf8 }

    mutating func truth(_ value: Bool) { bytes += (value ? "true" : "false").utf8 }

    private mutating func write(_ key: StaticString) {
        // A value never ends with a brace that opens.
        if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }
}
