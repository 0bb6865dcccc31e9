import Attendance

@testable import Journal

extension FuzzTarget {
    /// A draft once opened, without the pupils that stand in front of it.
    static let draft = FuzzTarget("draft") {
        guard let time = TimeOfDay(minutes: 822) else { return [] }
        let draft = Draft(
            .report, pupils: [],
            fields: [
                Draft.Field(name: "kind", label: "Soort", answer: .chosen(["16 uur"])),
                Draft.Field(name: "note", label: "Notitie", answer: .text("de wekker\n\"slaapt\"")),
            ], cursor: Draft.Cursor(field: "note", offset: 4), minutes: 3,
            typed: Draft.Moment(day: FuzzEvents.rows.rows[0].day, time: time))
        return [json(of: draft)]
    } fault: { bytes in
        guard let draft = read(bytes) else { return nil }
        return read(json(of: draft)) == draft ? nil : "a draft changes when it is written and read"
    }

    private static func json(of draft: Draft) -> [UInt8] {
        var writer = JSONWriter()
        draft.write(to: &writer)
        return writer.bytes
    }

    private static func read(_ json: [UInt8]) -> Draft? {
        var reader = JSONReader(json, in: json.indices)
        // Which of the faults it is matters to nobody here.
        guard let draft = try? Draft(from: &reader), reader.isAtEnd else { return nil }
        return draft
    }
}
