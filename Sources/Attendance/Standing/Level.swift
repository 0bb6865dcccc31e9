/// How near a pupil is to the limit, in the order in which it asks attention; our own rule (DOMAIN §1, Levels).
public enum Level: Int, CaseIterable, Comparable, Sendable {
    /// *Rustig*.
    case calm
    /// *Neemt toe*: a quarter of the limit or more, and more in the last two lesson weeks than in the two before.
    case rising
    /// *Dicht bij de grens*: 12 of the 16 hours.
    case near
    /// *Grens bereikt*: a report came due in the last four lesson weeks and has not been made.
    case reached

    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

    static let risingFrom = SixteenHourCount.limit / 4
    static let nearFrom = SixteenHourCount.limit * 3 / 4

    /// `madeReports`: the end days of the reports the school has made.
    public init(of count: SixteenHourCount, madeReports: Set<Day>, on basis: CountBasis) {
        if count.reports.contains(where: { $0.end >= basis.firstOfFour && !madeReports.contains($0.end) }) {
            self = .reached
        } else if count.minutes >= Level.nearFrom {
            self = .near
        } else if count.minutes >= Level.risingFrom, count.recentMinutes * 2 > count.minutes {
            self = .rising
        } else {
            self = .calm
        }
    }
}
