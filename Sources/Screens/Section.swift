import TextUI

/// The places on the second line of every screen, reached with their number.
public enum Section: Int, KeyActions {
    case today = 1
    case radar
    case agreements
    case pupils
    case lists

    var label: String {
        switch self {
        case .today: "Vandaag"
        case .radar: "In beeld"
        case .agreements: "Afspraken"
        case .pupils: "Leerlingen"
        case .lists: "Lijst"
        }
    }

    public static let place = "plaatsen"

    public var action: KeyAction {
        KeyAction("naar \(label)", .character(Character(String(rawValue))), place: .help)
    }
}
