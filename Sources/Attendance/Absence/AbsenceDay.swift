/// What one day of a pupil adds up to, made when its rows are recorded: a count walks days and not lessons,
/// of which there are three times as many.
struct AbsenceDay: Hashable, Sendable {
    /// Minutes as either counting unit takes them, for a ledger does not know its school's.
    struct Minutes: Hashable, Sendable {
        private var clock: Int32 = 0
        private var lesson: Int32 = 0

        /// At most 256 hours of 65,535 minutes a day: 32 bits never run over.
        mutating func add(_ minutes: UInt16) {
            clock += Int32(CountingUnit.clockHour.counted(lessonMinutes: Int(minutes)))
            lesson += Int32(CountingUnit.lessonHour.counted(lessonMinutes: Int(minutes)))
        }

        func counted(in unit: CountingUnit) -> Int32 {
            switch unit {
            case .lessonHour: lesson
            case .clockHour: clock
            }
        }
    }

    let day: Day
    /// The place of the day's first entry in the ledger.
    let firstEntry: Int32
    private(set) var unauthorised = Minutes()
    private(set) var unknown = Minutes()
    /// Lessons with a code that the table at hand does not know.
    private(set) var unmappedLessons: UInt16 = 0
    private(set) var timesLate: UInt16 = 0
    private(set) var isSick = false

    init(day: Day, firstEntry: Int) {
        self.day = day
        self.firstEntry = Int32(firstEntry)
    }

    mutating func add(_ hour: AbsenceLedger.CurrentHour) {
        guard let kind = hour.kind else {
            unmappedLessons += 1
            return
        }
        switch kind.bin {
        case .unauthorised: unauthorised.add(hour.entry.minutes)
        case .unknown: unknown.add(hour.entry.minutes)
        case .late: timesLate += 1
        case .authorised: isSick = isSick || kind.isSickness
        case .sentOut: break
        }
    }
}

extension AbsenceLedger {
    /// A day as the table reads it: only one with a code of the school's own is added up again.
    func read(_ day: AbsenceDay, codes: CodeTable) -> AbsenceDay {
        if day.unmappedLessons == 0 { return day }
        let first = Int(day.firstEntry)
        return addUp(first..<endOfDay(from: first), codes: codes)
    }

    /// Adds up the days from the entry at `start`, the first of its day, to the end.
    mutating func addUpDays(from start: Int) {
        while let last = days.last, Int(last.firstEntry) >= start { days.removeLast() }
        days.reserveCapacity(days.count + countDays(from: start))
        let unknownCodes = CodeTable()
        var first = start
        while first < entries.count {
            let end = endOfDay(from: first)
            days.append(addUp(first..<end, codes: unknownCodes))
            first = end
        }
    }

    private func countDays(from start: Int) -> Int {
        let entries = entries.span
        var count = 0
        for place in start..<entries.count
        where place == start || entries[place].day != entries[place - 1].day {
            count += 1
        }
        return count
    }

    private func addUp(_ places: Range<Int>, codes: CodeTable) -> AbsenceDay {
        var day = AbsenceDay(day: entries[places.lowerBound].day, firstEntry: places.lowerBound)
        forEachCurrentHour(in: places, codes: codes) { hour in
            day.add(hour)
            return .goOn
        }
        return day
    }

    private func endOfDay(from start: Int) -> Int {
        let entries = entries.span
        let day = entries[start].day
        var end = start + 1
        while end < entries.count, entries[end].day == day { end += 1 }
        return end
    }
}
