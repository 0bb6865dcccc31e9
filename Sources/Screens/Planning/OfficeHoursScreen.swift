import Attendance
import TextUI

/// *Lijst*: the office hours that are planned, and those that were; from here a list is made or changed.
public struct OfficeHoursScreen: ScreenContent {
    private var cursor = ListCursor()

    init() {}

    enum Message: Hashable, Sendable {
        case move(Key), open, new, packages, calendar, help, quit
        case go(Section)
    }

    enum Keys: KeyActions {
        static let place = "lijsten"

        case open, new, packages, calendar

        var action: KeyAction {
            switch self {
            case .open: KeyAction("lijst", .enter)
            case .new: KeyAction("nieuwe lijst", .character("n"))
            case .packages: KeyAction("pakketten", .character("p"), .function(5))
            case .calendar: KeyAction("agenda", .character("a"), .function(6))
            }
        }
    }

    var offersUndo: Bool { true }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        [
            Binding(
                Keys.open, message: .open,
                availability: current(situation) == nil
                    ? .disabled(reason: "er is nog geen lijst") : .enabled),
            Binding(
                Keys.new, message: .new,
                availability: situation.register.pupils.isEmpty
                    ? .disabled(reason: "er zijn nog geen leerlingen") : .enabled),
            Binding(Keys.packages, message: .packages),
            Binding(
                Keys.calendar, message: .calendar,
                availability: CalendarForm(situation) == nil
                    ? .disabled(reason: "er komt geen spreekuur") : .enabled),
            .help(.help), .quit(.quit),
        ] + Binding.list { .move($0) } + Binding.sections { .go($0) }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .move(let key):
            _ = cursor.handle(key, count: situation.lists.count)
            return .stay
        case .open:
            return current(situation).map { .open(.plan(PlanScreen(OfficeHourPlan($0)))) } ?? .stay
        case .new: return NewListScreen(situation).map { .open(.newList($0)) } ?? .stay
        case .packages: return .open(.packages(PackagesScreen()))
        case .calendar:
            return CalendarForm(situation).map { .open(.write(WriteScreen($0, situation))) } ?? .stay
        case .help: return openHelp(situation)
        case .quit: return .quit
        case .go(let section): return .go(section)
        }
    }

    func title(_ situation: Situation) -> String { situation.onlySchool?.name ?? "Lijst" }

    private func current(_ situation: Situation) -> OfficeHour? {
        let lists = situation.lists
        return cursor.index(in: lists.count).map { lists[$0] }
    }

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let lists = situation.lists
        guard let current = cursor.index(in: lists.count) else {
            drawNone(into: &frame, region.inset(columns: 3, rows: 1), situation)
            return
        }
        let sides = PupilPane.split(region)
        let (rows, details) = sides.list.cut(bottom: 3)
        let table = ListTable(situation, columns: rows.columns)
        table.draw(into: &frame, in: rows, lists, current: current)
        lists[current].sentences(situation).drawDetails(into: &frame, in: details)
        guard let pane = sides.pane else { return }
        let lines = lists[current].lines(situation)
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

extension Situation {
    /// Today's and the coming office hours, the next one first; below them those that were, the last one first.
    var lists: [OfficeHour] {
        let all = register.officeHours.values.sorted { $0.key < $1.key }
        return all.filter { $0.key.day >= today } + all.filter { $0.key.day < today }.reversed()
    }
}
