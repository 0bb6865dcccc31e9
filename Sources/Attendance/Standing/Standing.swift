/// How one pupil stands on one day: what a list of pupils shows. Computed, never stored (DOMAIN §1.13).
public struct Standing: Hashable, Sendable {
    public var count: SixteenHourCount
    public var level: Level
    /// Lessons the pupil came late for in the school year of today.
    public var timesLate: Int
    public var sickReports: SickReports
    /// Leads to no level and no order: an estimate may be looked past.
    public var projection: Projection

    /// Walks the ledger's days, not its lessons; `madeReports` = the end days of the reports the school has made.
    public init(
        _ ledger: AbsenceLedger, arrivedOn: Day?, birthDate: Day?, madeReports: Set<Day>, on basis: CountBasis
    ) {
        let startOfYear = basis.startOfSchoolYear
        var window = SixteenHourWindow()
        var timesLate = 0
        var sickReports = SickReports()
        var recent = RecentDays()
        ledger.forEachCountingDay(basis, arrivedOn: arrivedOn) { day, index in
            window.add(day.counted(in: basis.unit), at: index)
            recent.add(day, at: index, on: basis)
        }
        ledger.forEachCountableDay(basis, arrivedOn: arrivedOn) { day, index in
            if day.isSick { sickReports.add(day.day, at: index, on: basis) }
            if day.timesLate > 0, day.day >= startOfYear { timesLate += Int(day.timesLate) }
        }
        sickReports.finish(on: basis)
        window.slide(to: basis.lastIndex)
        count = SixteenHourCount(window, birthDate: birthDate, on: basis)
        level = Level(of: count, madeReports: madeReports, on: basis)
        self.timesLate = timesLate
        self.sickReports = sickReports
        projection = Projection(
            recent, restartedFrom: count.restartedFrom, arrivedOn: arrivedOn, on: basis)
    }
}
