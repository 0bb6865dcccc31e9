import Attendance

/// A value that is written as one text.
private func read<Value>(
    _ reader: inout JSONReader, _ parse: (String) -> Value?
) throws(PayloadFault) -> Value {
    let offset = reader.offset
    guard let value = parse(try reader.text()) else { throw .malformed(offset: offset) }
    return value
}

extension ID: JSONCoded {
    init(from reader: inout JSONReader) throws(PayloadFault) { self = try read(&reader) { ID($0) } }

    func write(to writer: inout JSONWriter) { writer.text(description) }
}

extension BRIN: JSONCoded {
    init(from reader: inout JSONReader) throws(PayloadFault) { self = try read(&reader) { BRIN($0) } }

    func write(to writer: inout JSONWriter) { writer.text(text) }
}

extension PupilNumber: JSONCoded {
    init(from reader: inout JSONReader) throws(PayloadFault) { self = try read(&reader) { PupilNumber($0) } }

    func write(to writer: inout JSONWriter) { writer.text(text) }
}

extension TimeOfDay: JSONCoded {
    init(from reader: inout JSONReader) throws(PayloadFault) { self = try read(&reader) { TimeOfDay($0) } }

    func write(to writer: inout JSONWriter) { writer.text(description) }
}

extension ImportNumber: JSONCoded {
    init(from reader: inout JSONReader) throws(PayloadFault) {
        let offset = reader.offset
        guard let value = UInt32(exactly: try reader.integer()) else { throw .malformed(offset: offset) }
        self.init(value)
    }

    func write(to writer: inout JSONWriter) { writer.integer(Int(value)) }
}

extension Day: JSONCoded {
    /// Straight from the bytes: a file of pupils holds three days a row.
    init(from reader: inout JSONReader) throws(PayloadFault) {
        let offset = reader.offset
        try reader.expect(UInt8(ascii: "\""))
        let year = try reader.digits(4)
        try reader.expect(UInt8(ascii: "-"))
        let month = try reader.digits(2)
        try reader.expect(UInt8(ascii: "-"))
        let dayOfMonth = try reader.digits(2)
        try reader.expect(UInt8(ascii: "\""))
        guard let day = Day(year: year, month: month, day: dayOfMonth) else {
            throw .malformed(offset: offset)
        }
        self = day
    }

    func write(to writer: inout JSONWriter) { writer.text(description) }
}

extension JSONReader {
    fileprivate mutating func digits(_ count: Int) throws(PayloadFault) -> Int {
        var value = 0
        for _ in 0..<count {
            guard let digit = digit() else { throw .malformed(offset: offset) }
            value = value * 10 + digit
        }
        return value
    }
}

extension ClosedRange: JSONCoded where Bound == Day {}

extension ClosedRange: JSONObject where Bound == Day {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        let offset = reader.offset
        let first: Day = try reader.field("from")
        let last: Day = try reader.field("through")
        guard first <= last else { throw .malformed(offset: offset) }
        self = first...last
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("from", lowerBound)
        writer.field("through", upperBound)
    }
}

extension Step.Number: JSONCoded {
    init(from reader: inout JSONReader) throws(PayloadFault) {
        let offset = reader.offset
        guard let value = UInt64(exactly: try reader.integer()), value > 0 else {
            throw .malformed(offset: offset)
        }
        self.init(value)
    }

    func write(to writer: inout JSONWriter) { writer.integer(Int(clamping: value)) }
}
