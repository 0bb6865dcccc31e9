/// Where a pupil stands in the 16 hours within four lesson weeks (DOMAIN §1).
public struct SixteenHourCount: Hashable, Sendable {
    /// 16 hours, in minutes, make a report due.
    public static let limit = 960

    /// Unauthorised, in the current period.
    public var minutes: Int
    /// The part of `minutes` in the newest ten school-day indexes: two lesson weeks.
    public var recentMinutes: Int
    /// With a reason not known yet, in the current period: may still be added.
    public var unknownMinutes: Int
    /// Lessons of the current period with a code the school's table does not know: counted nowhere.
    public var unmappedLessons: Int
    public var period: Period
    /// The day after the last end, from which counting began again.
    public var restartedFrom: Day?
    /// Every report due up to today, oldest first.
    public var reports: [DueReport]

    /// The days that count now: at most four lesson weeks, and none before the restart.
    public struct Period: Hashable, Sendable {
        public var first: Day
        /// The last day with a school-day index; before `first` when counting starts again only after it.
        public var last: Day

        public var isEmpty: Bool { last < first }

        public func contains(_ day: Day) -> Bool { first <= day && day <= last }
    }

    public init(_ ledger: AbsenceLedger, arrivedOn: Day?, birthDate: Day?, on basis: CountBasis) {
        var window = SixteenHourWindow()
        ledger.forEachCountingDay(basis, arrivedOn: arrivedOn) { day, index in
            window.add(day.counted(in: basis.unit), at: index)
        }
        window.slide(to: basis.lastIndex)
        self.init(window, birthDate: birthDate, on: basis)
    }

    /// `window` has been slid to the basis' last index.
    init(_ window: borrowing SixteenHourWindow, birthDate: Day?, on basis: CountBasis) {
        let calendar = basis.calendar
        reports = window.reached.map { reached in
            let end = calendar.day(atIndex: reached.end)
            return DueReport(
                begin: calendar.day(atIndex: reached.begin), end: end, minutes: reached.minutes,
                deadline: WorkingDays.deadline(after: end),
                is18: birthDate.map { $0.birthday(turning: 18) <= end } ?? false)
        }
        restartedFrom = reports.last.map { $0.end + 1 }
        period = Period(
            first: restartedFrom.map { max($0, basis.firstOfFour) } ?? basis.firstOfFour,
            last: basis.lastDay)
        let total = window.total(ofLast: SixteenHourWindow.length)
        minutes = total.minutes
        unknownMinutes = total.unknownMinutes
        unmappedLessons = total.unmappedLessons
        recentMinutes = window.total(ofLast: SixteenHourWindow.length / 2).minutes
    }
}

extension CountingUnit {
    func counted(_ hour: AbsenceLedger.CurrentHour) -> Int32 {
        Int32(counted(lessonMinutes: Int(hour.entry.minutes)))
    }
}
