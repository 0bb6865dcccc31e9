/// A day with lessons that count, or may when a reason or a code is known: one in two or three of a pupil's.
///
/// Kept apart from `AbsenceDay`, in 16 bytes: the count of everyone walks these and nothing else.
struct CountingDay: Hashable, Sendable {
    let day: Day
    private(set) var unauthorised = DayMinutes()
    private(set) var unknown = DayMinutes()
    /// Lessons with a code that the table at hand does not know; a day has at most twenty.
    private(set) var unmappedLessons: UInt8 = 0

    init(_ day: Day) { self.day = day }

    /// Nil is the kind of a code that is not known.
    @inline(__always)
    mutating func add(_ minutes: UInt16, of kind: AbsenceKind?) {
        guard let kind else {
            unmappedLessons &+= 1
            return
        }
        switch kind.bin {
        case .unauthorised: unauthorised.add(minutes)
        case .unknown: unknown.add(minutes)
        case .late, .authorised, .sentOut: break
        }
    }

    var holdsAnything: Bool { unauthorised.isAny || unknown.isAny || unmappedLessons > 0 }
}

extension CountingDay {
    @inline(__always)
    func counted(in unit: CountingUnit) -> SixteenHourWindow.Day {
        SixteenHourWindow.Day(
            minutes: unauthorised.counted(in: unit), unknownMinutes: unknown.counted(in: unit),
            unmappedLessons: Int32(unmappedLessons))
    }
}
