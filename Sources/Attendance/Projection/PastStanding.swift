/// What every candidate of the back-test would have ranked one pupil by on a past Friday.
struct PastStanding {
    private let projections: [PaceRule: Projection]
    private let countedMinutes: Int
    private let schoolYearMinutes: Int

    init(_ subject: Backtest.Subject, on basis: CountBasis) {
        let recent = RecentDays(subject.ledger, arrivedOn: subject.arrivedOn, on: basis)
        let count = SixteenHourCount(
            subject.ledger, arrivedOn: subject.arrivedOn, birthDate: nil, on: basis)
        projections = Dictionary(
            uniqueKeysWithValues: PaceRule.allCases.map { rule in
                (
                    rule,
                    Projection(
                        recent, restartedFrom: count.restartedFrom, arrivedOn: subject.arrivedOn, rule: rule,
                        on: basis)
                )
            })
        countedMinutes = count.minutes
        var total = 0
        subject.ledger.forEachCountable(basis, arrivedOn: subject.arrivedOn) { hour, _ in
            guard hour.day >= basis.startOfSchoolYear, hour.kind?.bin == .unauthorised else { return }
            total += Int(basis.unit.counted(hour))
        }
        schoolYearMinutes = total
    }

    /// Nil when the candidate sees no difference.
    func precedes(_ other: PastStanding, for candidate: Backtest.Candidate) -> Bool? {
        switch candidate {
        case .projection(let rule):
            guard let own = projections[rule], let others = other.projections[rule] else { return nil }
            return own.precedes(others)
        case .countNow:
            return countedMinutes == other.countedMinutes ? nil : countedMinutes > other.countedMinutes
        case .schoolYear:
            return schoolYearMinutes == other.schoolYearMinutes
                ? nil : schoolYearMinutes > other.schoolYearMinutes
        }
    }
}

extension Projection {
    /// By the day, pupils without one last; then the higher pace. Nil when both are alike.
    fileprivate func precedes(_ other: Projection) -> Bool? {
        switch (day, other.day) {
        case (let own?, let others?) where own != others: return own < others
        case (.some, nil): return true
        case (nil, .some): return false
        case (.some, .some), (nil, nil): break
        }
        if pace.isFaster(than: other.pace) { return true }
        return other.pace.isFaster(than: pace) ? false : nil
    }
}
