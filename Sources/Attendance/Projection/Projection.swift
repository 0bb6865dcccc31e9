/// On which lesson day 16 hours are reached when a pupil goes on at the present pace: an estimate of ours,
/// drawn from absence alone (DOMAIN §1, Heading toward).
public struct Projection: Hashable, Sendable {
    public let pace: Pace
    /// After today; nil when this pace does not lead there.
    ///
    /// A steady pace fills the four lesson weeks of the count within four lesson weeks, or never does: so
    /// looking eight lesson weeks ahead finds no more days than this.
    public let day: Day?

    public init(_ ledger: AbsenceLedger, arrivedOn: Day?, on basis: CountBasis) {
        let count = SixteenHourCount(ledger, arrivedOn: arrivedOn, birthDate: nil, on: basis)
        self.init(
            RecentDays(ledger, arrivedOn: arrivedOn, on: basis), restartedFrom: count.restartedFrom,
            arrivedOn: arrivedOn, on: basis)
    }

    init(
        _ recent: RecentDays, restartedFrom: Day?, arrivedOn: Day?, rule: PaceRule = .chosen,
        on basis: CountBasis
    ) {
        pace = Pace(recent, arrivedOn: arrivedOn, rule: rule, on: basis)
        // The end of a report is counted no more, and what lies before it neither.
        let end = restartedFrom.flatMap { basis.calendar.index(of: $0 - 1) }
        let counted = min(SixteenHourWindow.length, end.map { basis.lastIndex - $0 } ?? .max)
        let index = Projection.stepsToLimit(recent, counted: counted, pace: pace).map { basis.lastIndex + $0 }
        day = index.map { index in
            let day = basis.calendar.day(atIndex: index)
            return basis.calendar.isLessonDay(day) ? day : basis.calendar.lessonDay(after: day)
        }
    }

    /// After how many school-day indexes the count reaches its limit; `counted`: how many of the latest
    /// indexes it holds now.
    private static func stepsToLimit(_ recent: RecentDays, counted: Int, pace: Pace) -> Int? {
        guard pace.weightedMinutes > 0 else { return nil }
        // In parts of a minute, so that nothing is rounded: a day brings weightedMinutes / scale.
        let scale = 5 * pace.weight
        var known = (0..<counted).reduce(0) { $0 + recent[age: $1] }
        for step in 1...SixteenHourWindow.length {
            let leaving = SixteenHourWindow.length - step
            if leaving < counted { known -= recent[age: leaving] }
            if known * scale + pace.weightedMinutes * step >= SixteenHourCount.limit * scale { return step }
        }
        return nil
    }
}
