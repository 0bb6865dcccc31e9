/// What every count of one school on one day rests on; made once, used for all its pupils.
///
/// A class of constants: a copy for each of a region's pupils is one reference instead of seven.
public final class CountBasis: Sendable {
    public let calendar: SchoolCalendar
    public let unit: CountingUnit
    public let codes: CodeTable
    /// Rows after this day do not count yet.
    public let today: Day
    /// The last day with a school-day index on or before today: the day on which the period ends.
    public let lastDay: Day
    let lastIndex: Int
    let lastLessonDay: Day
    let startOfSchoolYear: Day
    private let indexes: LessonIndexes
    /// The first day of the four lesson weeks that end on `lastDay`.
    let firstOfFour: Day

    public convenience init(school: School, today: Day) {
        self.init(
            calendar: SchoolCalendar(school: school), unit: school.unit, codes: school.codes, today: today)
    }

    public init(calendar: SchoolCalendar, unit: CountingUnit, codes: CodeTable, today: Day) {
        self.calendar = calendar
        self.unit = unit
        self.codes = codes
        self.today = today
        let (lastDay, lastIndex) = calendar.lastIndexed(onOrBefore: today)
        self.lastDay = lastDay
        self.lastIndex = lastIndex
        lastLessonDay = calendar.lastLessonDay(onOrBefore: today)
        startOfSchoolYear = today.schoolYear.lowerBound
        indexes = LessonIndexes(calendar, through: today)
        firstOfFour = calendar.day(atIndex: lastIndex - SixteenHourWindow.length + 1)
    }
}

extension CountBasis {
    /// The school-day index of a lesson day; nil on any other day.
    func lessonIndex(of day: Day) -> Int? {
        switch indexes[day] {
        case .index(let index): index
        case .noLessons: nil
        case .notInTable: calendar.lessonIndex(of: day)
        }
    }

    /// Whether `day` is the lesson day after `earlier`; both are lesson days.
    func isNextLessonDay(_ day: Day, after earlier: Day) -> Bool {
        indexes.isSuccessor(day, of: earlier) ?? (calendar.lessonDay(after: earlier) == day)
    }
}

extension AbsenceLedger {
    /// Every day with absence, as `forEachCountable` has its lessons; inlined, for a copy of the basis costs as
    /// much as ten days.
    @inline(__always)
    func forEachCountableDay(_ basis: CountBasis, arrivedOn: Day?, _ visit: (AbsenceDay, Int) -> Void) {
        let days = days.span
        let codes = basis.codes
        for place in days.indices {
            let day = days[place]
            if day.day > basis.today { return }
            if let arrivedOn, day.day < arrivedOn { continue }
            guard let index = basis.lessonIndex(of: day.day) else { continue }
            visit(read(day, codes: codes), index)
        }
    }

    /// Of those days the ones that hold something that counts, or may.
    @inline(__always)
    func forEachCountingDay(_ basis: CountBasis, arrivedOn: Day?, _ visit: (CountingDay, Int) -> Void) {
        let days = countingDays.span
        let codes = basis.codes
        for place in days.indices {
            let day = days[place]
            if day.day > basis.today { return }
            if let arrivedOn, day.day < arrivedOn { continue }
            guard let index = basis.lessonIndex(of: day.day) else { continue }
            visit(read(day, codes: codes), index)
        }
    }

    /// The lessons that may count: on lesson days, from the pupil's arrival through today, with the
    /// school-day index of each.
    func forEachCountable(_ basis: CountBasis, arrivedOn: Day?, _ visit: (CurrentHour, Int) -> Void) {
        var day: Day?
        var index: Int?
        forEachCurrentHour(codes: basis.codes) { hour in
            if hour.day != day {
                if hour.day > basis.today { return .stop }
                day = hour.day
                let hasArrived = arrivedOn.map { $0 <= hour.day } ?? true
                index = hasArrived ? basis.calendar.lessonIndex(of: hour.day) : nil
            }
            if let index { visit(hour, index) }
            return .goOn
        }
    }
}
