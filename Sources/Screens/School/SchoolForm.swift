import Attendance
import TextUI

/// What is asked about a school; everything else about it is a setting by command.
struct SchoolForm: Hashable, Sendable {
    enum Name: Hashable, Sendable {
        /// Words between the fields.
        case fixed(Int)
        case name, brin, kind, region, unit, lessonMinutes, ladders, save
    }

    private(set) var rows: RowForm<Name>
    /// Nil for a new one.
    private let known: School?
    /// To choose from: those that come with the program, and the school's own.
    private let ladders: [Ladder]

    init(changing known: School? = nil, shipped: [Ladder]) {
        self.known = known
        // What the school has under the name of a shipped one is what it made of that.
        let own = known?.ladders ?? []
        let names = Set(own.map(\.name))
        ladders = own + shipped.filter { !names.contains($0.name) }
        let minutes = known?.lessonMinutes ?? School.standardLessonMinutes
        let kinds = School.Kind.allCases
        let regions = School.Region.allCases
        let brin: FormField<Name> =
            known.map { FormField(.fixed(2), "", .fixed(Line($0.brin.text)), columns: 8) }
            ?? FormField(.brin, "", .field(TextField(limit: 6)), columns: 8)
        rows = RowForm([
            FormRow("Naam", FormField(.name, "", .field(TextField(known?.name ?? "")))),
            FormRow(
                "BRIN", brin, FormField(.fixed(0), "", .fixed(Line("van de vestiging, zoals 00XX00", .muted)))
            ),
            FormRow(
                "Soort",
                FormField(
                    .kind, "",
                    .choice(
                        Choice(kinds.map(\.rawValue), chosen: known.flatMap { kinds.firstIndex(of: $0.kind) })
                    ))),
            FormRow(
                "Vakanties",
                FormField(
                    .region, "",
                    .choice(
                        Choice(
                            regions.map(\.rawValue),
                            chosen: known.flatMap { regions.firstIndex(of: $0.region) })))),
            FormRow(
                "Telt in",
                FormField(
                    .unit, "",
                    .choice(
                        Choice(
                            SchoolForm.units.map(\.word),
                            chosen: known.flatMap { SchoolForm.units.firstIndex(of: $0.unit) })))),
            FormRow(
                "Een les duurt",
                FormField(.lessonMinutes, "", .field(TextField("\(minutes)", limit: 3)), columns: 4),
                FormField(.fixed(1), "", .fixed(Line("minuten, waar een bestand het niet zegt", .muted)))),
            FormRow("", FormField(.save, "", .choice(Choice(["bewaren"])))),
        ])
        guard !ladders.isEmpty else { return }
        let options = OptionList.lettered(ladders.map(\.name))
        rows.insert(
            FormRow(
                "Protocol", FormField(.ladders, "", .ticks(Ticks(options, ticked: Set(own.indices))))),
            below: .lessonMinutes)
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
            guard let brin = known?.brin ?? rows.answer(.brin).flatMap(BRIN.init) else {
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
            var school = known ?? School(brin: brin, name: name, kind: kind, region: region)
            (school.name, school.kind, school.region) = (name, kind, region)
            school.unit = rows.form.chosen(.unit).map { SchoolForm.units[$0] } ?? kind.defaultUnit
            school.lessonMinutes = minutes
            school.ladders = rows.form.ticked(.ladders).sorted().map { ladders[$0] }
            return school
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
