import Attendance

/// Minutes of the count as people say them, always with their unit.
extension CountingUnit {
    public var word: String {
        switch self {
        case .lessonHour: "lesuur"
        case .clockHour: "klokuur"
        }
    }

    /// `11 lesuur`, or `13 u 20` where it is no whole number of hours.
    public func text(minutes: Int) -> String {
        let hours = minutes / 60
        let rest = minutes % 60
        guard rest != 0 else { return "\(hours) \(word)" }
        return "\(hours) u \(rest < 10 ? "0" : "")\(rest)"
    }
}

extension AbsenceKind {
    /// As shown on screen and read from our own file layout.
    public var text: String {
        switch self {
        case .unauthorised: "ongeoorloofd"
        case .unknown: "reden onbekend"
        case .late: "te laat"
        case .sick: "ziek"
        case .sickHome: "ziek naar huis"
        case .medical: "medisch"
        case .leave: "verlof"
        case .luxury: "luxeverzuim"
        case .suspended: "geschorst"
        case .sentOut: "uitgestuurd"
        case .authorised: "geoorloofd"
        }
    }
}

extension MissedLesson.Reason {
    /// The kind in words, or the code that the school has not explained.
    public var text: String {
        switch self {
        case .absent(let kind): kind.text
        case .unmapped(let code): "code \(code)"
        }
    }
}
