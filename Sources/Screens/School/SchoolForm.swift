import Attendance
import TextUI

/// What is asked about a school; everything else about it is a setting for later.
struct SchoolForm: Hashable, Sendable {
    enum Name: Hashable, Sendable {
        /// Words between the fields.
        case fixed(Int)
        case name, brin, kind, region, unit, lessonMinutes, save
    }

    private(set) var rows: RowForm<Name>

    init() {
        let minutes = School.standardLessonMinutes
        rows = RowForm([
            FormRow("Naam", FormField(.name, "", .field(TextField()))),
            FormRow(
                "BRIN", FormField(.brin, "", .field(TextField(limit: 6)), columns: 8),
                FormField(.fixed(0), "", .fixed(Line("van de vestiging, zoals 00XX00", .muted)))),
            FormRow(
                "Soort", FormField(.kind, "", .choice(Choice(School.Kind.allCases.map(\.rawValue))))),
            FormRow(
                "Vakanties",
                FormField(.region, "", .choice(Choice(School.Region.allCases.map(\.rawValue))))),
            FormRow("Telt in", FormField(.unit, "", .choice(Choice(SchoolForm.units.map(\.word))))),
            FormRow(
                "Een les duurt",
                FormField(.lessonMinutes, "", .field(TextField("\(minutes)", limit: 3)), columns: 4),
                FormField(.fixed(1), "", .fixed(Line("minuten, waar een bestand het niet zegt", .muted)))),
            FormRow("", FormField(.save, "", .choice(Choice(["bewaren"])))),
        ])
    }

    private static let units: [CountingUnit] = [.lessonHour, .clockHour]

    var focus: Name? { rows.focus }

    /// Fills in what was typed before.
    mutating func resume(_ draft: Draft) throws(Unfit) {
        guard rows.fill(in: draft.fields).isEmpty else { throw .formChanged }
        rows.put(draft.cursor)
    }

    mutating func handle(_ key: Key) -> FormEvent<Name> {
        let event = rows.handle(key)
        if event == .edited(.kind), let kind = rows.chosen(.kind, of: School.Kind.self) {
            // What that kind of school counts in by law; the next field shows it, to be changed or not.
            rows.form[.unit]?.content = .choice(
                Choice(
                    SchoolForm.units.map(\.word), chosen: SchoolForm.units.firstIndex(of: kind.defaultUnit)))
        }
        return event
    }

    /// Where that cannot be, the cursor goes to the field that says why.
    mutating func read() throws(Incomplete<Name>) -> School {
        do throws(Incomplete<Name>) {
            guard let name = rows.answer(.name) else { throw rows.complain("vul de naam in", on: .name) }
            guard let brin = rows.answer(.brin).flatMap(BRIN.init) else {
                throw rows.complain("twee cijfers, twee letters, twee cijfers", on: .brin)
            }
            guard let kind = rows.chosen(.kind, of: School.Kind.self) else {
                throw rows.complain("kies er een", on: .kind)
            }
            guard let region = rows.chosen(.region, of: School.Region.self) else {
                throw rows.complain("kies de vakantieregio van de school", on: .region)
            }
            guard let minutes = rows.answer(.lessonMinutes).flatMap(Int.init) else {
                throw rows.complain("typ een aantal minuten", on: .lessonMinutes)
            }
            return School(
                brin: brin, name: name, kind: kind, region: region,
                unit: rows.form.chosen(.unit).map { SchoolForm.units[$0] }, lessonMinutes: minutes)
        } catch {
            rows.form.focus(on: error.name)
            throw error
        }
    }

    /// Says at the field what the register does not take.
    mutating func complain(_ refusal: Refusal) {
        let name: Name? =
            if case .schoolExists = refusal {
                .brin
            } else if case .minutesOutOfRange = refusal {
                .lessonMinutes
            } else if case .textTooLong(.schoolName, _) = refusal {
                .name
            } else {
                nil
            }
        guard let name else { return }
        _ = rows.complain(refusal.sentence, on: name)
        rows.form.focus(on: name)
    }
}
