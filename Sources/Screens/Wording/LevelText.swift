import Attendance
import TextUI

extension Level {
    public var text: String {
        switch self {
        case .calm: "rustig"
        case .rising: "neemt toe"
        case .near: "dicht bij de grens"
        case .reached: "grens bereikt"
        }
    }

    /// In at most nine columns.
    var short: String {
        switch self {
        case .calm: "rustig"
        case .rising: "neemt toe"
        case .near: "dichtbij"
        case .reached: "bereikt"
        }
    }

    var role: Role {
        switch self {
        case .calm: .text
        case .rising, .near: .near
        case .reached: .reached
        }
    }
}
