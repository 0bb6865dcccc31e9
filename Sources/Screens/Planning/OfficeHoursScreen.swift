import Attendance
import TextUI

/// *Lijst*: the office hours that are planned, and those that were; from here a list is made or changed.
public struct OfficeHoursScreen: ScreenContent {
    private(set) var cursor = ListCursor()
    /// The proposed list that was asked for with whoever waits for it.
    private var asked: NewList?

    init() {}

    enum Message: Hashable, Sendable {
        case move(Key), open, new, rhythm, packages, calendar, school, help, quit
        case go(Section)
    }

    enum Keys: KeyActions {
        static let place = "lijsten"

        case open, new, rhythm, packages, calendar, school

        var action: KeyAction {
            switch self {
            case .open: KeyAction("lijst", .enter)
            case .new: KeyAction("nieuwe lijst", .character("n"))
            case .rhythm: KeyAction("ritme", .character("r"))
            case .packages: KeyAction("pakketten", .character("p"), .function(5))
            case .calendar: KeyAction("agenda", .character("a"), .function(6))
            case .school: KeyAction("school veranderen", .character("s"), place: .help)
            }
        }
    }

    var offersUndo: Bool { true }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        [
            opening(situation),
            Binding(
                Keys.new, message: .new,
                availability: situation.register.pupils.isEmpty
                    ? .disabled(reason: "er zijn nog geen leerlingen") : .enabled),
            Binding(
                Keys.rhythm, message: .rhythm,
                availability: situation.register.schools.isEmpty
                    ? .disabled(reason: "er is nog geen school") : .enabled),
            Binding(Keys.packages, message: .packages),
            Binding(
                Keys.calendar, message: .calendar,
                availability: CalendarForm(situation) == nil
                    ? .disabled(reason: "er komt geen spreekuur") : .enabled),
            Binding(
                Keys.school, message: .school,
                availability: school(situation) == nil
                    ? .disabled(reason: "zet de cursor op een lijst van die school") : .enabled),
            .help(.help), .quit(.quit),
        ] + Binding.list { .move($0) } + Binding.sections { .go($0) }
    }

    private func opening(_ situation: Situation) -> Binding<Message> {
        switch current(situation) {
        case .list: Binding(Keys.open, message: .open)
        case .proposal: Binding(Keys.open, label: "deze lijst maken", message: .open)
        case nil:
            Binding(Keys.open, message: .open, availability: .disabled(reason: "er is nog geen lijst"))
        }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .move(let key):
            _ = cursor.handle(key, count: situation.listRows.count)
            return .stay
        case .open: return current(situation).map { open($0, situation) } ?? .stay
        case .rhythm: return RhythmScreen(situation).map { .open(.rhythm($0)) } ?? .stay
        case .new: return NewListScreen(situation).map { .open(.newList($0)) } ?? .stay
        case .packages: return .open(.packages(PackagesScreen()))
        case .calendar:
            return CalendarForm(situation).map { .open(.write(WriteScreen($0, situation))) } ?? .stay
        case .school:
            return school(situation).map { .open(.school(SchoolScreen(changing: $0, situation))) } ?? .stay
        case .help: return openHelp(situation)
        case .quit: return .quit
        case .go(let section): return .go(section)
        }
    }

    /// Of a proposal the list is made at once where somebody waits for it.
    private mutating func open(_ row: ListRow, _ situation: Situation) -> Outcome {
        switch row {
        case .list(let officeHour): return .open(.plan(PlanScreen(OfficeHourPlan(officeHour))))
        case .proposal(let school, let day):
            guard let rhythm = situation.register.schools[school]?.rhythm else { return .stay }
            let list = NewList(rhythm.plan(at: school, on: day.day), situation)
            guard let command = list.command else { return .open(list.screen) }
            asked = list
            return .perform(command)
        }
    }

    mutating func saved(_ situation: Situation) -> Outcome {
        defer { asked = nil }
        return asked.map { .saying($0.notice(situation), then: .open($0.screen)) } ?? .stay
    }

    mutating func refused(_ refusal: Refusal, _ situation: Situation) { asked = nil }

    func title(_ situation: Situation) -> String { situation.onlySchool?.name ?? "Lijst" }

    private func current(_ situation: Situation) -> ListRow? {
        let rows = situation.listRows
        return cursor.index(in: rows.count).map { rows[$0] }
    }

    /// Of the row under the cursor; where there is only one, that.
    private func school(_ situation: Situation) -> School? {
        switch current(situation) {
        case .list(let officeHour): situation.register.schools[officeHour.key.school]
        case .proposal(let school, _): situation.register.schools[school]
        case nil: situation.onlySchool
        }
    }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let rows = situation.listRows
        guard let current = cursor.index(in: rows.count) else {
            drawNone(into: &frame, region.inset(columns: 3, rows: 1), situation)
            return
        }
        let sides = PupilPane.split(region)
        let sentences = situation.rhythmSentences
        let (top, body) = sides.list.cut(top: min(2, sentences.count))
        for (index, sentence) in sentences.prefix(2).enumerated() {
            frame.put(Line("! \(sentence)", .warning), in: top.inset(columns: 1).line(index))
        }
        let (list, details) = body.cut(bottom: 3)
        ListTable(situation, columns: list.columns).draw(into: &frame, in: list, rows, current: current)
        rows[current].sentences(situation, columns: details.columns - 2)
            .drawDetails(into: &frame, in: details)
        guard let pane = sides.pane, case .list(let officeHour) = rows[current] else { return }
        let lines = officeHour.lines(situation)
        for (index, line) in lines.enumerated() { frame.put(line, in: pane.line(index)) }
    }

    private func drawNone(into frame: inout Frame, _ page: Region, _ situation: Situation) {
        let lines: [Line] =
            situation.register.pupils.isEmpty
            ? ["Er is nog geen lijst.", ""]
                + NextStep(situation.register).lines(frame.glyphs, situation.keymap)
            : [
                "Er is nog geen lijst.",
                Line("Met ") + Line(situation.keymap.word(Keys.new), .key)
                    + Line(" kies je een dag, en daarna wie er komt."),
            ]
        for (index, line) in lines.enumerated() { frame.put(line, in: page.line(index)) }
    }
}
