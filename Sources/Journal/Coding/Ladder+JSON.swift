import Attendance

extension Ladder: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            name: try reader.field("name"), from: try reader.optional("from"),
            through: try reader.optional("through"), terms: try reader.list("terms"),
            graceDays: try reader.optional("graceDays") ?? 0, steps: try reader.list("steps"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("name", name)
        writer.optional("from", from)
        writer.optional("through", through)
        writer.list("terms", terms)
        writer.optional("graceDays", graceDays == 0 ? nil : graceDays)
        writer.list("steps", steps)
    }
}

extension Ladder.Step: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            unit: try reader.field("unit"), count: try reader.field("count"),
            period: try Ladder.Period(members: &reader), actor: try reader.field("actor"),
            action: try reader.field("action"), reset: try reader.field("reset"),
            isByHand: try reader.field("byHand"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("unit", unit)
        writer.field("count", count)
        period.writeMembers(to: &writer)
        writer.field("actor", actor)
        writer.field("action", action)
        writer.field("reset", reset)
        writer.field("byHand", isByHand)
    }
}

extension Ladder.Period {
    private enum Word: String, JSONWord {
        case lessonWeeks = "lesson-weeks"
        case month
        case term
        case schoolYear = "school-year"
    }

    fileprivate init(members reader: inout JSONReader) throws(PayloadFault) {
        let word: Word = try reader.field("period")
        switch word {
        case .lessonWeeks: self = .lessonWeeks(try reader.field("weeks"))
        case .month: self = .month
        case .term: self = .term
        case .schoolYear: self = .schoolYear
        }
    }

    fileprivate func writeMembers(to writer: inout JSONWriter) {
        switch self {
        case .lessonWeeks(let weeks):
            writer.field("period", Word.lessonWeeks)
            writer.field("weeks", weeks)
        case .month: writer.field("period", Word.month)
        case .term: writer.field("period", Word.term)
        case .schoolYear: writer.field("period", Word.schoolYear)
        }
    }
}

extension HandledStep: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            ladder: try reader.field("ladder"), step: try reader.field("step"), on: try reader.field("on"),
            by: try reader.field("by"), amount: try reader.field("amount"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("ladder", ladder)
        writer.field("step", step)
        writer.field("on", on)
        writer.field("by", by)
        writer.field("amount", amount)
    }
}
