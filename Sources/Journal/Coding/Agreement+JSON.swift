import Attendance

extension Agreement: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            id: try reader.field("agreement"), text: try reader.field("text"),
            party: try reader.field("party"),
            due: try reader.optional("due"), repetition: try reader.optional("repetition"),
            state: try reader.field("state"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("agreement", id)
        writer.field("text", text)
        writer.field("party", party)
        writer.optional("due", due)
        writer.optional("repetition", repetition)
        writer.field("state", state)
    }
}

extension Agreement.State: JSONObject {
    private enum Word: String, JSONWord { case open, judged }

    init(members reader: inout JSONReader) throws(PayloadFault) {
        let word: Word = try reader.field("kind")
        switch word {
        case .open: self = .open
        case .judged: self = .judged(try reader.field("verdict"), on: try reader.field("on"))
        }
    }

    func writeMembers(to writer: inout JSONWriter) {
        switch self {
        case .open:
            writer.field("kind", Word.open)
        case .judged(let verdict, let day):
            writer.field("kind", Word.judged)
            writer.field("verdict", verdict)
            writer.field("on", day)
        }
    }
}
