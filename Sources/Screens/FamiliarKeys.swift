import TextUI

/// The keys that mean the same on every screen.
extension Binding {
    /// In a text field `?` is text; there only F1 gets through.
    static func help(_ message: Message) -> Binding {
        Binding(.character("?"), .function(1), label: "help", message: message, place: .pinned)
    }

    static func back(_ message: Message) -> Binding {
        Binding(.escape, label: "terug", message: message)
    }

    static func quit(_ message: Message) -> Binding {
        Binding(.character("q"), label: "stoppen", message: message)
    }

    static func sections(_ go: (Section) -> Message) -> [Binding] {
        Section.allCases.map { section in
            Binding(section.key, label: "naar \(section.label)", message: go(section), place: .help)
        }
    }

    /// Moving through a list: `move` gets a key that `ListCursor` knows.
    static func list(_ move: (Key) -> Message) -> [Binding] {
        [
            Binding(.up, .character("k"), .wheelUp, label: "omhoog", message: move(.up), place: .help),
            Binding(.down, .character("j"), .wheelDown, label: "omlaag", message: move(.down), place: .help),
            Binding(.pageUp, label: "een stuk omhoog", message: move(.pageUp), place: .help),
            Binding(.pageDown, label: "een stuk omlaag", message: move(.pageDown), place: .help),
            Binding(.home, label: "naar het begin", message: move(.home), place: .help),
            Binding(.end, label: "naar het eind", message: move(.end), place: .help),
        ]
    }
}
