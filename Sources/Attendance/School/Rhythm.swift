/// Every how many weeks a school has an office hour, and how one usually is.
public struct Rhythm: Hashable, Sendable {
    /// 1–26.
    public var weeks: Int
    /// One of its days; the others follow from it, on the same day of the week.
    public var anchor: Day
    public var start: TimeOfDay
    public var until: TimeOfDay?
    public var room: String?
    public var minutesPerPupil: Int
    public var officer: String?

    public static let weeksAllowed = 1...26

    public init(
        weeks: Int, anchor: Day, start: TimeOfDay, until: TimeOfDay? = nil, room: String? = nil,
        minutesPerPupil: Int = 15, officer: String? = nil
    ) {
        self.weeks = weeks
        self.anchor = anchor
        self.start = start
        self.until = until
        self.room = room
        self.minutesPerPupil = minutesPerPupil
        self.officer = officer
    }

    /// A list of that day, as one usually is, with nobody on it.
    public func plan(at school: BRIN, on day: Day) -> OfficeHourPlan {
        OfficeHourPlan(
            key: OfficeHour.Key(school: school, day: day), start: start, until: until, room: room,
            officer: officer, minutesPerPupil: minutesPerPupil, entries: [])
    }
}

/// A day on which a rhythm has an office hour.
public struct RhythmDay: Hashable, Sendable {
    /// A day that the rhythm falls on and that has no lessons: it goes to the same day of a later week.
    public struct Skipped: Hashable, Sendable {
        public let day: Day
        public let why: NoLessons
    }

    public let day: Day
    public fileprivate(set) var skipped: [Skipped]
}

extension Rhythm {
    /// Its first days from `first` on, as the school has lessons.
    public func days(from first: Day, count: Int, in calendar: SchoolCalendar) -> [RhythmDay] {
        var days: [RhythmDay] = []
        let step = 7 * weeks
        let distance = anchor.distance(to: first)
        // A day before the first may have been put off until after it.
        let begin = (distance >= 0 ? distance / step : (distance - step + 1) / step) - Rhythm.longestClosure
        for turn in 0..<count + Rhythm.longestClosure * 2 where days.count < count {
            let falls = anchor + step * (begin + turn)
            guard falls >= anchor, let found = lessonDay(for: falls, in: calendar) else { continue }
            if days.last?.day == found.day {
                days[days.count - 1].skipped += found.skipped
            } else if found.day >= first {
                days.append(found)
            }
        }
        return days
    }

    /// In weeks: no school is closed longer.
    private static let longestClosure = 10

    private func lessonDay(for falls: Day, in calendar: SchoolCalendar) -> RhythmDay? {
        guard let why = calendar.noLessons(on: falls) else { return RhythmDay(day: falls, skipped: []) }
        return (1...Rhythm.longestClosure).lazy.map { falls + 7 * $0 }.first { calendar.isLessonDay($0) }
            .map { RhythmDay(day: $0, skipped: [RhythmDay.Skipped(day: falls, why: why)]) }
    }
}
