import Attendance

/// Without its pupils: whose it is stands in front of it, sealed apart (FORMAT.md §3.6).
extension Draft: JSONObject {
    private static let version = 1

    init(members reader: inout JSONReader) throws(PayloadFault) {
        let offset = reader.offset
        guard try reader.field("v") == Draft.version else { throw .newer(offset: offset) }
        self.init(
            try Subject(members: &reader), pupils: [], fields: try reader.list("fields"),
            cursor: try reader.optional("cursor"), minutes: try reader.optional("minutes"),
            typed: try reader.field("typed"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("v", Draft.version)
        subject.writeMembers(to: &writer)
        writer.list("fields", fields)
        writer.optional("cursor", cursor)
        writer.optional("minutes", minutes)
        writer.field("typed", typed)
    }
}

extension Draft.Subject: JSONObject {
    private enum Word: String, JSONWord {
        case talk
        case groupTalk = "group-talk"
        case walkIn = "walk-in"
        case newPupil = "new-pupil"
        case report
        case correction
        case listing
        case careSignal = "care-signal"
        case school
        case newList = "new-list"
        case municipalities
    }

    init(members reader: inout JSONReader) throws(PayloadFault) {
        let word: Word = try reader.field("form")
        switch word {
        case .talk: self = .talk(try OfficeHour.Key(members: &reader))
        case .groupTalk:
            self = .groupTalk(try OfficeHour.Key(members: &reader), place: try reader.field("place"))
        case .walkIn: self = .walkIn(try OfficeHour.Key(members: &reader))
        case .newPupil: self = .newPupil
        case .report: self = .report
        case .correction: self = .correction(try reader.field("talk"))
        case .listing: self = .listing(try OfficeHour.Key(members: &reader))
        case .careSignal: self = .careSignal
        case .school: self = .school
        case .newList: self = .newList
        case .municipalities: self = .municipalities
        }
    }

    func writeMembers(to writer: inout JSONWriter) {
        switch self {
        case .talk(let key):
            writer.field("form", Word.talk)
            key.writeMembers(to: &writer)
        case .groupTalk(let key, let place):
            writer.field("form", Word.groupTalk)
            key.writeMembers(to: &writer)
            writer.field("place", place)
        case .walkIn(let key):
            writer.field("form", Word.walkIn)
            key.writeMembers(to: &writer)
        case .newPupil: writer.field("form", Word.newPupil)
        case .report: writer.field("form", Word.report)
        case .correction(let talk):
            writer.field("form", Word.correction)
            writer.field("talk", talk)
        case .listing(let key):
            writer.field("form", Word.listing)
            key.writeMembers(to: &writer)
        case .careSignal: writer.field("form", Word.careSignal)
        case .school: writer.field("form", Word.school)
        case .newList: writer.field("form", Word.newList)
        case .municipalities: writer.field("form", Word.municipalities)
        }
    }
}

extension Draft.Field: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        let name: String = try reader.field("name")
        let label: String = try reader.field("label")
        let text: String? = try reader.optional("text")
        let chosen: [String] = try text == nil ? reader.list("chosen") : []
        self.init(name: name, label: label, answer: text.map { .text($0) } ?? .chosen(chosen))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("name", name)
        writer.field("label", label)
        switch answer {
        case .text(let text): writer.field("text", text)
        case .chosen(let options): writer.list("chosen", options)
        }
    }
}

extension Draft.Cursor: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(field: try reader.field("field"), offset: try reader.field("offset"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("field", field)
        writer.field("offset", offset)
    }
}

extension Draft.Moment: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(day: try reader.field("day"), time: try reader.field("time"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("day", day)
        writer.field("time", time)
    }
}
