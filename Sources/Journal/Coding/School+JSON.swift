import Attendance

extension School: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            brin: try reader.field("brin"), name: try reader.field("name"), kind: try reader.field("kind"),
            region: try reader.field("region"), unit: try reader.field("unit"),
            lessonMinutes: try reader.field("lessonMinutes"), freeDays: try reader.list("freeDays"),
            holidays: try reader.list("holidays"), codes: CodeTable(try reader.list("codes")),
            ladders: try reader.list("ladders"), isProjecting: try reader.optional("projecting") ?? true,
            careContacts: try reader.list("careContacts"),
            requiresGround: try reader.optional("groundRequired") ?? false,
            rhythm: try reader.optional("rhythm"),
            pupilColumns: try ColumnMap(.pupils, list: "pupilColumns", from: &reader),
            absenceColumns: try ColumnMap(.absences, list: "absenceColumns", from: &reader))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("brin", brin)
        writer.field("name", name)
        writer.field("kind", kind)
        writer.field("region", region)
        writer.field("unit", unit)
        writer.field("lessonMinutes", lessonMinutes)
        writer.list("freeDays", freeDays)
        writer.list("holidays", holidays)
        writer.list("codes", codes.rules)
        writer.list("ladders", ladders)
        writer.optional("projecting", isProjecting ? nil : false)
        writer.list("careContacts", careContacts)
        writer.optional("groundRequired", requiresGround ? true : nil)
        writer.optional("rhythm", rhythm)
        writer.list("pupilColumns", pupilColumns?.pointed ?? [])
        writer.list("absenceColumns", absenceColumns?.pointed ?? [])
    }
}

extension Rhythm: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            weeks: try reader.field("weeks"), anchor: try reader.field("from"),
            start: try reader.field("start"), until: try reader.optional("until"),
            room: try reader.optional("room"), minutesPerPupil: try reader.field("minutesPerPupil"),
            officer: try reader.optional("officer"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("weeks", weeks)
        writer.field("from", anchor)
        writer.field("start", start)
        writer.optional("until", until)
        writer.optional("room", room)
        writer.field("minutesPerPupil", minutesPerPupil)
        writer.optional("officer", officer)
    }
}

extension Holiday: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(name: try reader.field("name"), days: try ClosedRange(members: &reader))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("name", name)
        days.writeMembers(to: &writer)
    }
}

extension CodeTable.Rule: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            code: try reader.field("code"), kind: try reader.field("kind"), from: try reader.optional("from"),
            through: try reader.optional("through"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("code", code)
        writer.field("kind", kind)
        writer.optional("from", from)
        writer.optional("through", through)
    }
}

extension CountingUnit: JSONCoded {
    private enum Word: String, JSONWord {
        case lessonHour = "lesson-hour"
        case clockHour = "clock-hour"
    }

    init(from reader: inout JSONReader) throws(PayloadFault) {
        switch try Word(from: &reader) {
        case .lessonHour: self = .lessonHour
        case .clockHour: self = .clockHour
        }
    }

    func write(to writer: inout JSONWriter) {
        switch self {
        case .lessonHour: Word.lessonHour.write(to: &writer)
        case .clockHour: Word.clockHour.write(to: &writer)
        }
    }
}
