import Attendance

extension OverviewFilter: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            school: try reader.optional("school"), group: try reader.optional("class"),
            municipality: try reader.optional("municipality"), signal: try reader.optional("signal"),
            levelFrom: try reader.optional("level"), isUnspoken: try reader.optional("unspoken") ?? false,
            isOverdue: try reader.optional("overdue") ?? false,
            isMissing: try reader.optional("missing") ?? false)
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.optional("school", school)
        writer.optional("class", group)
        writer.optional("municipality", municipality)
        writer.optional("signal", signal)
        writer.optional("level", levelFrom)
        writer.optional("unspoken", isUnspoken ? true : nil)
        writer.optional("overdue", isOverdue ? true : nil)
        writer.optional("missing", isMissing ? true : nil)
    }
}

extension FilterSlot: JSONCoded {
    init(from reader: inout JSONReader) throws(PayloadFault) {
        let offset = reader.offset
        guard let slot = FilterSlot(rawValue: try reader.integer()) else { throw .newer(offset: offset) }
        self = slot
    }

    func write(to writer: inout JSONWriter) { writer.integer(rawValue) }
}

extension OverviewFilter.SignalWish: JSONCoded {
    private static let anySignal = "any"

    init(from reader: inout JSONReader) throws(PayloadFault) {
        let offset = reader.offset
        let word = try reader.text()
        if word == Self.anySignal {
            self = .any
        } else if let kind = Signal.Kind(rawValue: word) {
            self = .one(kind)
        } else {
            throw .newer(offset: offset)
        }
    }

    func write(to writer: inout JSONWriter) {
        switch self {
        case .any: writer.text(Self.anySignal)
        case .one(let kind): writer.text(kind.rawValue)
        }
    }
}

extension Level: JSONCoded {
    private enum Word: String, JSONWord {
        case calm, rising, near, reached
    }

    init(from reader: inout JSONReader) throws(PayloadFault) {
        switch try Word(from: &reader) {
        case .calm: self = .calm
        case .rising: self = .rising
        case .near: self = .near
        case .reached: self = .reached
        }
    }

    func write(to writer: inout JSONWriter) {
        let word: Word =
            switch self {
            case .calm: .calm
            case .rising: .rising
            case .near: .near
            case .reached: .reached
            }
        word.write(to: &writer)
    }
}
