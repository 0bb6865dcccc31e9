/// A value with a hand-written spelling in JSON, which no renaming in Swift can change (FORMAT.md §9).
protocol JSONCoded {
    init(from reader: inout JSONReader) throws(PayloadFault)
    func write(to writer: inout JSONWriter)
}

/// A JSON object; its keys are read in the order in which they are written.
protocol JSONObject: JSONCoded {
    init(members reader: inout JSONReader) throws(PayloadFault)
    func writeMembers(to writer: inout JSONWriter)
}

extension JSONObject {
    init(from reader: inout JSONReader) throws(PayloadFault) {
        try reader.beginObject()
        try self.init(members: &reader)
        try reader.endObject()
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writeMembers(to: &writer)
        writer.endObject()
    }
}

/// One word of a fixed list; a word outside it comes from a newer program.
protocol JSONWord: JSONCoded, RawRepresentable<String> {}

extension JSONWord {
    init(from reader: inout JSONReader) throws(PayloadFault) {
        let offset = reader.offset
        guard let word = Self(rawValue: try reader.text()) else { throw .newer(offset: offset) }
        self = word
    }

    func write(to writer: inout JSONWriter) { writer.text(rawValue) }
}

extension String: JSONCoded {
    init(from reader: inout JSONReader) throws(PayloadFault) { self = try reader.text() }

    func write(to writer: inout JSONWriter) { writer.text(self) }
}

extension Int: JSONCoded {
    init(from reader: inout JSONReader) throws(PayloadFault) { self = try reader.integer() }

    func write(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Bool: JSONCoded {
    init(from reader: inout JSONReader) throws(PayloadFault) { self = try reader.truth() }

    func write(to writer: inout JSONWriter) { writer.truth(self) }
}
