import Attendance
import TextUI

/// What is typed of a 16-hour report that the school made at DUO.
struct ReportForm: Hashable, Sendable {
    enum Name: String, DraftName {
        case due, number, status, save
        case madeOn = "made-on"
    }

    private(set) var rows: RowForm<Name>
    /// The reports that have not been made, newest first; never empty.
    private let due: [DueReport]
    private let labels: [String]

    /// Nil where nothing is due.
    init?(_ due: [DueReport], _ unit: CountingUnit, today: Day) {
        guard let newest = due.first else { return nil }
        self.due = due
        labels = due.map { $0.label(unit) }
        let which: FormField<Name>.Content =
            due.count == 1 ? .fixed(Line(labels[0])) : .choice(Choice(labels, chosen: 0))
        let statuses = Verzuimmelding.Status.allCases.map { "\($0.rawValue) \($0.text)" }
        rows = RowForm([
            FormRow("Melding", FormField(.due, "", which)),
            FormRow("Gemeld op", FormField(.madeOn, "", .field(TextField(limit: 20)), columns: 12)),
            FormRow("Nummer", FormField(.number, "", .field(TextField(limit: 40)), columns: 20)),
            FormRow("Status", FormField(.status, "", .choice(Choice(statuses)))),
            FormRow("", FormField(.save, "", .choice(Choice(["bewaren"])), columns: 11)),
        ])
        rows.form.focus(on: newest == due.last ? .madeOn : .due)
        echoDay(today: today)
    }

    var focus: Name? { rows.focus }

    mutating func handle(_ key: Key, today: Day) -> FormEvent<Name> {
        let event = rows.handle(key)
        if event.name == .madeOn { echoDay(today: today) }
        return event
    }

    /// Fills in what was typed before, when it is about one of these reports.
    mutating func resume(_ draft: Draft, today: Day) throws(Unfit) {
        var rest = rows.fill(in: draft.fields)
        if due.count == 1 { rest.removeAll { $0 == about } }
        guard rest.isEmpty else { throw .reportMade }
        rows.put(draft.cursor)
        echoDay(today: today)
    }

    func openForm(new: Set<Draft.Field>, pupil: ID<Pupil>, _ situation: Situation) -> OpenForm {
        var open = OpenForm(rows, .report, pupils: [pupil], new: new, situation)
        // Always which report: later there may be another.
        if let about, open.draft?.fields.contains(about) == false { open.draft?.fields.insert(about, at: 0) }
        return open
    }

    /// The report that it is about, as a draft tells it.
    private var about: Draft.Field? {
        if due.count > 1 { return rows.answers.first { $0.name == Name.due.inDraft } }
        return labels.first.map {
            Draft.Field(name: Name.due.inDraft, label: "Melding", answer: .chosen([$0]))
        }
    }

    private mutating func echoDay(today: Day) {
        guard let text = rows.answer(.madeOn) else {
            rows.form.remark(.understood("leeg = vandaag, \(today.brief)"), on: .madeOn)
            return
        }
        let day = DayInput.parse(text, today: today, looking: .back)
        rows.form.remark(day.map { .understood($0.echoed) }, on: .madeOn)
    }

    /// The report as typed; where that cannot be, the cursor goes to the field that says why.
    mutating func read(today: Day) throws(Incomplete<Name>) -> Verzuimmelding {
        let chosen = rows.form.chosen(.due) ?? 0
        let due = due[chosen]
        var madeOn = today
        if let text = rows.answer(.madeOn) {
            guard let day = DayInput.parse(text, today: today, looking: .back) else {
                throw complain("geen datum; typ bijvoorbeeld gisteren, ma of 20-11")
            }
            madeOn = day
        }
        guard madeOn <= today else { throw complain("\(madeOn.dated) moet nog komen") }
        guard madeOn >= due.end else { throw complain("16 uur is pas bereikt op \(due.end.dated)") }
        return Verzuimmelding(
            kind: .zestienUur, end: due.end, madeOn: madeOn, number: rows.answer(.number),
            status: rows.chosen(.status, of: Verzuimmelding.Status.self))
    }

    private mutating func complain(_ text: String) -> Incomplete<Name> {
        rows.form.focus(on: .madeOn)
        return rows.complain(text, on: .madeOn)
    }
}

extension DueReport {
    /// `16 lesuur, 3 nov tot en met 19 nov`
    fileprivate func label(_ unit: CountingUnit) -> String {
        "\(unit.text(minutes: minutes)), \(begin.short) tot en met \(end.short)"
    }
}
