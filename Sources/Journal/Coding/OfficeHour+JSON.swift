import Attendance

extension OfficeHour: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            key: try Key(members: &reader), start: try reader.field("start"),
            room: try reader.optional("room"),
            officer: try reader.optional("officer"), minutesPerPupil: try reader.field("minutesPerPupil"),
            places: try reader.list("places"))
        until = try reader.optional("until")
    }

    func writeMembers(to writer: inout JSONWriter) {
        key.writeMembers(to: &writer)
        writer.field("start", start)
        writer.optional("room", room)
        writer.optional("officer", officer)
        writer.field("minutesPerPupil", minutesPerPupil)
        writer.list("places", places)
        writer.optional("until", until)
    }
}

extension OfficeHour.Key: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(school: try reader.field("school"), day: try reader.field("day"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("school", school)
        writer.field("day", day)
    }
}

/// Without its listings: each stands in a record of its own pupil.
extension Place: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(number: try reader.field("number"), form: try Form(members: &reader))
    }

    func writeMembers(to writer: inout JSONWriter) {
        precondition(listings.isEmpty, "the pupils of a place are events of their own")
        writer.field("number", number)
        form.writeMembers(to: &writer)
    }
}

extension Place.Form: JSONObject {
    private enum Word: String, JSONWord {
        case oneToOne = "one-to-one"
        case group, headcount, pause
    }

    init(members reader: inout JSONReader) throws(PayloadFault) {
        let word: Word = try reader.field("form")
        switch word {
        case .oneToOne:
            self = .oneToOne
        case .group:
            self = .group(name: try reader.field("name"), minutes: try reader.field("minutes"))
        case .headcount:
            self = .headcount(
                name: try reader.field("name"), count: try reader.field("count"),
                minutes: try reader.field("minutes"))
        case .pause:
            self = .pause(minutes: try reader.field("minutes"))
        }
    }

    func writeMembers(to writer: inout JSONWriter) {
        switch self {
        case .oneToOne:
            writer.field("form", Word.oneToOne)
        case .group(let name, let minutes):
            writer.field("form", Word.group)
            writer.field("name", name)
            writer.field("minutes", minutes)
        case .headcount(let name, let count, let minutes):
            writer.field("form", Word.headcount)
            writer.field("name", name)
            writer.field("count", count)
            writer.field("minutes", minutes)
        case .pause(let minutes):
            writer.field("form", Word.pause)
            writer.field("minutes", minutes)
        }
    }
}
