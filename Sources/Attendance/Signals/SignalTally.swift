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
    private var away = (day: Day(number: .min), unauthorised: 0, sick: 0)

    init(subjects: Int) { missedBySubject = Array(repeating: 0, count: subjects) }

    mutating func add(_ hour: AbsenceLedger.CurrentHour, at index: Int, in finder: SignalFinder) {
        guard let kind = hour.kind else { return }
        let minutes = Int(finder.basis.unit.counted(hour))
        if index >= finder.firstIndex { addPattern(hour, kind, minutes, at: index, in: finder) }
        if kind.bin == .unauthorised, run?.through != hour.day { extendRun(to: hour.day, index, in: finder) }
        guard hour.day >= finder.basis.startOfSchoolYear else { return }
        if kind.isSickness { sickMinutes += minutes }
        if kind == .luxury {
            luxuryFrom = luxuryFrom ?? hour.day
            luxuryThrough = hour.day
            luxuryLessons += 1
        } else if kind == .unauthorised || kind.isSickness {
            addAway(hour.day, minutes, isSick: kind.isSickness, in: finder)
        }
    }

    private mutating func addPattern(
        _ hour: AbsenceLedger.CurrentHour, _ kind: AbsenceKind, _ minutes: Int, at index: Int,
        in finder: SignalFinder
    ) {
        switch kind.bin {
        case .unauthorised:
            if index < finder.middleIndex { before += minutes } else { now += minutes }
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
        if let known = run, finder.basis.calendar.lessonDay(after: known.through) == day {
            run = (known.from, known.fromIndex, day, index)
        } else {
            run = (day, index, day, index)
        }
    }

    /// The newest day away beside a holiday is the one that is kept.
    private mutating func addAway(_ day: Day, _ minutes: Int, isSick: Bool, in finder: SignalFinder) {
        if away.day != day { away = (day, 0, 0) }
        if isSick { away.sick += minutes } else { away.unauthorised += minutes }
        if away.sick + away.unauthorised >= SignalLimits.dayAwayFrom, let holiday = finder.edges[day] {
            edge = (day, holiday, away.sick >= away.unauthorised)
        }
    }
}
