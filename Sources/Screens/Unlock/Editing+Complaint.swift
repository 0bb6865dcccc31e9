import TextUI

extension Editing {
    var complaint: String? {
        switch self {
        case .refused: "er zat een stuurteken bij; dat is weggelaten"
        case .full: "langer kan niet; wat er te veel was is weggelaten"
        case .ignored, .moved, .edited: nil
        }
    }
}
