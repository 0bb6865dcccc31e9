import Attendance

extension TakenOff: JSONObject {
    private enum Word: String, JSONWord {
        case solved, ill, unwilling
        case reportFirst = "report-first"
        case other
    }

    init(members reader: inout JSONReader) throws(PayloadFault) {
        let key = try OfficeHour.Key(members: &reader)
        let word: Word = try reader.field("why")
        let why: Why =
            switch word {
            case .solved: .solved
            case .ill: .ill
            case .unwilling: .unwilling
            case .reportFirst: .reportFirst
            case .other: .other(try reader.field("words"))
            }
        self.init(officeHour: key, why: why, on: try reader.field("on"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        officeHour.writeMembers(to: &writer)
        switch why {
        case .solved: writer.field("why", Word.solved)
        case .ill: writer.field("why", Word.ill)
        case .unwilling: writer.field("why", Word.unwilling)
        case .reportFirst: writer.field("why", Word.reportFirst)
        case .other(let words):
            writer.field("why", Word.other)
            writer.field("words", words)
        }
        writer.field("on", on)
    }
}
