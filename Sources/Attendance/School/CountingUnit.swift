/// How a missed lesson becomes minutes of the 960 that make a report due (DOMAIN §1.3).
public enum CountingUnit: Hashable, Sendable {
    /// A lesson of at most 60 minutes counts as one hour, a longer one its minutes.
    case lessonHour
    /// Every minute counts as itself.
    case clockHour

    public func counted(lessonMinutes minutes: Int) -> Int {
        switch self {
        case .lessonHour: max(60, minutes)
        case .clockHour: minutes
        }
    }
}
