import TextUI

/// The keys of every screen that reads or writes a file for somebody else.
enum ExchangeKeys: KeyActions {
    static let place = "uitwisselen"

    case go, complete, takeOver, done, give, replace, leave

    var action: KeyAction {
        switch self {
        case .go: KeyAction("doen", .function(10))
        case .complete: KeyAction("naam aanvullen", .tab)
        case .takeOver: KeyAction("overnemen", .enter)
        case .done: KeyAction("klaar", .enter, .escape)
        case .give: KeyAction("maken", .character("m"))
        case .replace: KeyAction("vervangen", .character("v"))
        case .leave: KeyAction("niet doen", .escape)
        }
    }
}
