/// A day in full, as screens and letters have it: nothing else is shared by both.
extension Day {
    private static let weekdays = [
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    ]
    private static let months = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
    ]

    /// `dinsdag 24 november 2026`
    public var spelled: String { "\(spelledWithoutYear) \(parts.year)" }

    /// `dinsdag 24 november`: where the year is plain.
    public var spelledWithoutYear: String {
        "\(Day.weekdays[weekday.rawValue]) \(parts.day) \(Day.months[parts.month - 1])"
    }

    /// `24 november 2026`
    public var spelledDate: String { "\(parts.day) \(Day.months[parts.month - 1]) \(parts.year)" }
}
