import Attendance

extension Pupil: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            number: try reader.field("number"), name: try PersonName(members: &reader),
            birthDate: try reader.optional("birthDate"), group: try reader.field("class"),
            municipality: try reader.field("municipality"), mentor: try reader.optional("mentor"),
            track: try reader.optional("track"), arrivedOn: try reader.optional("arrivedOn"),
            exemptUntil: try reader.optional("exemptUntil"), isQualified: try reader.optional("qualified"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("number", number)
        name.writeMembers(to: &writer)
        writer.optional("birthDate", birthDate)
        writer.field("class", group)
        writer.field("municipality", municipality)
        writer.optional("mentor", mentor)
        writer.optional("track", track)
        writer.optional("arrivedOn", arrivedOn)
        writer.optional("exemptUntil", exemptUntil)
        writer.optional("qualified", isQualified)
    }
}

extension PersonName: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            given: try reader.field("given"), infix: try reader.optional("infix") ?? "",
            family: try reader.field("family"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("given", given)
        writer.optional("infix", infix.isEmpty ? nil : infix)
        writer.field("family", family)
    }
}
