/// What one lesson week held for a pupil, for the plot of weeks.
public struct WeekTotals: Hashable, Sendable {
    public var monday: Day
    /// Counted as the 16-hour rule counts, without regard to restarts.
    public var unauthorisedMinutes = 0
    public var unknownMinutes = 0
    public var authorisedLessons = 0
    /// Lessons with a code the school's table does not know.
    public var unmappedLessons = 0
    public var timesLate = 0
    /// Lesson days up to today.
    public var lessonDays = 0
    /// Lesson days with a sick or went-home-sick row.
    public var sickDays = 0
}

extension AbsenceLedger {
    /// The last `count` lesson weeks up to the one that holds the last school day, oldest first.
    public func weekTotals(last count: Int, arrivedOn: Day?, on basis: CountBasis) -> [WeekTotals] {
        guard count > 0 else { return [] }
        let firstIndex = basis.calendar.firstIndexOfWeek(of: basis.lastIndex) - 5 * (count - 1)
        var weeks = (0..<count).map { week in
            let monday = basis.calendar.day(atIndex: firstIndex + 5 * week)
            let lessonDays = (0..<5).count { offset in
                monday + offset <= basis.today && basis.calendar.isLessonDay(monday + offset)
            }
            return WeekTotals(monday: monday, lessonDays: lessonDays)
        }
        var lastSickDay: Day?
        forEachCountable(basis, arrivedOn: arrivedOn) { hour, index in
            guard index >= firstIndex else { return }
            let week = (index - firstIndex) / 5
            guard let kind = hour.kind else {
                weeks[week].unmappedLessons += 1
                return
            }
            switch kind.bin {
            case .unauthorised: weeks[week].unauthorisedMinutes += Int(basis.unit.counted(hour))
            case .unknown: weeks[week].unknownMinutes += Int(basis.unit.counted(hour))
            case .authorised: weeks[week].authorisedLessons += 1
            case .late: weeks[week].timesLate += 1
            case .sentOut: break
            }
            if kind.isSickness, hour.day != lastSickDay {
                weeks[week].sickDays += 1
                lastSickDay = hour.day
            }
        }
        return weeks
    }
}

extension SchoolCalendar {
    fileprivate func firstIndexOfWeek(of index: Int) -> Int {
        5 * (index >= 0 ? index / 5 : (index - 4) / 5)
    }
}
