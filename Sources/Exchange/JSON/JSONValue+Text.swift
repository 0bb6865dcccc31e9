extension JSONValue {
    /// Compact JSON in UTF-8 on one line, with a line break at the end.
    ///
    /// Control characters are escaped, so that printing it to a terminal does nothing to the terminal.
    public var text: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same in bytes for an object whose last member is a list: each element is made when it is written, for that of
    /// a region is larger than all else the program holds.
    static func utf8(
        _ members: JSONObject, then key: String, _ elements: some Sequence<JSONValue>
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONValue.object(members).write(to: &bytes)
        bytes.removeLast()
        if !members.members.isEmpty { bytes.append(UInt8(ascii: ",")) }
        write(key, to: &bytes)
        bytes += ":[".utf8
        var isFirst = true
        for element in elements {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            element.write(to: &bytes)
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

    /// Without a branch for each byte: nearly no text holds one that matters.
    private static func mayNeedEscape(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
        var found: UInt8 = 0
        for byte in letters {
            found |= byte < 0x20 ? 1 : 0
            found |= byte == UInt8(ascii: "\"") ? 1 : 0
            found |= byte == UInt8(ascii: "\\") ? 1 : 0
            found |= byte == 0x7F ? 1 : 0
            // Begins the control characters above 0x7F, and some letters.
            found |= byte == 0xC2 ? 1 : 0
        }
        return found != 0
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
