import Attendance

/// Without its parts: each stands in a record of its own pupil.
extension Talk: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            id: try reader.field("talk"), officeHour: try OfficeHour.Key(members: &reader),
            place: try reader.field("place"), form: try Form(members: &reader),
            minutes: try reader.optional("minutes"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        precondition(parts.isEmpty, "the parts of a talk are events of their own")
        writer.field("talk", id)
        officeHour.writeMembers(to: &writer)
        writer.field("place", place)
        form.writeMembers(to: &writer)
        writer.optional("minutes", minutes)
    }
}

extension Talk.Form: JSONObject {
    private enum Word: String, JSONWord {
        case oneToOne = "one-to-one"
        case group
    }

    init(members reader: inout JSONReader) throws(PayloadFault) {
        let word: Word = try reader.field("form")
        switch word {
        case .oneToOne: self = .oneToOne
        case .group: self = .group(shared: try reader.optional("shared"))
        }
    }

    func writeMembers(to writer: inout JSONWriter) {
        switch self {
        case .oneToOne:
            writer.field("form", Word.oneToOne)
        case .group(let shared):
            writer.field("form", Word.group)
            writer.optional("shared", shared)
        }
    }
}

extension TalkPart {
    /// The pupil is the one whose record this is.
    init(of pupil: ID<Pupil>, members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            pupil: pupil, present: try reader.list("present"), ownWords: try reader.optional("ownWords"),
            goesWell: try reader.optional("goesWell"), goal: try reader.optional("goal"),
            agreements: try reader.list("agreements"), causes: try reader.list("causes"),
            outcome: try reader.optional("outcome"), followUp: try reader.optional("followUp"),
            note: try reader.optional("note"), forSchool: try reader.optional("forSchool"),
            forHome: try reader.optional("forHome"), schoolMayKnow: try reader.optional("schoolMayKnow"),
            homeMayKnow: try reader.optional("homeMayKnow"), textsSeen: try reader.optional("textsSeen"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.list("present", present)
        writer.optional("ownWords", ownWords)
        writer.optional("goesWell", goesWell)
        writer.optional("goal", goal)
        writer.list("agreements", agreements)
        writer.list("causes", causes)
        writer.optional("outcome", outcome)
        writer.optional("followUp", followUp)
        writer.optional("note", note)
        writer.optional("forSchool", forSchool)
        writer.optional("forHome", forHome)
        writer.optional("schoolMayKnow", schoolMayKnow)
        writer.optional("homeMayKnow", homeMayKnow)
        writer.optional("textsSeen", textsSeen)
    }
}

extension Goal: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            count: try reader.field("count"), outOf: try reader.optional("outOf"),
            unit: try reader.field("unit"), per: try reader.field("per"), until: try reader.optional("until"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("count", count)
        writer.optional("outOf", outOf)
        writer.field("unit", unit)
        writer.field("per", per)
        writer.optional("until", until)
    }
}
