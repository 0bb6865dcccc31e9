import Attendance

extension ReceivedFeedback: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        let source: ImportNumber = try reader.field("source")
        self.init(source: source, feedback: try Feedback(members: &reader))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("source", source)
        feedback.writeMembers(to: &writer)
    }
}

extension Feedback: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        let day: Day = try reader.field("day")
        let outcome: Outcome = try reader.field("outcome")
        let isWalkIn: Bool = try reader.field("walkIn")
        let promises: [Promise] = try reader.list("promises")
        self.init(
            day: day, outcome: outcome, isWalkIn: isWalkIn, promises: promises,
            told: try reader.optional("told"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("day", day)
        writer.field("outcome", outcome)
        writer.field("walkIn", isWalkIn)
        writer.list("promises", promises)
        writer.optional("told", told)
    }
}

extension Feedback.Outcome: JSONObject {
    private enum Word: String, JSONWord {
        case spoken
        case notCome = "not-come"
        case ill, moved, declined, cancelled
    }

    init(members reader: inout JSONReader) throws(PayloadFault) {
        let word: Word = try reader.field("kind")
        switch word {
        case .spoken: self = .spoken
        case .notCome: self = .notCome
        case .ill: self = .ill
        case .moved: self = .moved(to: try reader.optional("to"))
        case .declined: self = .declined
        case .cancelled: self = .cancelled
        }
    }

    func writeMembers(to writer: inout JSONWriter) {
        switch self {
        case .spoken: writer.field("kind", Word.spoken)
        case .notCome: writer.field("kind", Word.notCome)
        case .ill: writer.field("kind", Word.ill)
        case .moved(let day):
            writer.field("kind", Word.moved)
            writer.optional("to", day)
        case .declined: writer.field("kind", Word.declined)
        case .cancelled: writer.field("kind", Word.cancelled)
        }
    }
}

extension Feedback.Promise: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        let text: String = try reader.field("text")
        let due: Day? = try reader.optional("due")
        self.init(text: text, due: due, repetition: try reader.optional("repetition"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("text", text)
        writer.optional("due", due)
        writer.optional("repetition", repetition)
    }
}
