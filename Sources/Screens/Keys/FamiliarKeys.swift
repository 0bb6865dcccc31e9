import TextUI

/// The keys that mean the same on every screen.
enum FamiliarKeys: KeyActions {
    static let place = "overal"

    case help, back, quit
    case up, down, pageUp, pageDown, home, end
    case undo, redo, palette
    case placeBefore, placeAfter
    case care

    var action: KeyAction {
        switch self {
        // In a text field `?` is text; there only F1 gets through.
        case .help: KeyAction("help", .character("?"), .function(1), place: .pinned)
        case .back: KeyAction("terug", .escape)
        case .quit: KeyAction("stoppen", .character("q"))
        case .up: KeyAction("omhoog", .up, .character("k"), .wheelUp, place: .help)
        case .down: KeyAction("omlaag", .down, .character("j"), .wheelDown, place: .help)
        case .pageUp: KeyAction("een stuk omhoog", .pageUp, place: .help)
        case .pageDown: KeyAction("een stuk omlaag", .pageDown, place: .help)
        case .home: KeyAction("naar het begin", .home, place: .help)
        case .end: KeyAction("naar het eind", .end, place: .help)
        case .undo: KeyAction("ongedaan maken", .character("z"), place: .help)
        case .redo: KeyAction("toch weer doen", .character("Z"), place: .help)
        case .palette: KeyAction("alles wat je kunt doen", .character(":"), place: .help)
        case .placeBefore: KeyAction("naar de plaats links", .left, place: .help)
        case .placeAfter: KeyAction("naar de plaats rechts", .right, place: .help)
        // A function key gets through where every letter is text.
        case .care: KeyAction("zorg", .function(9), place: .help)
        }
    }

    /// Whether it only moves the cursor: no list of what can be done needs that.
    static func moves(_ name: ActionName?) -> Bool {
        [up, down, pageUp, pageDown, home, end].contains { $0.name == name }
    }

    /// Whether it is the same in every place.
    static func isFamiliar(_ name: ActionName?) -> Bool {
        guard let name else { return false }
        return [FamiliarKeys.place, Section.place, PrivacyKeys.place].contains(name.place)
    }
}

extension Binding {
    static func help(_ message: Message) -> Binding { Binding(FamiliarKeys.help, message: message) }

    static func back(_ message: Message) -> Binding { Binding(FamiliarKeys.back, message: message) }

    static func quit(_ message: Message) -> Binding { Binding(FamiliarKeys.quit, message: message) }

    static func sections(_ go: (Section) -> Message) -> [Binding] {
        Section.allCases.map { Binding($0, message: go($0)) }
    }

    /// Moving through a list: `move` gets a key that `ListCursor` knows.
    static func list(_ move: (Key) -> Message) -> [Binding] {
        [
            Binding(FamiliarKeys.up, message: move(.up)),
            Binding(FamiliarKeys.down, message: move(.down)),
            Binding(FamiliarKeys.pageUp, message: move(.pageUp)),
            Binding(FamiliarKeys.pageDown, message: move(.pageDown)),
            Binding(FamiliarKeys.home, message: move(.home)),
            Binding(FamiliarKeys.end, message: move(.end)),
        ]
    }
}
