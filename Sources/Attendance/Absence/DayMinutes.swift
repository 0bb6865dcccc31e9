/// Minutes of one day as either counting unit takes them, for a ledger does not know its school's.
struct DayMinutes: Hashable, Sendable {
    private var clock: UInt16 = 0
    private var lesson: UInt16 = 0

    /// Twenty hours of at most 300 minutes (`AbsenceRow`) fit ten times; what no import lets through stops at
    /// the top, far beyond any limit.
    mutating func add(_ minutes: UInt16) {
        clock = DayMinutes.sum(clock, CountingUnit.clockHour.counted(lessonMinutes: Int(minutes)))
        lesson = DayMinutes.sum(lesson, CountingUnit.lessonHour.counted(lessonMinutes: Int(minutes)))
    }

    private static func sum(_ sum: UInt16, _ minutes: Int) -> UInt16 { UInt16(clamping: Int(sum) + minutes) }

    /// Whether any lesson was added, even one of no minutes.
    var isAny: Bool { lesson != 0 }

    func counted(in unit: CountingUnit) -> Int32 {
        switch unit {
        case .lessonHour: Int32(lesson)
        case .clockHour: Int32(clock)
        }
    }
}
