import Attendance
import TextUI

/// Asks the day of a new list, and where; nothing is kept before somebody stands on it.
public struct NewListScreen: ScreenContent {
    private let schools: [School]
    private var rows: RowForm<Name>
    /// What stood there before anything was typed.
    private let new: Set<Draft.Field>

    enum Name: Hashable, Sendable {
        case school, day, start, room, minutes, next
    }

    /// Nil where there is no school. Time and room are those of the last list.
    init?(_ situation: Situation) {
        let schools = situation.schoolsByName
        self.schools = schools
        guard let first = schools.first else { return nil }
        let last = situation.register.officeHours.values
            .filter { schools.count > 1 || $0.key.school == first.brin }.max { $0.key < $1.key }
        let names = OptionList.lettered(schools.map(\.name))
        let start = TextField(last.map { "\($0.start)" } ?? "13:00", limit: 5)
        let minutes = TextField("\(last?.minutesPerPupil ?? 15)", limit: 3)
        var rows = [
            FormRow("Datum", FormField(Name.day, "", .field(TextField(limit: 20)), columns: 12)),
            FormRow("Begin", FormField(.start, "", .field(start), columns: 6)),
            FormRow("Lokaal", FormField(.room, "", .field(TextField(last?.room ?? "")), columns: 20)),
            FormRow("Per leerling", FormField(.minutes, "", .field(minutes), columns: 4)),
            FormRow("", FormField(.next, "", .choice(Choice(["verder"])), columns: 10)),
        ]
        if schools.count > 1 {
            rows.insert(FormRow("School", FormField(.school, "", .choice(Choice(names)))), at: 0)
        }
        self.rows = RowForm(rows)
        new = Set(self.rows.answers)
        self.rows.form.remark(.understood("minuten"), on: .minutes)
    }

    init(resuming draft: Draft, _ situation: Situation) throws(Unfit) {
        guard let screen = NewListScreen(situation) else { throw .formChanged }
        self = screen
        guard rows.fill(in: draft.fields).isEmpty else { throw .formChanged }
        rows.put(draft.cursor)
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
        if rows.focus == .next, key.pressesButton { return next(situation) }
        let event = rows.handle(key)
        if event.name == .day { echoDay(situation) }
        if event.name == .minutes { rows.form.remark(.understood("minuten"), on: .minutes) }
        return event.outcome
    }

    private mutating func echoDay(_ situation: Situation) {
        rows.echoDay(
            .day, today: situation.today,
            calendar: school.flatMap { situation.register.calendar(of: $0.brin) })
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .next: return next(situation)
        case .edit(let key): return edit(key, situation) ?? .stay
        case .back: return .discard(then: .close)
        case .help: return openHelp(situation)
        }
    }

    private var school: School? {
        schools.count > 1 ? rows.form.chosen(.school).map { schools[$0] } : schools[0]
    }

    /// To the list of that day, which may be there already.
    private mutating func next(_ situation: Situation) -> Outcome {
        do throws(Incomplete<Name>) {
            let plan = try plan(situation)
            return .discard(then: .replace(.plan(PlanScreen(plan))))
        } catch {
            rows.form.focus(on: error.name)
            return .tell(.hint("Nog niet verder: kijk bij het veld met het kruisje."))
        }
    }

    private mutating func plan(_ situation: Situation) throws(Incomplete<Name>) -> OfficeHourPlan {
        guard let school else { throw rows.complain("kies de school", on: .school) }
        guard let day = try rows.comingDay(.day, today: situation.today) else {
            throw rows.complain("typ bijvoorbeeld vr, +2w of 15-1", on: .day)
        }
        if let reason = situation.register.calendar(of: school.brin)?.noLessons(on: day) {
            throw rows.complain("\(day.dated): geen lessen (\(reason.text))", on: .day)
        }
        let key = OfficeHour.Key(school: school.brin, day: day)
        if let known = situation.register.officeHours[key] { return OfficeHourPlan(known) }
        guard let start = rows.answer(.start).flatMap({ TimeOfDay($0) }) else {
            throw rows.complain("typ bijvoorbeeld 13:00", on: .start)
        }
        guard let minutes = rows.answer(.minutes).flatMap({ Int($0) }), (1...120).contains(minutes) else {
            throw rows.complain("1 tot 120 minuten", on: .minutes)
        }
        let officer = situation.register.officeHours.values.filter { $0.key.school == school.brin }
            .max { $0.key < $1.key }?.officer
        return OfficeHourPlan(
            key: key, start: start, room: rows.answer(.room), officer: officer, minutesPerPupil: minutes,
            entries: [])
    }

    func title(_ situation: Situation) -> String { situation.onlySchool?.name ?? "Lijst" }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let inside = region.inset(columns: 1)
        frame.put("Nieuwe lijst", .emphasis, in: inside.line(0))
        rows.draw(into: &frame, in: inside.cut(top: 2).rest)
    }
}
