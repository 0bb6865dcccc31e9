import Attendance
import TextUI

/// The keys of "In beeld", also while its filter is chosen.
enum RadarKeys: KeyActions {
    static let place = "in-beeld"

    case open, choose, leaveFilter
    case pick, leaveChooser
    case saved1, saved2, saved3, saved4
    case keep1, keep2, keep3, keep4

    static func saved(_ slot: FilterSlot) -> RadarKeys {
        switch slot {
        case .first: .saved1
        case .second: .saved2
        case .third: .saved3
        case .fourth: .saved4
        }
    }

    static func keep(_ slot: FilterSlot) -> RadarKeys {
        switch slot {
        case .first: .keep1
        case .second: .keep2
        case .third: .keep3
        case .fourth: .keep4
        }
    }

    var action: KeyAction {
        switch self {
        case .open: KeyAction("leerling", .enter)
        case .choose: KeyAction("filter", .character("f"))
        case .leaveFilter: KeyAction("filter weg", .escape)
        case .pick: KeyAction("kiezen", .enter, .right)
        case .leaveChooser: KeyAction("naar de lijst", .escape, .left)
        case .saved1: KeyAction("bewaard filter 1", .function(5))
        case .saved2: KeyAction("bewaard filter 2", .function(6))
        case .saved3: KeyAction("bewaard filter 3", .function(7))
        case .saved4: KeyAction("bewaard filter 4", .function(8))
        case .keep1: KeyAction("bewaren als filter 1", .function(5))
        case .keep2: KeyAction("bewaren als filter 2", .function(6))
        case .keep3: KeyAction("bewaren als filter 3", .function(7))
        case .keep4: KeyAction("bewaren als filter 4", .function(8))
        }
    }
}
