import TextUI

/// What works on every screen that is about one pupil; function keys get through where every letter is text.
enum AboutPupilKeys: KeyActions {
    static let place = "over-leerling"

    case reportMade, together

    var action: KeyAction {
        switch self {
        case .reportMade: KeyAction("melding gedaan", .character("m"))
        case .together: KeyAction("samen kijken", .function(4))
        }
    }
}
