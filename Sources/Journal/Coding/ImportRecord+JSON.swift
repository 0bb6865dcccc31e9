import Attendance

extension ImportRecord: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            number: try reader.field("number"), school: try reader.field("school"),
            on: try reader.field("on"),
            content: try Content(members: &reader), counts: try reader.field("counts"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("number", number)
        writer.field("school", school)
        writer.field("on", on)
        content.writeMembers(to: &writer)
        writer.field("counts", counts)
    }
}

extension ImportRecord.Content: JSONObject {
    private enum Word: String, JSONWord { case pupils, absences, package }

    init(members reader: inout JSONReader) throws(PayloadFault) {
        let word: Word = try reader.field("content")
        switch word {
        case .pupils: self = .pupils
        case .absences: self = .absences(complete: try reader.optional("complete"))
        case .package:
            let origin: PackageOrigin = try reader.field("origin")
            self = .package(origin, lists: try reader.list("lists"))
        }
    }

    func writeMembers(to writer: inout JSONWriter) {
        switch self {
        case .pupils:
            writer.field("content", Word.pupils)
        case .absences(let complete):
            writer.field("content", Word.absences)
            writer.optional("complete", complete)
        case .package(let origin, let lists):
            writer.field("content", Word.package)
            writer.field("origin", origin)
            writer.list("lists", lists)
        }
    }
}

extension ImportCounts: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init()
        read = try reader.field("read")
        new = try reader.field("new")
        changed = try reader.field("changed")
        unchanged = try reader.field("unchanged")
        notKept = try reader.field("notKept")
        refused = try reader.field("refused")
        withdrawn = try reader.field("withdrawn")
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("read", read)
        writer.field("new", new)
        writer.field("changed", changed)
        writer.field("unchanged", unchanged)
        writer.field("notKept", notKept)
        writer.field("refused", refused)
        writer.field("withdrawn", withdrawn)
    }
}
