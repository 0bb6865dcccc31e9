import Attendance

/// How a day is written where there is little room; `Day.spelled` is for where there is more.
extension Day {
    private static let weekdays = ["ma", "di", "wo", "do", "vr", "za", "zo"]
    private static let months = [
        "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ]

    /// `24 nov`
    public var short: String { "\(parts.day) \(Day.months[parts.month - 1])" }

    /// `di 24 nov`
    public var brief: String { "\(Day.weekdays[weekday.rawValue]) \(short)" }

    /// `di 24 nov 2026`
    public var dated: String { "\(brief) \(parts.year)" }

    /// `24-11-2026`
    public var numeric: String { "\(parts.day)-\(parts.month)-\(parts.year)" }

    /// `di 24 nov 2026, wk 48`: what a typed date was understood as.
    public var echoed: String { "\(dated), wk \(isoWeek.week)" }
}
