/// The days without lessons of one school while its calendar is built; the later reason stands.
struct ClosureTable {
    let start: Day
    /// 0 for a lesson day, else 1 + a place in `reasons`.
    private(set) var closures: [Int32]
    private(set) var reasons: [NoLessons] = []

    init(start: Day, weekCount: Int) {
        self.start = start
        closures = Array(repeating: 0, count: 7 * weekCount)
    }

    mutating func close(_ days: ClosedRange<Day>, because reason: NoLessons) {
        reasons.append(reason)
        let first = max(0, start.distance(to: days.lowerBound))
        let last = min(closures.count - 1, start.distance(to: days.upperBound))
        guard first <= last else { return }
        for offset in first...last { closures[offset] = Int32(reasons.count) }
    }

    mutating func closePublicHolidays() {
        for offset in closures.indices {
            let day = start + offset
            if let holiday = PublicHoliday(on: day), holiday.isFreeAtEverySchool {
                close(day...day, because: .publicHoliday(holiday))
            }
        }
    }

    mutating func closeWeekends() {
        reasons.append(.weekend)
        for monday in stride(from: 0, to: closures.count, by: 7) {
            closures[monday + 5] = Int32(reasons.count)
            closures[monday + 6] = Int32(reasons.count)
        }
    }
}
