/// What a piece of text means; a theme decides how that looks.
///
/// The letter is the role's mark in golden screens.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
    case text
    case muted
    case emphasis
    case title
    case place
    case placeActive
    case rule
    case heading
    case selected
    case count
    case unauthorised
    case unknown
    case authorised
    case near
    case reached
    case limit
    case good
    case warning
    case error
    case notice
    case key
    case keyHelp
    case field
    case fieldFocused
    case demo

    public var letter: Character {
        switch self {
        case .text: "."
        case .muted: "m"
        case .emphasis: "e"
        case .title: "t"
        case .place: "p"
        case .placeActive: "P"
        case .rule: "-"
        case .heading: "h"
        case .selected: "s"
        case .count: "c"
        case .unauthorised: "U"
        case .unknown: "u"
        case .authorised: "a"
        case .near: "n"
        case .reached: "r"
        case .limit: "l"
        case .good: "g"
        case .warning: "w"
        case .error: "x"
        case .notice: "i"
        case .key: "k"
        case .keyHelp: "y"
        case .field: "f"
        case .fieldFocused: "F"
        case .demo: "d"
        }
    }
}
