/// The counting itself, on school-day indexes alone: twenty days that slide along (DOMAIN §1.4–1.5).
///
/// Fed with days in order of index, from whatever holds them; it allocates only where a report comes due.
struct SixteenHourWindow {
    /// A stretch of school-day indexes in which 16 hours were reached.
    struct Reached {
        let begin: Int
        let end: Int
        let minutes: Int
    }

    /// One day of lessons, 16 bytes.
    struct Day {
        fileprivate(set) var index: Int32 = 0
        var minutes: Int32 = 0
        var unknownMinutes: Int32 = 0
        var unmappedLessons: Int32 = 0
    }

    static let length = 20

    private(set) var reached: [Reached] = []
    /// The days of the window that hold lessons, oldest first, from `first` up to `end`; at most twenty, and
    /// none before the last end. The day counted n-th stands at n mod 32.
    private var days = InlineArray<32, Day>(repeating: Day())
    private var first = 0
    private var end = 0
    /// Where the window ends.
    private var newest = Int32.min
    private var sum: Int32 = 0

    /// `index` lies after that of every day before.
    @inline(__always)
    mutating func add(_ day: Day, at index: Int) {
        slide(to: index)
        days[place(end)] = day
        days[place(end)].index = newest
        end += 1
        sum += day.minutes
    }

    /// Closes the newest day and lets the window end on `index`, which is not before it.
    @inline(__always)
    mutating func slide(to index: Int) {
        // Only now is the newest day whole: all its hours belong to the report that it completes.
        if sum >= SixteenHourCount.limit { restart() }
        newest = Int32(truncatingIfNeeded: index)
        while first < end, days[place(first)].index <= newest - Int32(SixteenHourWindow.length) {
            sum -= days[place(first)].minutes
            first += 1
        }
    }

    /// The sums over the last days up to the one the window ends on.
    func total(ofLast count: Int) -> (minutes: Int, unknownMinutes: Int, unmappedLessons: Int) {
        var total = (minutes: 0, unknownMinutes: 0, unmappedLessons: 0)
        for place in first..<end where Int(days[self.place(place)].index) > Int(newest) - count {
            let day = days[self.place(place)]
            total.minutes += Int(day.minutes)
            total.unknownMinutes += Int(day.unknownMinutes)
            total.unmappedLessons += Int(day.unmappedLessons)
        }
        return total
    }

    @inline(never)
    private mutating func restart() {
        while days[place(first)].minutes == 0 { first += 1 }
        reached.append(
            Reached(begin: Int(days[place(first)].index), end: Int(newest), minutes: Int(sum)))
        first = end
        sum = 0
    }

    @inline(__always)
    private func place(_ number: Int) -> Int { number & 31 }
}
