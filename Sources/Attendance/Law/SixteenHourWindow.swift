/// The counting itself, on school-day indexes alone: twenty days that slide along (DOMAIN §1.4–1.5).
///
/// Fed with lessons in order of index, from whatever holds them; it allocates only where a report comes due.
struct SixteenHourWindow {
    struct Day {
        var minutes: Int32 = 0
        var unknownMinutes: Int32 = 0
        var unmappedLessons: Int32 = 0
    }

    /// A stretch of school-day indexes in which 16 hours were reached.
    struct Reached {
        let begin: Int
        let end: Int
        let minutes: Int
    }

    static let length = 20

    private(set) var reached: [Reached] = []
    /// The day with index i stands at i mod 20; days before the last end are zero.
    private var days = InlineArray<20, Day>(repeating: Day())
    private var newest: Int?
    private var sum: Int = 0

    mutating func add(_ lesson: Day, at index: Int) {
        if index != newest { slide(to: index) }
        let slot = SixteenHourWindow.slot(index)
        days[slot].minutes += lesson.minutes
        days[slot].unknownMinutes += lesson.unknownMinutes
        days[slot].unmappedLessons += lesson.unmappedLessons
        sum += Int(lesson.minutes)
    }

    /// Closes the newest day and lets the window end on `index`, which is not before it.
    mutating func slide(to index: Int) {
        guard let newest else {
            self.newest = index
            return
        }
        // Only now is the newest day whole: all its hours belong to the report that it completes.
        if sum >= SixteenHourCount.limit { restart(after: newest) }
        if index - newest >= SixteenHourWindow.length {
            clear()
        } else {
            for passed in stride(from: newest + 1, through: index, by: 1) {
                let slot = SixteenHourWindow.slot(passed)
                sum -= Int(days[slot].minutes)
                days[slot] = Day()
            }
        }
        self.newest = index
    }

    /// The sums over the last days up to the one the window ends on.
    func total(ofLast count: Int) -> (minutes: Int, unknownMinutes: Int, unmappedLessons: Int) {
        guard let newest else { return (0, 0, 0) }
        var total = (minutes: 0, unknownMinutes: 0, unmappedLessons: 0)
        for index in (newest - count + 1)...newest {
            let day = days[SixteenHourWindow.slot(index)]
            total.minutes += Int(day.minutes)
            total.unknownMinutes += Int(day.unknownMinutes)
            total.unmappedLessons += Int(day.unmappedLessons)
        }
        return total
    }

    private mutating func restart(after end: Int) {
        var begin = end - SixteenHourWindow.length + 1
        while begin < end, days[SixteenHourWindow.slot(begin)].minutes == 0 { begin += 1 }
        reached.append(Reached(begin: begin, end: end, minutes: sum))
        clear()
    }

    private mutating func clear() {
        days = InlineArray(repeating: Day())
        sum = 0
    }

    private static func slot(_ index: Int) -> Int {
        let slot = index % length
        return slot < 0 ? slot + length : slot
    }
}
