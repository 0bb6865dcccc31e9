import Attendance
import Curses
import Screens
import TextUI

/// From a key to the frame that shows what it did, by the update and draw code of the interface itself; and the bytes
/// that the terminal is then sent.
enum KeyToFrame {
    private static let size = Size(columns: 120, rows: 40)
    private static let clock = Model.Clock(today: InventedYear.today, now: .midnight)

    private struct Case {
        let name: String
        let before: [Key]
        let keys: [Key]
    }

    private static var cases: [Case] {
        // Not the first of the list: then every letter changes what is shown.
        let typing = (0..<80).flatMap { _ in "dijkstra".map { Key.character($0) } + [.control("u")] }
        let (radar, pupils) = (Key.character("2"), Key.character("4"))
        return [
            Case(name: "In beeld: one row down", before: [radar], keys: Array(repeating: .down, count: 400)),
            Case(
                name: "In beeld: a page down", before: [radar], keys: Array(repeating: .pageDown, count: 400)),
            Case(name: "In beeld: a letter of the filter", before: [radar, .character("/")], keys: typing),
            Case(
                name: "Leerlingen: a letter of the search", before: [pupils, .character("/")], keys: typing),
            Case(
                name: "another place", before: [],
                keys: (0..<100).flatMap { _ in [Key.right, .right, .left] }),
        ]
    }

    static func measure(_ year: InventedYear) {
        var register = Register()
        for event in year.events { register.apply(event, of: Step.Number(1)) }
        let model = Model(register: register, clock: clock)
        for item in cases {
            let times = times(item, model)
            let late = times[min(times.count - 1, times.count * 99 / 100)]
            let sent = bytes(item, model).map { "\($0) bytes" } ?? "bytes unknown: no terminal to be had"
            Swift.print(
                item.name + String(repeating: " ", count: max(1, 44 - item.name.count))
                    + "median \(Sample.text(times[times.count / 2])) ms, p99 \(Sample.text(late)) ms, \(sent)"
            )
        }
    }

    /// In milliseconds, the shortest first.
    private static func times(_ item: Case, _ start: Model) -> [Double] {
        var model = start
        for key in item.before { _ = model.update(.pressed(key)) }
        return item.keys.map { key in
            ContinuousClock().measure {
                _ = model.update(.pressed(key))
                _ = model.view(size)
            } / .milliseconds(1)
        }.sorted()
    }

    /// What a key has the terminal sent by ncurses itself, on average; nil without a terminal.
    private static func bytes(_ item: Case, _ start: Model) -> Int? {
        guard let pseudo = PseudoTerminal(size) else { return nil }
        // There the terminal ends before what it draws on.
        return bytes(item, start, on: pseudo)
    }

    private static func bytes(_ item: Case, _ start: Model, on pseudo: borrowing PseudoTerminal) -> Int? {
        guard var terminal = try? CursesTerminal() else { return nil }
        var model = start
        for key in item.before { _ = model.update(.pressed(key)) }
        terminal.show(model.view(size))
        _ = pseudo.takeBytes()
        let keys = item.keys.prefix(100)
        var sent = 0
        for key in keys {
            _ = model.update(.pressed(key))
            terminal.show(model.view(size))
            sent += pseudo.takeBytes()
        }
        return sent / keys.count
    }
}
