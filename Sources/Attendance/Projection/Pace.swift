/// Unauthorised minutes per lesson week, the latest weeks weighing most; kept whole, as a sum over its weights.
public struct Pace: Hashable, Sendable {
    let weightedMinutes: Int
    let weight: Int

    /// Weeks that ended before the pupil arrived weigh nothing.
    init(_ recent: RecentDays, arrivedOn: Day?, rule: PaceRule, on basis: CountBasis) {
        var weightedMinutes = 0
        var weight = 0
        for week in 0..<RecentDays.weeks {
            let own = rule.weight(weeksAgo: week)
            if own == 0 { break }
            if week > 0, let arrivedOn, basis.calendar.day(atIndex: basis.lastIndex - 5 * week) < arrivedOn {
                break
            }
            weightedMinutes += own * recent.total(weeksAgo: week)
            weight += own
        }
        self.weightedMinutes = weightedMinutes
        self.weight = weight
    }

    /// To the nearest whole minute.
    public var minutesPerWeek: Int { weight == 0 ? 0 : (weightedMinutes + weight / 2) / weight }

    func isFaster(than other: Pace) -> Bool {
        weightedMinutes * other.weight > other.weightedMinutes * weight
    }
}
