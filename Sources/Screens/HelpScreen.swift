import TextUI

/// The keys of the screen below, also those that cannot be used now, with why.
public struct HelpScreen: ScreenContent {
    private let screen: String
    private let keys: [Binding<Hint>]
    let showsPlaces: Bool
    private var cursor = ListCursor()

    init(of screen: String, keys: [Binding<Hint>], showsPlaces: Bool) {
        self.screen = screen
        self.keys = keys
        self.showsPlaces = showsPlaces
    }

    enum Message: Hashable, Sendable {
        case move(Key)
        case back
    }

    func bindings(_ situation: Situation) -> [Binding<Message>] {
        let back = Binding<Message>(
            .escape, .enter, .character("?"), .function(1), label: "terug", message: .back)
        return [back] + Binding.list { .move($0) }
    }

    mutating func update(_ message: Message, _ situation: Situation) -> Outcome {
        switch message {
        case .move(let key):
            _ = cursor.handle(key, count: keys.count)
            return .stay
        case .back: return .close
        }
    }

    func title(_ situation: Situation) -> String { screen + " · toetsen" }

    private static let table = Table([Table.Column("toets", .fixed(14)), Table.Column("wat doet hij")])

    func draw(into frame: inout Frame, _ region: Region, _ situation: Situation) {
        let glyphs = frame.glyphs
        HelpScreen.table.draw(into: &frame, in: region, count: keys.count, current: cursor.index) { index in
            row(keys[index], glyphs)
        }
    }

    private func row(_ binding: Binding<Hint>, _ glyphs: Glyphs) -> Table.Row {
        let names = binding.keys.map { $0.name(glyphs) }.filter { !$0.isEmpty }.joined(separator: " of ")
        switch binding.availability {
        case .enabled:
            return Table.Row([Table.Entry(names, .key), Table.Entry(binding.label)])
        case .disabled(let reason):
            return Table.Row([
                Table.Entry(names, .muted), Table.Entry("\(binding.label) (nu niet: \(reason))", .muted),
            ])
        }
    }
}

extension ScreenContent {
    /// Opens the help about this screen.
    func openHelp(_ situation: Situation) -> Outcome {
        .open(.help(HelpScreen(of: title(situation), keys: hints(situation), showsPlaces: showsPlaces)))
    }
}
