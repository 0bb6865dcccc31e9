/// What one day of a pupil adds up to besides what counts, made when its rows are recorded: days are walked,
/// and not lessons, of which there are three times as many. 16 bytes, for a school has hundreds of thousands.
struct AbsenceDay: Hashable, Sendable {
    let day: Day
    /// The place of the day's first entry in the ledger.
    let firstEntry: Int32
    private(set) var sick = DayMinutes()
    // A day has twenty lesson hours, each decided once.
    private(set) var timesLate: UInt8 = 0
    private(set) var luxuryLessons: UInt8 = 0
    private(set) var isUnauthorised = false
    /// Whether a code is not known, so that what the day holds depends on the school's table.
    private(set) var isUnmapped = false

    init(day: Day, firstEntry: Int) {
        self.day = day
        self.firstEntry = Int32(firstEntry)
    }

    var isSick: Bool { sick.isAny }

    /// Nil is the kind of a code that is not known.
    @inline(__always)
    mutating func add(_ minutes: UInt16, of kind: AbsenceKind?) {
        guard let kind else {
            isUnmapped = true
            return
        }
        switch kind.bin {
        case .unauthorised:
            isUnauthorised = true
            if kind == .luxury { luxuryLessons &+= 1 }
        case .late: timesLate &+= 1
        case .authorised: if kind.isSickness { sick.add(minutes) }
        case .unknown, .sentOut: break
        }
    }
}
