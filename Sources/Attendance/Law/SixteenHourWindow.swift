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

    private struct Slot {
        var index = 0
        var day = Day()
    }

    static let length = 20

    private(set) var reached: [Reached] = []
    /// The days of the window that hold lessons, oldest first, from `first` up to `end`; at most twenty, and
    /// none before the last end. The day counted n-th stands at n mod 32.
    private var slots = InlineArray<32, Slot>(repeating: Slot())
    private var first = 0
    private var end = 0
    private var newest: Int?
    private var sum = 0

    @inline(__always)
    mutating func add(_ lessons: Day, at index: Int) {
        if index != newest { slide(to: index) }
        if first == end || slots[slot(end - 1)].index != index {
            slots[slot(end)] = Slot(index: index)
            end += 1
        }
        let last = slot(end - 1)
        slots[last].day.minutes += lessons.minutes
        slots[last].day.unknownMinutes += lessons.unknownMinutes
        slots[last].day.unmappedLessons += lessons.unmappedLessons
        sum += Int(lessons.minutes)
    }

    /// Closes the newest day and lets the window end on `index`, which is not before it.
    @inline(__always)
    mutating func slide(to index: Int) {
        // Only now is the newest day whole: all its hours belong to the report that it completes.
        if let newest, sum >= SixteenHourCount.limit { restart(after: newest) }
        while first < end, slots[slot(first)].index <= index - SixteenHourWindow.length {
            sum -= Int(slots[slot(first)].day.minutes)
            first += 1
        }
        newest = index
    }

    /// The sums over the last days up to the one the window ends on.
    func total(ofLast count: Int) -> (minutes: Int, unknownMinutes: Int, unmappedLessons: Int) {
        var total = (minutes: 0, unknownMinutes: 0, unmappedLessons: 0)
        guard let newest else { return total }
        for place in first..<end where slots[slot(place)].index > newest - count {
            let day = slots[slot(place)].day
            total.minutes += Int(day.minutes)
            total.unknownMinutes += Int(day.unknownMinutes)
            total.unmappedLessons += Int(day.unmappedLessons)
        }
        return total
    }

    private mutating func restart(after end: Int) {
        while slots[slot(first)].day.minutes == 0 { first += 1 }
        reached.append(Reached(begin: slots[slot(first)].index, end: end, minutes: sum))
        first = self.end
        sum = 0
    }

    private func slot(_ place: Int) -> Int { place & 31 }
}
