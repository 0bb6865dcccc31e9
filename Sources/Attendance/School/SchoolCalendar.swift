/// The days on which one school has lessons, and the numbering of its lesson weeks (DOMAIN §1.2, §1.4).
///
/// A lesson week is an ISO week with at least one lesson day. Weeks the calendar knows nothing of are
/// lesson weeks: `covers` says where that is a guess.
public struct SchoolCalendar: Hashable, Sendable {
    /// The first Monday of the table; lesson week 0 is the first lesson week from here on.
    private let start: Day
    /// For each day of the table 0 for a lesson day, else 1 + a place in `reasons`.
    private let closures: [Int32]
    private let reasons: [NoLessons]
    /// For each week of the table its lesson week; for a week without lessons ~(lesson weeks before it).
    private let weeks: [Int32]
    /// The week of the table of each lesson week.
    private let lessonWeeks: [Int32]
    private let knownSchoolYears: Set<Int>

    private static let builtInDays = Day(number: 19_205)...Day(number: 21_794)
    private static let possibleDays = Day(number: 0)...Day(number: 47_481)

    /// Holidays and free days outside 1970–2099 are not looked at.
    public init(school: School) {
        let named = Set(
            school.holidays.filter { !$0.isBetweenSchoolYears }.map { $0.days.lowerBound.startOfSchoolYear })
        let builtIn = HolidayTable.holidays(in: school.region).filter { holiday in
            !named.contains(holiday.days.lowerBound.startOfSchoolYear)
                && !school.holidays.contains { $0.isBetweenSchoolYears && $0.days.overlaps(holiday.days) }
        }
        let holidays = builtIn + school.holidays
        knownSchoolYears = named.union(HolidayTable.schoolYears)

        var bounds = SchoolCalendar.builtInDays
        for days in school.freeDays + holidays.map(\.days) where days.overlaps(SchoolCalendar.possibleDays) {
            let days = days.clamped(to: SchoolCalendar.possibleDays)
            bounds = min(bounds.lowerBound, days.lowerBound)...max(bounds.upperBound, days.upperBound)
        }
        start = bounds.lowerBound.monday
        let weekCount = start.distance(to: bounds.upperBound) / 7 + 1

        var table = ClosureTable(start: start, weekCount: weekCount)
        for days in school.freeDays { table.close(days, because: .ownFreeDay) }
        table.closePublicHolidays()
        for holiday in holidays { table.close(holiday.days, because: .holiday(holiday.name)) }
        table.closeWeekends()
        closures = table.closures
        reasons = table.reasons

        var weeks: [Int32] = []
        var lessonWeeks: [Int32] = []
        weeks.reserveCapacity(weekCount)
        for week in 0..<weekCount {
            let before = Int32(lessonWeeks.count)
            if (0..<5).contains(where: { table.closures[week * 7 + $0] == 0 }) {
                weeks.append(before)
                lessonWeeks.append(Int32(week))
            } else {
                weeks.append(~before)
            }
        }
        self.weeks = weeks
        self.lessonWeeks = lessonWeeks
    }

    /// Whether the holidays around this day are known; elsewhere the program warns.
    public func covers(_ day: Day) -> Bool {
        if knownSchoolYears.contains(day.startOfSchoolYear) { return true }
        return switch noLessons(on: day) {
        case .holiday: true
        case .weekend, .publicHoliday, .ownFreeDay, nil: false
        }
    }

    /// Nil on a lesson day.
    public func noLessons(on day: Day) -> NoLessons? {
        let offset = start.distance(to: day)
        if closures.indices.contains(offset) {
            let closure = closures[offset]
            return closure == 0 ? nil : reasons[Int(closure) - 1]
        }
        guard day.weekday.isSchoolDay else { return .weekend }
        guard let holiday = PublicHoliday(on: day), holiday.isFreeAtEverySchool else { return nil }
        return .publicHoliday(holiday)
    }

    public func isLessonDay(_ day: Day) -> Bool {
        let offset = start.distance(to: day)
        return closures.indices.contains(offset) ? closures[offset] == 0 : noLessons(on: day) == nil
    }

    /// The first lesson day after this one.
    public func lessonDay(after day: Day) -> Day {
        var next = day + 1
        while !isLessonDay(next) { next = next + 1 }
        return next
    }

    public func lastLessonDay(onOrBefore day: Day) -> Day {
        var last = day
        while !isLessonDay(last) { last = last - 1 }
        return last
    }
}

extension SchoolCalendar {
    /// The lesson week a day (Monday to Sunday) lies in; nil in a week without lessons. Below 0 before the table.
    public func lessonWeek(of day: Day) -> Int? {
        let week = lessonWeekOrBefore(weekAndWeekday(of: day).week)
        return week >= 0 || !isInTable(day) ? week : nil
    }

    /// The school-day index, 5 · lesson week + weekday; nil on weekends and in weeks without lessons.
    public func index(of day: Day) -> Int? {
        let weekday = weekAndWeekday(of: day).weekday
        guard weekday < 5, let week = lessonWeek(of: day) else { return nil }
        return 5 * week + weekday
    }

    /// The day itself where it has a school-day index, else the last day before it that has one.
    public func lastIndexedDay(onOrBefore day: Day) -> Day { lastIndexed(onOrBefore: day).day }

    func lastIndexed(onOrBefore day: Day) -> (day: Day, index: Int) {
        let (tableWeek, weekday) = weekAndWeekday(of: day)
        let index =
            if let week = lessonWeek(of: day) {
                5 * week + min(weekday, 4)
            } else {
                5 * ~lessonWeekOrBefore(tableWeek) - 1
            }
        return (self.day(atIndex: index), index)
    }

    public func day(atIndex index: Int) -> Day {
        let lessonWeek = index >= 0 ? index / 5 : (index - 4) / 5
        let week =
            if lessonWeek < 0 {
                lessonWeek
            } else if lessonWeek < lessonWeeks.count {
                Int(lessonWeeks[lessonWeek])
            } else {
                lessonWeek - lessonWeeks.count + weeks.count
            }
        return start + (7 * week + index - 5 * lessonWeek)
    }

    private func isInTable(_ day: Day) -> Bool { closures.indices.contains(start.distance(to: day)) }

    private func weekAndWeekday(of day: Day) -> (week: Int, weekday: Int) {
        let offset = start.distance(to: day)
        let week = offset >= 0 ? offset / 7 : (offset - 6) / 7
        return (week, offset - 7 * week)
    }

    /// As in `weeks`, and on either side of the table as if every week had lessons.
    private func lessonWeekOrBefore(_ week: Int) -> Int {
        if week < 0 { return week }
        return week < weeks.count ? Int(weeks[week]) : week - weeks.count + lessonWeeks.count
    }
}

extension SchoolCalendar {
    /// The school-day index of a lesson day, nil on any other day: what the count asks for every lesson.
    func lessonIndex(of day: Day) -> Int? { isLessonDay(day) ? index(of: day) : nil }
}

extension Holiday {
    /// The summer holiday belongs to two school years and so names neither: it takes the place of the
    /// built-in one it overlaps.
    fileprivate var isBetweenSchoolYears: Bool {
        days.lowerBound.startOfSchoolYear != days.upperBound.startOfSchoolYear
    }
}

extension Day {
    /// The calendar year in which this day's school year began.
    fileprivate var startOfSchoolYear: Int {
        let (year, month, _) = parts
        return month >= 8 ? year : year - 1
    }
}
