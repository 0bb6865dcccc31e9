/// What one pass over a pupil's absence gathers for every signal at once.
struct SignalTally {
    var before = 0
    var now = 0
    /// Lessons of the last eight lesson weeks that were unauthorised, unexplained or begun late.
    var missed = 0
    var missedFirst = 0
    /// By the place of the subject in the ledger's texts; place 0 is no subject.
    var missedBySubject: [Int]
    var missedDays = 0
    var missedDaysByWeekday = InlineArray<7, Int>(repeating: 0)
    var late = 0
    /// In the school year.
    var sickMinutes = 0
    var luxuryFrom: Day?
    var luxuryThrough: Day?
    var luxuryLessons = 0
    var edge: (day: Day, holiday: String, isSick: Bool)?
    /// The run of successive lesson days with an unauthorised lesson that was met last.
    var run: (from: Day, fromIndex: Int, through: Day, throughIndex: Int)?

    private var lastMissedDay: Day?

    init(subjects: Int) { missedBySubject = Array(repeating: 0, count: subjects) }

    /// Days come in order. Most are read from their sums; only those of the last eight lesson weeks, and those
    /// beside a holiday, hour by hour.
    mutating func add(_ day: AbsenceDay, at index: Int, of ledger: AbsenceLedger, in finder: SignalFinder) {
        if index >= finder.firstIndex {
            let unit = finder.basis.unit
            let isNow = index >= finder.middleIndex
            ledger.forEachCurrentHour(of: day, codes: finder.basis.codes) { hour in
                addPattern(hour, isNow: isNow, unit)
                return .goOn
            }
        }
        if day.isUnauthorised { extendRun(to: day.day, index, in: finder) }
        guard day.day >= finder.basis.startOfSchoolYear else { return }
        sickMinutes += Int(day.sick.counted(in: finder.basis.unit))
        if day.luxuryLessons > 0 {
            luxuryFrom = luxuryFrom ?? day.day
            luxuryThrough = day.day
            luxuryLessons += Int(day.luxuryLessons)
        }
        if day.isSick || day.isUnauthorised, let holiday = finder.edges[day.day] {
            addEdge(day, holiday, of: ledger, in: finder)
        }
    }

    /// `isNow`: in the second half of the eight lesson weeks.
    private mutating func addPattern(
        _ hour: AbsenceLedger.CurrentHour, isNow: Bool, _ unit: CountingUnit
    ) {
        guard let kind = hour.kind else { return }
        switch kind.bin {
        case .unauthorised:
            let minutes = Int(unit.counted(hour))
            if isNow { now += minutes } else { before += minutes }
        case .late: late += 1
        case .unknown: break
        case .authorised, .sentOut: return
        }
        missed += 1
        if hour.entry.hour == 1 { missedFirst += 1 }
        if hour.entry.mark != .unmapped { missedBySubject[Int(hour.entry.text)] += 1 }
        if hour.day != lastMissedDay {
            lastMissedDay = hour.day
            missedDays += 1
            missedDaysByWeekday[hour.day.weekday.rawValue] += 1
        }
    }

    private mutating func extendRun(to day: Day, _ index: Int, in finder: SignalFinder) {
        if let known = run, finder.basis.isNextLessonDay(day, after: known.through) {
            run = (known.from, known.fromIndex, day, index)
        } else {
            run = (day, index, day, index)
        }
    }

    /// The newest day away beside a holiday is the one that is kept.
    private mutating func addEdge(
        _ day: AbsenceDay, _ holiday: String, of ledger: AbsenceLedger, in finder: SignalFinder
    ) {
        let unit = finder.basis.unit
        let sick = Int(day.sick.counted(in: unit))
        var skipped = 0
        ledger.forEachCurrentHour(of: day, codes: finder.basis.codes) { hour in
            // What the school itself calls luxury needs no suspicion.
            if hour.kind == .unauthorised { skipped += Int(unit.counted(hour)) }
            return .goOn
        }
        if sick + skipped >= SignalLimits.dayAwayFrom { edge = (day.day, holiday, sick >= skipped) }
    }
}
