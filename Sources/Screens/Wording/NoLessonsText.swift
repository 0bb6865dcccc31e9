import Attendance

extension NoLessons {
    public var text: String {
        switch self {
        case .weekend: "weekend"
        case .holiday(let name): name
        case .publicHoliday(let holiday): holiday.name
        case .ownFreeDay: "vrije dag van de school"
        }
    }
}

enum NoLessonsText {
    /// `za 12 dec: weekend; wel vr 11 dec of ma 14 dec`
    static func complaint(_ day: Day, _ why: NoLessons, today: Day, _ calendar: SchoolCalendar) -> String {
        let before = calendar.lastLessonDay(onOrBefore: day)
        let days = (before >= today ? [before] : []) + [calendar.lessonDay(after: day)]
        return "\(day.brief): \(why.text.lowercased()); wel " + days.map(\.brief).joined(separator: " of ")
    }

    /// `di 22 dec valt in de kerstvakantie`
    static func sentence(_ skipped: RhythmDay.Skipped) -> String {
        switch skipped.why {
        case .weekend: "\(skipped.day.brief) is in het weekend"
        case .holiday(let name): "\(skipped.day.brief) valt in de \(name.lowercased())"
        case .publicHoliday(let holiday): "\(skipped.day.brief) is \(holiday.name)"
        case .ownFreeDay: "\(skipped.day.brief) is een vrije dag van de school"
        }
    }
}
