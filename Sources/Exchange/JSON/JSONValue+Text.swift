extension JSONValue {
    /// Compact JSON in UTF-8 on one line, with a line break at the end.
    ///
    /// Control characters are escaped, so that printing it to a terminal does nothing to the terminal.
    public var text: String {
        String(decoding: utf8 + [UInt8(ascii: "\n")], as: UTF8.self)
    }

    /// The same in bytes and without the line break.
    var utf8: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1024)
        write(to: &bytes)
        return bytes
    }

    /// The line of an object whose last member is a list, of which each element has been written: as values those
    /// of a region would be larger than all else the program holds.
    static func utf8(_ members: JSONObject, then key: String, _ elements: [[UInt8]]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(elements.reduce(1024) { $0 + $1.count + 1 })
        JSONValue.object(members).write(to: &bytes)
        bytes.removeLast()
        if !members.members.isEmpty { bytes.append(UInt8(ascii: ",")) }
        write(key, to: &bytes)
        bytes += ":[".utf8
        var isFirst = true
        for element in elements {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            bytes += element
        }
        bytes += "]}\n".utf8
        return bytes
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .integer(let value): bytes += String(value).utf8
        case .decimal(let text): bytes += text.utf8
        case .string(let text): JSONValue.write(text, to: &bytes)
        case .array(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in object.members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                JSONValue.write(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        let isPlain = text.withUTF8 { letters in
            if mayNeedEscape(letters) { return false }
            bytes.append(contentsOf: letters)
            return true
        }
        if !isPlain { escape(text, to: &bytes) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Two comparisons for nearly every byte: a region's radar holds half a million short texts.
    private static func mayNeedEscape(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
        for byte in letters {
            // All of ASCII between the double quote and the backslash, and between that and delete.
            if byte &- 0x5D < 0x22 || byte &- 0x23 < 0x39 { continue }
            switch byte {
            case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: return true
            // Begins the control characters above 0x7F, and some letters.
            case 0xC2: return true
            case _: continue
            }
        }
        return false
    }

    private static func escape(_ text: String, to bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes += #"\""#.utf8
            case "\\": bytes += #"\\"#.utf8
            case "\n": bytes += #"\n"#.utf8
            case "\r": bytes += #"\r"#.utf8
            case "\t": bytes += #"\t"#.utf8
            case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}":
                let digits = String(scalar.value, radix: 16)
                bytes += (#"\u"# + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
            default: bytes += UTF8.encode(scalar)!  // Every scalar has a UTF-8 form.
            }
        }
    }
}
