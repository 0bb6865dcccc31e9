/// Every lesson behind a count, and why others stand outside it (DOMAIN §1.15). Each list is by day and hour.
public struct CountExplanation: Hashable, Sendable {
    public var count: SixteenHourCount
    /// The lessons that make up `count.minutes`.
    public var counted: [CountedLesson] = []
    /// The lessons that make up `count.unknownMinutes`.
    public var unknown: [CountedLesson] = []
    /// The lessons of the period whose code the school has not explained.
    public var unmapped: [MissedLesson] = []
    /// Unauthorised lessons just outside the period.
    public var outside: [OutsideLesson] = []
    /// Rows that count nowhere, whatever their kind.
    public var setAside: [SetAsideLesson] = []

    public struct CountedLesson: Hashable, Sendable {
        public var lesson: MissedLesson
        /// As the school's unit counts the lesson.
        public var minutes: Int
        /// The lesson week, numbered as the school's calendar does.
        public var lessonWeek: Int
    }

    public struct OutsideLesson: Hashable, Sendable {
        public var lesson: CountedLesson
        public var why: Why

        public enum Why: Hashable, Sendable {
            /// One of the last five school days before the four lesson weeks.
            case beforePeriod
            /// Part of a report that came due, or older than it: counting began again on this day.
            case beforeRestart(Day)
        }
    }

    public struct SetAsideLesson: Hashable, Sendable {
        public var lesson: MissedLesson
        public var why: Why

        public enum Why: Hashable, Sendable {
            /// Probably a mistake in the data.
            case noLessons(NoLessons)
            case beforeArrival(Day)
            /// After today: does not count yet.
            case notYet
        }
    }

    /// How many school-day indexes before the four lesson weeks `outside` looks back.
    static let lookBack = 5

    public init(_ ledger: AbsenceLedger, arrivedOn: Day?, birthDate: Day?, on basis: CountBasis) {
        count = SixteenHourCount(ledger, arrivedOn: arrivedOn, birthDate: birthDate, on: basis)
        let firstIndex = basis.lastIndex - SixteenHourWindow.length + 1
        ledger.forEachCurrentHour(codes: basis.codes) { hour in
            if let why = SetAsideLesson.Why(
                hour.day, arrivedOn: arrivedOn, today: basis.today, basis.calendar)
            {
                setAside.append(SetAsideLesson(lesson: ledger.lesson(hour), why: why))
            } else if let index = basis.calendar.index(of: hour.day), index >= firstIndex - Self.lookBack {
                place(hour, of: ledger, isBeforePeriod: index < firstIndex, on: basis)
            }
            return .goOn
        }
    }

    private mutating func place(
        _ hour: AbsenceLedger.CurrentHour, of ledger: AbsenceLedger, isBeforePeriod: Bool,
        on basis: CountBasis
    ) {
        let lesson = ledger.lesson(hour)
        let counts = count.period.contains(hour.day)
        guard let kind = hour.kind else {
            if counts { unmapped.append(lesson) }
            return
        }
        let counted = CountedLesson(
            lesson: lesson, minutes: Int(basis.unit.counted(hour)),
            lessonWeek: basis.calendar.lessonWeek(of: hour.day) ?? 0)
        switch kind.bin {
        case .unauthorised:
            if counts {
                self.counted.append(counted)
            } else if let restart = count.restartedFrom, hour.day < restart {
                outside.append(OutsideLesson(lesson: counted, why: .beforeRestart(restart)))
            } else if isBeforePeriod {
                outside.append(OutsideLesson(lesson: counted, why: .beforePeriod))
            }
        case .unknown:
            if counts { unknown.append(counted) }
        case .authorised, .late, .sentOut: break
        }
    }
}
