/// The lesson days of one school year that touch a school holiday, each with the name of that holiday.
struct HolidayEdges: Sendable {
    private let start: Day
    /// For each day of the school year 0, or 1 + a place in `names`.
    private var places: [UInt8]
    private var names: [String] = []

    init(_ calendar: SchoolCalendar, in year: ClosedRange<Day>) {
        start = year.lowerBound
        places = Array(repeating: 0, count: year.count)
        var lastLessonDay: Day?
        var holiday: String?
        for day in year {
            guard let reason = calendar.noLessons(on: day) else {
                if let holiday { mark([lastLessonDay, day], holiday) }
                lastLessonDay = day
                holiday = nil
                continue
            }
            if case .holiday(let name) = reason, holiday == nil { holiday = name }
        }
        if let holiday { mark([lastLessonDay], holiday) }
    }

    private mutating func mark(_ days: [Day?], _ name: String) {
        names.append(name)
        for day in days.compactMap({ $0 }) {
            places[start.distance(to: day)] = UInt8(clamping: names.count)
        }
    }

    subscript(day: Day) -> String? {
        let offset = start.distance(to: day)
        let places = places.span
        guard places.indices.contains(offset), places[offset] > 0 else { return nil }
        return names[Int(places[offset]) - 1]
    }
}
