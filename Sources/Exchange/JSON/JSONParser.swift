/// Reads JSON by RFC 8259, and nothing more lenient; a byte order mark in front is skipped.
///
/// Our own, because a person has to repair what is refused: Foundation's decoder takes a key that
/// stands there twice, gives no line, and speaks of Swift types in English.
struct JSONParser {
    /// Our own shapes need 5.
    static let deepest = 64

    private let bytes: [UInt8]
    private var offset = 0
    private var depth = 0

    static func parse(_ bytes: [UInt8]) throws(JSONRefusal) -> JSONValue {
        var parser = JSONParser(bytes: bytes)
        return try parser.document()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func document() throws(JSONRefusal) -> JSONValue {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            throw .notUTF8(at: position(of: error.byteOffsets.lowerBound))
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
        skipSpace()
        guard offset < bytes.count else { throw .empty }
        let value = try value()
        skipSpace()
        guard offset == bytes.count else { throw syntax(.textAfterValue) }
        return value
    }

    private mutating func value() throws(JSONRefusal) -> JSONValue {
        switch try next() {
        case UInt8(ascii: "{"): return try nested { parser throws(JSONRefusal) in try parser.object() }
        case UInt8(ascii: "["): return try nested { parser throws(JSONRefusal) in try parser.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw unexpected()
        }
    }

    private mutating func nested(
        _ read: (inout JSONParser) throws(JSONRefusal) -> JSONValue
    ) throws(JSONRefusal) -> JSONValue {
        // Each level costs a frame of the stack: a million brackets must not reach its end.
        guard depth < JSONParser.deepest else {
            throw .tooDeep(limit: JSONParser.deepest, at: position(of: offset))
        }
        depth += 1
        offset += 1
        skipSpace()
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(JSONRefusal) -> JSONValue {
        var members: [JSONObject.Member] = []
        var keys: Set<String> = []
        guard !take("}") else { return .object([:]) }
        repeat {
            skipSpace()
            let start = offset
            guard try next() == UInt8(ascii: "\"") else { throw unexpected() }
            let key = try string()
            guard keys.insert(key).inserted else { throw .duplicateKey(key, at: position(of: start)) }
            skipSpace()
            guard take(":") else { throw unexpected() }
            skipSpace()
            members.append(JSONObject.Member(key: key, value: try value()))
            skipSpace()
        } while take(",")
        guard take("}") else { throw unexpected() }
        return .object(JSONObject(members))
    }

    private mutating func array() throws(JSONRefusal) -> JSONValue {
        var values: [JSONValue] = []
        guard !take("]") else { return .array([]) }
        repeat {
            skipSpace()
            values.append(try value())
            skipSpace()
        } while take(",")
        guard take("]") else { throw unexpected() }
        return .array(values)
    }

    private mutating func number() throws(JSONRefusal) -> JSONValue {
        let start = offset
        _ = take("-")
        if !take("0") { try digits() }
        var isWhole = true
        if take(".") {
            isWhole = false
            try digits()
        }
        if take("e") || take("E") {
            isWhole = false
            if !take("+") { _ = take("-") }
            try digits()
        }
        if offset < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]) {
            throw .syntax(.badNumber, at: position(of: start))  // A zero in front: 012.
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard isWhole, let whole = Int(text) else { return .decimal(text) }
        return .integer(whole)
    }

    private mutating func digits() throws(JSONRefusal) {
        let start = offset
        while offset < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]) {
            offset += 1
        }
        guard offset > start else { throw syntax(.badNumber) }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONRefusal) -> JSONValue {
        for byte in word.description.utf8 {
            guard try next() == byte else { throw unexpected() }
            offset += 1
        }
        return value
    }
}

extension JSONParser {
    private mutating func string() throws(JSONRefusal) -> String {
        offset += 1
        var text: [UInt8] = []
        while true {
            let byte = try next()
            switch byte {
            case UInt8(ascii: "\""):
                offset += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                try escape(into: &text)
            case 0..<0x20:
                throw syntax(.controlInString)
            default:
                let start = offset
                repeat { offset += 1 } while offset < bytes.count && JSONParser.isPlain(bytes[offset])
                text += bytes[start..<offset]
            }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONRefusal) {
        let start = offset
        offset += 1
        let byte = try next()
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            let unit = try codeUnit(from: start)
            guard UTF16.isLeadSurrogate(unit) || UTF16.isTrailSurrogate(unit) else {
                text += String(decoding: [unit], as: UTF16.self).utf8
                return
            }
            guard UTF16.isLeadSurrogate(unit), take("\\"), take("u") else {
                throw .syntax(.loneSurrogate, at: position(of: start))
            }
            let second = try codeUnit(from: start)
            guard UTF16.isTrailSurrogate(second) else {
                throw .syntax(.loneSurrogate, at: position(of: start))
            }
            text += String(decoding: [unit, second], as: UTF16.self).utf8
        default: throw .syntax(.badEscape, at: position(of: start))
        }
    }

    private mutating func codeUnit(from start: Int) throws(JSONRefusal) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(try next())).hexDigitValue else {
                throw .syntax(.badEscape, at: position(of: start))
            }
            unit = unit << 4 | UInt16(digit)
            offset += 1
        }
        return unit
    }

    private func next() throws(JSONRefusal) -> UInt8 {
        guard offset < bytes.count else { throw syntax(.unexpectedEnd) }
        return bytes[offset]
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard offset < bytes.count, UInt32(bytes[offset]) == character.value else { return false }
        offset += 1
        return true
    }

    private mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): offset += 1
            default: return
            }
        }
    }

    private func unexpected() -> JSONRefusal {
        guard offset < bytes.count else { return syntax(.unexpectedEnd) }
        let rest = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
        return syntax(.unexpectedCharacter(rest.unicodeScalars.first ?? "?"))
    }

    private func syntax(_ complaint: JSONSyntax) -> JSONRefusal {
        .syntax(complaint, at: position(of: offset))
    }

    private func position(of offset: Int) -> TextPosition {
        let before = bytes[..<offset]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        // Continuation bytes of UTF-8 start no character.
        let column = before[start...].count { $0 & 0b1100_0000 != 0b1000_0000 } + 1
        return TextPosition(line: line, column: column)
    }
}
