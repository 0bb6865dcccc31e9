import Attendance
import TextUI

/// Keys with what they do, to search and to run: of the screen below as help, of all places as palette.
public struct KeyListScreen: ScreenContent {
    struct Item: Hashable, Sendable {
        /// Where it works, when that is not the screen below.
        var place: String?
        var label: String
        var keys: [Key]
        /// What is pressed on the screen below to do it.
        var presses: [Key]
        var availability: Availability
    }

    private let heading: String
    private let items: [Item]
    /// As on the screen below: a pupil may be looking along.
    let showsPlaces: Bool
    private var search = WordSearch<Int>()
    private var cursor = ListCursor()

    init(_ heading: String, _ items: [Item], showsPlaces: Bool) {
        self.showsPlaces = showsPlaces
        self.heading = heading
        self.items = items
        search.put(
            items.enumerated().map {
                (item: $0.offset, text: ($0.element.place ?? "") + " " + $0.element.label)
            })
    }

    enum Message: Hashable, Sendable {
        case move(Key)
        case run
        case back
    }

    enum Keys: KeyActions {
        static let place = "toetsen"

        case run, back, up, down, pageUp, pageDown, home, end

        var action: KeyAction {
            switch self {
            case .run: KeyAction("doen", .enter)
            case .back: KeyAction("terug", .escape, .function(1))
            // Letters are for the search.
            case .up: KeyAction("omhoog", .up, .wheelUp)
            case .down: KeyAction("omlaag", .down, .wheelDown)
            case .pageUp: KeyAction("een stuk omhoog", .pageUp, place: .help)
            case .pageDown: KeyAction("een stuk omlaag", .pageDown, place: .help)
            case .home: KeyAction("naar het begin", .home, place: .help)
            case .end: KeyAction("naar het eind", .end, place: .help)
            }
        }
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        let run: Availability = found.isEmpty ? .disabled(reason: "er is niets gevonden") : .enabled
        return [
            Binding(Keys.run, message: .run, availability: run), Binding(Keys.back, message: .back),
            Binding(Keys.up, message: .move(.up)), Binding(Keys.down, message: .move(.down)),
            Binding(Keys.pageUp, message: .move(.pageUp)), Binding(Keys.pageDown, message: .move(.pageDown)),
            Binding(Keys.home, message: .move(.home)), Binding(Keys.end, message: .move(.end)),
        ]
    }

    mutating func typed(_ key: Key, _ situation: Situation) -> Outcome? {
        // The key that opened it closes it.
        let openers = [FamiliarKeys.help, .palette].flatMap { situation.keymap.keys(of: $0) }
        if search.field.isEmpty, key.isCharacter, openers.contains(key) { return .close }
        guard situation.keymap.applied(to: bindings(situation)).press(key) == .unbound else { return nil }
        switch search.handle(key) {
        case .ignored: return nil
        case .moved: break
        case .edited, .full, .refused: cursor = ListCursor()
        }
        return .stay
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .move(let key):
            _ = cursor.handle(key, count: found.count)
            return .stay
        case .run:
            guard let index = cursor.index(in: found.count) else { return .stay }
            let item = found[index]
            return switch item.availability {
            case .enabled: .run(item.presses)
            case .disabled(let reason): .tell(.unavailable(reason: reason))
            }
        case .back: return .close
        }
    }

    private var found: [Item] { search.matches.map { items[$0] } }

    func title(_ situation: Situation) -> String { heading }

    private static let table = Table(
        [Table.Column("toets", .fixed(14)), Table.Column("wat doet hij")])

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let (top, list) = region.cut(top: 2)
        let (label, rest) = top.line(0).inset(columns: 1).cut(left: 6)
        frame.put("Zoek", .emphasis, in: label)
        search.field.draw(into: &frame, in: rest.cut(left: 40).left, isFocused: true)
        let (found, glyphs) = (found, frame.glyphs)
        guard !found.isEmpty else {
            frame.put("Geen toets gevonden met dit woord.", .muted, in: list.line(0).inset(columns: 3))
            return
        }
        KeyListScreen.table.draw(
            into: &frame, in: list, count: found.count, current: cursor.index(in: found.count)
        ) { row(found[$0], glyphs) }
    }

    private func row(_ item: Item, _ glyphs: Glyphs) -> Table.Row {
        let separator = item.place == nil ? " of " : " "
        let names = item.keys.map { $0.name(glyphs) }.filter { !$0.isEmpty }.joined(separator: separator)
        let label = (item.place.map { "\($0): " } ?? "") + item.label
        return switch item.availability {
        case .enabled: Table.Row([Table.Entry(names, .key), Table.Entry(label)])
        case .disabled(let reason):
            Table.Row([Table.Entry(names, .muted), Table.Entry("\(label) (nu niet: \(reason))", .muted)])
        }
    }
}
