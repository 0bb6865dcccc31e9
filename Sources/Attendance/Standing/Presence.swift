/// On how many lesson days a pupil was wholly there: "22 van de 25 dagen helemaal" (DOMAIN §1.14).
///
/// Counted in days because no file carries the timetable.
public struct Presence: Hashable, Sendable {
    /// Lesson days of the range, from the pupil's arrival up to today.
    public var lessonDays: Int
    /// Days with an unauthorised, unknown or late lesson.
    public var missedDays: Int
    /// Days ill without such a lesson: they stand apart and are no miss.
    public var sickDays: Int

    /// Lesson days without any unauthorised, unknown or late lesson, days ill included.
    public var wholeDays: Int { lessonDays - missedDays }

    public init(lessonDays: Int, missedDays: Int, sickDays: Int) {
        self.lessonDays = lessonDays
        self.missedDays = missedDays
        self.sickDays = sickDays
    }
}

extension AbsenceLedger {
    public func presence(in range: ClosedRange<Day>, arrivedOn: Day?, on basis: CountBasis) -> Presence {
        let first = arrivedOn.map { max($0, range.lowerBound) } ?? range.lowerBound
        let last = min(range.upperBound, basis.today)
        guard first <= last else { return Presence(lessonDays: 0, missedDays: 0, sickDays: 0) }
        var missed: Set<Day> = []
        var sick: Set<Day> = []
        forEachCountable(basis, arrivedOn: arrivedOn) { hour, _ in
            guard first <= hour.day, hour.day <= last, let kind = hour.kind else { return }
            switch kind.bin {
            case .unauthorised, .unknown, .late: missed.insert(hour.day)
            case .authorised, .sentOut: break
            }
            if kind.isSickness { sick.insert(hour.day) }
        }
        return Presence(
            lessonDays: (first...last).count { basis.calendar.isLessonDay($0) },
            missedDays: missed.count, sickDays: sick.subtracting(missed).count)
    }
}
