import Attendance
import TextUI

/// The five steps of the meldcode, each with the day on which it was taken.
struct CareSignalForm: Hashable, Sendable {
    enum Name: Hashable, Sendable {
        case step(CareSignal.Step)
        case save
    }

    private(set) var rows: RowForm<Name>

    init(_ steps: [CareSignal.Step: Day], today: Day) {
        let all = CareSignal.Step.allCases
        rows = RowForm(
            all.enumerated().map { index, step in
                FormRow(
                    "\(index + 1) \(step.text)",
                    FormField(
                        .step(step), "", .field(TextField(steps[step]?.numeric ?? "", limit: 20)), columns: 12
                    ))
            } + [FormRow("", FormField(.save, "", .choice(Choice(["bewaren"])), columns: 11))])
        rows.form.focus(on: all.first { steps[$0] == nil }.map { .step($0) } ?? .save)
        for step in all { echo(step, today: today) }
    }

    var focus: Name? { rows.focus }

    /// Fills in the days that were typed before.
    mutating func resume(_ draft: Draft, today: Day) throws(Unfit) {
        guard rows.fill(in: draft.fields).isEmpty else { throw .formChanged }
        rows.put(draft.cursor)
        for step in CareSignal.Step.allCases { echo(step, today: today) }
    }

    mutating func handle(_ key: Key, today: Day) -> FormEvent<Name> {
        let event = rows.handle(key)
        if case .step(let step) = event.name { echo(step, today: today) }
        return event
    }

    private mutating func echo(_ step: CareSignal.Step, today: Day) {
        let day = rows.answer(.step(step)).flatMap { DayInput.parse($0, today: today, looking: .back) }
        rows.form.remark(day.map { .understood($0.dated) }, on: .step(step))
    }

    /// What was typed; where that cannot be, the cursor goes to the field that says why.
    mutating func read(today: Day) throws(Incomplete<Name>) -> [CareSignal.Step: Day] {
        var steps: [CareSignal.Step: Day] = [:]
        for step in CareSignal.Step.allCases {
            guard let text = rows.answer(.step(step)) else { continue }
            guard let day = DayInput.parse(text, today: today, looking: .back) else {
                throw complain("geen datum; typ bijvoorbeeld vandaag, ma of 20-11", on: step)
            }
            guard day <= today else { throw complain("\(day.dated) moet nog komen", on: step) }
            steps[step] = day
        }
        guard !steps.isEmpty else { throw complain("vul minstens één stap in", on: .signs) }
        return steps
    }

    private mutating func complain(_ text: String, on step: CareSignal.Step) -> Incomplete<Name> {
        rows.form.focus(on: .step(step))
        return rows.complain(text, on: .step(step))
    }
}

extension CareSignal.Step {
    /// As the meldcode calls them.
    fileprivate var text: String {
        switch self {
        case .signs: "in kaart"
        case .advice: "overleggen"
        case .talk: "gesprek"
        case .weighing: "wegen"
        case .decision: "beslissen"
        }
    }
}
