import Attendance
import TextUI

/// Asks the day of a new list, and where; nothing is kept before somebody stands on it.
public struct NewListScreen: ScreenContent {
    private let schools: [School]
    private var rows: RowForm<OfficeHourField>
    /// What stood there before anything was typed.
    private let new: Set<Draft.Field>
    /// Of the school that is asked about now; nil without a rhythm.
    private var proposal: RhythmDay?
    /// The list that was asked for with whoever waits for it.
    private var asked: NewList?

    /// Nil where there is no school.
    init?(_ situation: Situation) {
        schools = situation.schoolsByName
        guard let first = schools.first else { return nil }
        let only = schools.count == 1 ? first : nil
        let day = FormRow(
            "Datum", FormField(OfficeHourField.day, "", .field(TextField(limit: 20)), columns: 12))
        rows = RowForm(
            (only == nil ? [.school(schools)] : []) + [day]
                + FormRow.officeHour(situation.usualTerms(at: only?.brin)) + [.button("verder")])
        new = Set(rows.answers)
        rows.explainOfficeHour()
        if let only { propose(at: only, situation) }
    }

    init(resuming draft: Draft, _ situation: Situation) throws(Unfit) {
        guard let screen = NewListScreen(situation) else { throw .formChanged }
        self = screen
        guard rows.fill(in: draft.fields).isEmpty else { throw .formChanged }
        rows.put(draft.cursor)
        rows.explainOfficeHour()
        echoDay(situation)
    }

    func openForm(_ situation: Situation) -> OpenForm? {
        OpenForm(rows, .newList, pupils: [], new: new, situation)
    }

    enum Message: Hashable, Sendable {
        case next, edit(Key), back, help
    }

    enum Keys: KeyActions {
        static let place = "planning"

        case next

        var action: KeyAction { KeyAction("verder", .function(10)) }
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        [Binding(Keys.next, message: .next)] + Binding.form(rows) { .edit($0) } + [
            .back(.back), .formHelp(.help),
        ]
    }

    var prompt: Prompt? { rows.prompt }

    mutating func typed(_ key: Key, _ situation: Situation) -> Outcome? {
        key.goesThroughForm ? nil : edit(key, situation)
    }

    private mutating func edit(_ key: Key, _ situation: Situation) -> Outcome? {
        if rows.focus == .save, key.pressesButton { return next(situation) }
        let event = rows.handle(key)
        switch event.name {
        case .school:
            guard let school else { break }
            if let terms = situation.usualTerms(at: school.brin) { rows.fill(terms) }
            propose(at: school, situation)
        case .day: echoDay(situation)
        case .until, .minutes: rows.explainOfficeHour()
        case .weeks, .start, .room, .officer, .save, nil: break
        }
        return event.outcome
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .next: return next(situation)
        case .edit(let key): return edit(key, situation) ?? .stay
        case .back: return .discard(then: .close)
        case .help: return openHelp(situation)
        }
    }

    mutating func saved(_ situation: Situation) -> Outcome {
        asked.map { .saying($0.notice(situation), then: .replace($0.screen)) } ?? .stay
    }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) { asked = nil }

    private var school: School? {
        schools.count > 1 ? rows.form.chosen(.school).map { schools[$0] } : schools[0]
    }

    private mutating func propose(at school: School, _ situation: Situation) {
        proposal = situation.register.proposals(at: school.brin, from: situation.today, count: 1).first
        echoDay(situation)
    }

    /// An empty field means the next day of the rhythm.
    private mutating func echoDay(_ situation: Situation) {
        let calendar = school.flatMap { situation.register.calendar(of: $0.brin) }
        rows.echoDay(.day, today: situation.today, calendar: calendar)
        if rows.answer(.day) == nil, let proposal {
            rows.form.remark(.understood("leeg: \(proposal.day.dated), volgens het ritme"), on: .day)
        }
    }

    /// To the list of that day, which may be there already.
    private mutating func next(_ situation: Situation) -> Outcome {
        do throws(Incomplete<OfficeHourField>) {
            let plan = try plan(situation)
            guard situation.register.officeHours[plan.key] == nil else {
                return .discard(then: .replace(.plan(PlanScreen(plan))))
            }
            let list = NewList(plan, situation)
            guard let command = list.command else { return .discard(then: .replace(list.screen)) }
            asked = list
            return .perform(command)
        } catch {
            rows.form.focus(on: error.name)
            return .tell(.hint("Nog niet verder: kijk bij het veld met het kruisje."))
        }
    }

    private mutating func plan(_ situation: Situation) throws(Incomplete<OfficeHourField>) -> OfficeHourPlan {
        guard let school else { throw rows.complain("kies de school", on: .school) }
        guard let day = try rows.comingDay(.day, today: situation.today) ?? proposal?.day else {
            throw rows.complain("typ bijvoorbeeld vr, +2w of 15-1", on: .day)
        }
        if let calendar = situation.register.calendar(of: school.brin),
            let reason = calendar.noLessons(on: day)
        {
            throw rows.complain(
                NoLessonsText.complaint(day, reason, today: situation.today, calendar), on: .day)
        }
        let key = OfficeHour.Key(school: school.brin, day: day)
        if let known = situation.register.officeHours[key] { return OfficeHourPlan(known) }
        let empty = OfficeHourPlan(key: key, start: .midnight, entries: [])
        return try rows.terms().applied(to: empty)
    }

    func title(_ situation: Situation) -> String { situation.onlySchool?.name ?? "Lijst" }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let inside = region.inset(columns: 1)
        frame.put("Nieuwe lijst", .emphasis, in: inside.line(0))
        rows.draw(into: &frame, in: inside.cut(top: 2).rest)
    }
}
