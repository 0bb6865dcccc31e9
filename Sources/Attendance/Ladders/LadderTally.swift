/// How much of one unit a pupil has in some days, in one pass.
struct LadderTally {
    /// Minutes for the units of hours, else times.
    private(set) var amount = 0
    /// The first day that added to it.
    private(set) var first: Day?

    private let unit: Ladder.Unit
    private let days: ClosedRange<Day>
    private var lastAbsence: (day: Day, hour: UInt8)?
    private var lastSickDay: Day?

    init(
        _ unit: Ladder.Unit, in days: ClosedRange<Day>, of ledger: AbsenceLedger, arrivedOn: Day?,
        on basis: CountBasis
    ) {
        self.unit = unit
        self.days = days
        ledger.forEachCountable(basis, arrivedOn: arrivedOn) { hour, _ in
            if let kind = hour.kind { add(hour, kind, on: basis) }
        }
        if unit == .sickDaysInARow, lastSickDay != basis.lastLessonDay { amount = 0 }
    }

    private mutating func add(_ hour: AbsenceLedger.CurrentHour, _ kind: AbsenceKind, on basis: CountBasis) {
        let minutes = Int(basis.unit.counted(hour))
        switch unit {
        case .hours:
            if kind.bin == .unauthorised { add(minutes, on: hour.day) }
        case .timesLate:
            if kind == .late { add(1, on: hour.day) }
        case .sickHours:
            if kind.isSickness { add(minutes, on: hour.day) }
        case .lateOrAbsent:
            if kind == .late { add(1, on: hour.day) }
            if kind.bin == .unauthorised { addAbsence(hour) }
        case .sickReports, .sickDaysInARow:
            if kind.isSickness, hour.day != lastSickDay { addSickDay(hour.day, on: basis) }
        }
    }

    private mutating func add(_ more: Int, on day: Day) {
        guard days.contains(day) else { return }
        amount += more
        first = first ?? day
    }

    private mutating func addAbsence(_ hour: AbsenceLedger.CurrentHour) {
        let goesOn = lastAbsence.map { $0.day == hour.day && $0.hour + 1 == hour.entry.hour } ?? false
        if !goesOn { add(1, on: hour.day) }
        lastAbsence = (hour.day, hour.entry.hour)
    }

    private mutating func addSickDay(_ day: Day, on basis: CountBasis) {
        let goesOn = lastSickDay.map { basis.calendar.lessonDay(after: $0) == day } ?? false
        lastSickDay = day
        if unit == .sickDaysInARow, !goesOn {
            amount = 0
            first = nil
        }
        // A sick report belongs to the day it begins.
        if unit == .sickDaysInARow || !goesOn { add(1, on: day) }
    }
}
