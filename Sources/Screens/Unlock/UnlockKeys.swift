import TextUI

/// The keys before the folder is open.
enum UnlockKeys: KeyActions {
    static let place = "slot"

    case open, forgotten, clear, withPassphrase
    case next, suggest, back
    case up, down, choose
    case written, compare, showAgain
    case leave

    var action: KeyAction {
        switch self {
        case .open: KeyAction("openen", .enter)
        case .forgotten: KeyAction("wachtzin vergeten", .function(3))
        case .clear: KeyAction("leegmaken", .escape)
        case .withPassphrase: KeyAction("toch met de wachtzin", .escape)
        case .next: KeyAction("verder", .enter)
        case .suggest: KeyAction("ander voorstel", .function(4))
        case .back: KeyAction("terug", .escape)
        case .up: KeyAction("omhoog", .up)
        case .down: KeyAction("omlaag", .down)
        case .choose: KeyAction("kiezen", .enter)
        case .written: KeyAction("opgeschreven, verder", .enter)
        case .compare: KeyAction("controleren", .enter)
        case .showAgain: KeyAction("sleutel nog eens zien", .escape)
        case .leave: KeyAction("stoppen", .character("q"), .enter, .escape)
        }
    }
}
