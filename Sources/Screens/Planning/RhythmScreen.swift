import Attendance
import TextUI

/// *Ritme* of a school: every how many weeks there is an office hour, and how one usually is.
public struct RhythmScreen: FormContent {
    private let schools: [School]
    private var rows: RowForm<OfficeHourField>
    private var isEdited = false
    var question: Dialog<Message>?

    /// Nil where there is no school.
    init?(_ situation: Situation) {
        schools = situation.schoolsByName
        guard let first = schools.first else { return nil }
        let only = schools.count == 1 ? first : nil
        let rhythm = only?.rhythm
        rows = RowForm(
            (only == nil ? [.school(schools)] : [])
                + [
                    FormRow(
                        "Elke",
                        FormField(
                            .weeks, "", .field(TextField(rhythm.map { "\($0.weeks)" } ?? "", limit: 2)),
                            columns: 3)),
                    FormRow(
                        "Vanaf",
                        FormField(
                            .day, "", .field(TextField(rhythm?.anchor.numeric ?? "", limit: 20)), columns: 12)
                    ),
                ] + FormRow.officeHour(situation.usualTerms(at: only?.brin)) + [.button("bewaren")])
        explain()
    }

    private mutating func explain() {
        rows.explainOfficeHour()
        rows.form.remark(.understood("weken; leeg: geen vast ritme"), on: .weeks)
        rows.form.remark(.understood("een dag waarop het is, zoals 24-11"), on: .day)
    }

    enum Message: Hashable, Sendable {
        case save, edit(Key), back, keepTyping, discard, help
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        if let question { return question.answers }
        return [Binding(FormKeys.save, message: .save)] + Binding.form(rows) { .edit($0) }
            + [.back(.back), .formHelp(.help)]
    }

    var prompt: Prompt? { question.map { Prompt($0) } ?? rows.prompt }

    mutating func edit(_ key: Key, _ situation: Situation) -> Outcome? {
        if rows.focus == .save, key.pressesButton { return save(situation) }
        let event = rows.handle(key)
        if event.name != nil { isEdited = true }
        if event.name == .school, let school { fill(of: school, situation) }
        if event.name == .weeks { rows.form.remark(.understood("weken"), on: .weeks) }
        if event.name == .day, let day = DayInput.parse(rows.text(.day), today: situation.today) {
            rows.form.remark(.understood(day.echoed), on: .day)
        }
        return event.outcome
    }

    private mutating func fill(of school: School, _ situation: Situation) {
        if let terms = situation.usualTerms(at: school.brin) { rows.fill(terms) }
        let weeks = school.rhythm.map { "\($0.weeks)" } ?? ""
        rows.form[.weeks]?.content = .field(TextField(weeks, limit: 2))
        rows.form[.day]?.content = .field(TextField(school.rhythm?.anchor.numeric ?? "", limit: 20))
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        question = nil
        switch message {
        case .save: return save(situation)
        case .edit(let key): return edit(key, situation) ?? .stay
        case .back:
            guard isEdited else { return .close }
            question = .leaving("Ritme niet bewaren?", stay: .keepTyping, discard: .discard, situation.keymap)
            return .stay
        case .keepTyping: return .stay
        case .discard: return .close
        case .help: return openHelp(situation)
        }
    }

    private var school: School? {
        schools.count > 1 ? rows.form.chosen(.school).map { schools[$0] } : schools[0]
    }

    private mutating func save(_ situation: Situation) -> Outcome {
        do throws(Incomplete<OfficeHourField>) {
            guard var school else { throw rows.complain("kies de school", on: .school) }
            let before = school
            school.rhythm = try rhythm(situation)
            return school == before ? .close : .perform(.changeSchool(school))
        } catch {
            rows.form.focus(on: error.name)
            return .tell(.incomplete)
        }
    }

    private mutating func rhythm(_ situation: Situation) throws(Incomplete<OfficeHourField>) -> Rhythm? {
        guard let typed = rows.answer(.weeks) else { return nil }
        guard let weeks = Int(typed), Rhythm.weeksAllowed.contains(weeks) else {
            throw rows.complain("1 tot 26 weken", on: .weeks)
        }
        guard let anchor = DayInput.parse(rows.text(.day), today: situation.today) else {
            throw rows.complain("typ een dag waarop het spreekuur is, zoals di of 24-11", on: .day)
        }
        guard anchor.weekday.isSchoolDay else {
            throw rows.complain("\(anchor.dated) is in het weekend", on: .day)
        }
        let terms = try rows.terms()
        return Rhythm(
            weeks: weeks, anchor: anchor, start: terms.start, until: terms.until, room: terms.room,
            minutesPerPupil: terms.minutesPerPupil, officer: terms.officer)
    }

    mutating func saved(_ situation: Situation) -> Outcome { .close }

    func title(_ situation: Situation) -> String { situation.onlySchool?.name ?? "Ritme" }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let inside = region.inset(columns: 1)
        frame.put("Hoe vaak is er spreekuur, en hoe is het meestal?", .emphasis, in: inside.line(0))
        rows.draw(into: &frame, in: inside.cut(top: 2).rest)
        question?.draw(into: &frame, in: region)
    }
}
