/// Reads what `JSONWriter` writes, keys in that order and nothing else, in one pass without a tree.
///
/// A key that is not asked for is never passed over: an attendance record must not be read half.
struct JSONReader {
    private let bytes: [UInt8]
    private let end: Int
    /// Of the next byte, counted from the start of the whole payload.
    private(set) var offset: Int

    init(_ bytes: [UInt8], in range: Range<Int>) {
        precondition(bytes.indices.contains(range), "the range lies within the bytes")
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { offset == end }

    mutating func field<Value: JSONCoded>(_ key: StaticString) throws(PayloadFault) -> Value {
        guard take(key: key) else { throw unexpectedKey() }
        return try Value(from: &self)
    }

    mutating func optional<Value: JSONCoded>(_ key: StaticString) throws(PayloadFault) -> Value? {
        guard take(key: key) else { return nil }
        return try Value(from: &self)
    }

    mutating func list<Value: JSONCoded>(_ key: StaticString) throws(PayloadFault) -> [Value] {
        guard take(key: key) else { return [] }
        try expect(UInt8(ascii: "["))
        var values: [Value] = []
        repeat { values.append(try Value(from: &self)) } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
        return values
    }

    mutating func beginObject() throws(PayloadFault) { try expect(UInt8(ascii: "{")) }

    mutating func endObject() throws(PayloadFault) {
        guard take(UInt8(ascii: "}")) else { throw unexpectedKey() }
    }

    mutating func text() throws(PayloadFault) -> String {
        try expect(UInt8(ascii: "\""))
        let start = offset
        while offset < end {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                guard let text = String(bytes, in: start..<offset) else { throw .malformed(offset: start) }
                offset += 1
                return text
            case UInt8(ascii: "\\"):
                return try textWithEscapes(from: start)
            case 0..<0x20:
                throw .malformed(offset: offset)
            default:
                offset += 1
            }
        }
        throw .malformed(offset: end)
    }

    /// Goes on behind the plain bytes from `start`, at the first backslash.
    private mutating func textWithEscapes(from start: Int) throws(PayloadFault) -> String {
        var plain = Array(bytes[start..<offset])
        while let byte = next() {
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(plain, in: plain.indices) else {
                    throw .malformed(offset: start)
                }
                return text
            case UInt8(ascii: "\\"): plain.append(try escaped())
            case 0..<0x20: throw .malformed(offset: offset - 1)
            default: plain.append(byte)
            }
        }
        throw .malformed(offset: end)
    }

    /// The byte that stands behind a backslash: only what must be escaped is.
    private mutating func escaped() throws(PayloadFault) -> UInt8 {
        let start = offset
        switch next() {
        case UInt8(ascii: "\""): return UInt8(ascii: "\"")
        case UInt8(ascii: "\\"): return UInt8(ascii: "\\")
        case UInt8(ascii: "n"): return UInt8(ascii: "\n")
        case UInt8(ascii: "u"):
            guard next() == UInt8(ascii: "0"), next() == UInt8(ascii: "0"), let high = hexDigit(),
                let low = hexDigit(), high < 2
            else { throw .malformed(offset: start) }
            return high << 4 | low
        default: throw .malformed(offset: start)
        }
    }

    private mutating func hexDigit() -> UInt8? { next().flatMap(HexBytes.value) }

    mutating func integer() throws(PayloadFault) -> Int {
        let start = offset
        let isNegative = take(UInt8(ascii: "-"))
        let firstDigit = offset
        var value = 0
        while let digit = digit() {
            let (tens, overflowsTens) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflows) =
                isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
            guard !overflowsTens, !overflows else { throw .malformed(offset: start) }
            value = sum
        }
        let hasLeadingZero =
            offset > firstDigit + (isNegative ? 0 : 1) && bytes[firstDigit] == UInt8(ascii: "0")
        guard offset > firstDigit, !hasLeadingZero else { throw .malformed(offset: start) }
        return value
    }

    /// The value of the next byte when it is a decimal digit; it is then taken.
    mutating func digit() -> Int? {
        guard offset < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]) else {
            return nil
        }
        offset += 1
        return Int(bytes[offset - 1] - UInt8(ascii: "0"))
    }

    mutating func truth() throws(PayloadFault) -> Bool {
        if take(word: "true") { return true }
        if take(word: "false") { return false }
        throw .malformed(offset: offset)
    }

    mutating func expect(_ byte: UInt8) throws(PayloadFault) {
        guard take(byte) else { throw .malformed(offset: offset) }
    }

    private mutating func next() -> UInt8? {
        guard offset < end else { return nil }
        offset += 1
        return bytes[offset - 1]
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard offset < end, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    private mutating func take(word: StaticString) -> Bool {
        guard has(word, at: offset) else { return false }
        offset += word.utf8CodeUnitCount
        return true
    }

    /// Takes the comma, the key and the colon, or nothing.
    private mutating func take(key: StaticString) -> Bool {
        var start = offset
        if bytes[offset - 1] != UInt8(ascii: "{") {
            guard start < end, bytes[start] == UInt8(ascii: ",") else { return false }
            start += 1
        }
        let behind = start + 1 + key.utf8CodeUnitCount
        guard has("\"", at: start), has(key, at: start + 1), has("\":", at: behind) else { return false }
        offset = behind + 2
        return true
    }

    private func has(_ text: StaticString, at start: Int) -> Bool {
        guard end - start >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { letters in
            for index in letters.indices where bytes[start + index] != letters[index] { return false }
            return true
        }
    }

    /// Where a known key or the end of the object should stand: another key is a newer program's.
    private func unexpectedKey() -> PayloadFault {
        let hasKey =
            has(",\"", at: offset) || (bytes[offset - 1] == UInt8(ascii: "{") && has("\"", at: offset))
        return hasKey ? .newer(offset: offset) : .malformed(offset: offset)
    }
}
