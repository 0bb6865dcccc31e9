import TextUI

/// The places on the second line of every screen, reached with their number.
public enum Section: Int, CaseIterable, Sendable {
    case today = 1
    case radar

    var label: String {
        switch self {
        case .today: "Vandaag"
        case .radar: "In beeld"
        }
    }

    var key: Key { .character(Character(String(rawValue))) }
}
