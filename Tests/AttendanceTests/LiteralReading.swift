import Attendance

/// DOMAIN §1 read word for word, one day after another and without any of the program's calendar or
/// counting: slow, and meant to be compared with.
struct LiteralReading {
    /// Days that count down from the first Monday; everything a test uses lies within.
    static let span = days("2025-01-06", "2027-12-26")

    /// Easter Monday, King's Day, Ascension Day and Whit Monday, copied from a wall calendar.
    static let freeEverywhere = Set(
        [
            "2025-04-21", "2025-04-26", "2025-05-29", "2025-06-09", "2026-04-06", "2026-04-27", "2026-05-14",
            "2026-05-25", "2027-03-29", "2027-04-27", "2027-05-06", "2027-05-17",
        ].map(day))

    /// Those of the other public holidays that are no lesson day's business but are no working days.
    static let noWorkingDays = freeEverywhere.union(
        [
            "2025-01-01", "2025-04-18", "2025-05-05", "2025-12-25", "2025-12-26", "2026-01-01", "2026-04-03",
            "2026-05-05", "2026-12-25", "2026-12-26", "2027-01-01", "2027-03-26", "2027-05-05", "2027-12-25",
            "2027-12-26",
        ].map(day))

    let school: School
    /// By days since the start of the span.
    let isLessonDay: [Bool]
    let index: [Int?]
    /// For each day e with an index the first day d with index(d) ≥ index(e) − 19.
    private let firstOfPeriod: [Int?]

    init(school: School) {
        self.school = school
        isLessonDay = LiteralReading.span.map { day in
            day.weekday < .saturday && !LiteralReading.freeEverywhere.contains(day)
                && !school.freeDays.contains { $0.contains(day) }
                && !school.holidays.contains { $0.days.contains(day) }
        }
        var index: [Int?] = []
        var lessonWeeks = 0
        for monday in stride(from: 0, to: isLessonDay.count, by: 7) {
            let hasLessons = isLessonDay[monday..<(monday + 7)].contains(true)
            for weekday in 0..<7 {
                index.append(hasLessons && weekday < 5 ? 5 * lessonWeeks + weekday : nil)
            }
            if hasLessons { lessonWeeks += 1 }
        }
        self.index = index
        var first = 0
        firstOfPeriod = index.map { endIndex in
            guard let endIndex else { return nil }
            while (index[first] ?? .min) < endIndex - 19 { first += 1 }
            return first
        }
    }

    static func offset(_ day: Day) -> Int { span.lowerBound.distance(to: day) }

    struct Hour: Hashable {
        var day: Day
        var hour: UInt8
    }

    /// What each lesson hour is, the newest row deciding.
    static func hours(_ rows: [AbsenceRow]) -> [Hour: AbsenceRow] {
        var hours: [Hour: AbsenceRow] = [:]
        for row in rows {
            for hour in row.firstHour...row.lastHour {
                hours[Hour(day: row.day, hour: hour)] = row.mark == .withdrawn ? nil : row
            }
        }
        return hours
    }

    struct Result: Equatable {
        var minutes = 0
        var recentMinutes = 0
        var unknownMinutes = 0
        var first: Day
        var last: Day
        var restartedFrom: Day?
        var reports: [DueReport] = []
    }

    func count(_ rows: [AbsenceRow], arrivedOn: Day?, birthDate: Day, today: Day) -> Result {
        var minutes = Array(repeating: 0, count: isLessonDay.count)
        var unknown = minutes
        for (hour, row) in LiteralReading.hours(rows) {
            let offset = LiteralReading.offset(hour.day)
            guard isLessonDay[offset], hour.day <= today else { continue }
            if let arrivedOn, hour.day < arrivedOn { continue }
            let length = Int(row.minutes)
            let counted = school.unit == .lessonHour && length <= 60 ? 60 : length
            switch row.mark {
            case .absent(.unauthorised), .absent(.luxury): minutes[offset] += counted
            case .absent(.unknown): unknown[offset] += counted
            default: break
            }
        }
        let now = LiteralReading.offset(today)
        var lastEnd = -1
        var reports: [DueReport] = []
        for end in 0...now {
            guard let first = firstOfPeriod[end] else { continue }
            // Days without an index hold no minutes: only lesson days were filled.
            var sum = 0
            var begin = end
            var offset = end
            while offset >= first && offset > lastEnd {
                if minutes[offset] > 0 {
                    sum += minutes[offset]
                    begin = offset
                }
                offset -= 1
            }
            guard sum >= 960 else { continue }
            lastEnd = end
            let day = LiteralReading.span.lowerBound + end
            let (year, month, dayOfMonth) = birthDate.parts
            reports.append(
                DueReport(
                    begin: LiteralReading.span.lowerBound + begin, end: day, minutes: sum,
                    deadline: deadline(after: day), is18: (year + 18, month, dayOfMonth) <= day.parts))
        }
        // The span begins with a lesson week, so there is such a day.
        var last = now
        while index[last] == nil { last -= 1 }
        let first = max(firstOfPeriod[last] ?? 0, lastEnd + 1)
        let current = stride(from: first, through: last, by: 1)
        let recent = current.filter { (index[$0] ?? 0) > (index[last] ?? 0) - 10 }
        return Result(
            minutes: current.reduce(0) { $0 + minutes[$1] },
            recentMinutes: recent.reduce(0) { $0 + minutes[$1] },
            unknownMinutes: current.reduce(0) { $0 + unknown[$1] },
            first: LiteralReading.span.lowerBound + first,
            last: LiteralReading.span.lowerBound + last, restartedFrom: reports.last.map { $0.end + 1 },
            reports: reports)
    }

    private func deadline(after day: Day) -> Day {
        var left = 5
        var last = day
        while left > 0 {
            last = last + 1
            if last.weekday < .saturday && !LiteralReading.noWorkingDays.contains(last) { left -= 1 }
        }
        return last
    }
}
