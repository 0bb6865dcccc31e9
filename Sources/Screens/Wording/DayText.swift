import Attendance

/// How a day is written for Dutch readers.
extension Day {
    private static let weekdays = ["ma", "di", "wo", "do", "vr", "za", "zo"]
    private static let longWeekdays = [
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    ]
    private static let months = [
        "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ]
    private static let longMonths = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
    ]

    /// `24 nov`
    public var short: String { "\(parts.day) \(Day.months[parts.month - 1])" }

    /// `di 24 nov`
    public var brief: String { "\(Day.weekdays[weekday.rawValue]) \(short)" }

    /// `di 24 nov 2026`
    public var dated: String { "\(brief) \(parts.year)" }

    /// `dinsdag 24 november 2026`
    public var spelled: String {
        "\(Day.longWeekdays[weekday.rawValue]) \(parts.day) \(Day.longMonths[parts.month - 1]) \(parts.year)"
    }

    /// `24-11-2026`
    public var numeric: String { "\(parts.day)-\(parts.month)-\(parts.year)" }

    /// `di 24 nov 2026, wk 48`: what a typed date was understood as.
    public var echoed: String { "\(dated), wk \(isoWeek.week)" }
}
