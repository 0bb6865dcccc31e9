/// What an import would do: nothing has happened until its events are kept.
public struct ImportDecision: Sendable {
    public var events: [Event] = []
    public var counts = ImportCounts()
    public var refused: [RefusedRow] = []
    /// Lines of one file that share a lesson hour: the later line decided it.
    public var overlaps: [Overlap] = []
    /// Pupils whose rows may not be kept here.
    public var notKeptPupils = 0
    /// Pupils that were in an earlier file and are not in this one.
    public var missingPupils = 0
    /// Rows that are kept and shown but do not count, or not yet, in the order of the file.
    public var setAside: [SetAsideRow] = []
    /// How many hours are said something else of than before.
    public var shifts: [HourShift: Int] = [:]
    /// Of whoever waits on a list of that day or later.
    public var countChanges: [CountChange] = []
    /// Rows in school years of which the school's holidays are not known: every week counts there.
    public var unknownHolidays = 0

    public struct Overlap: Hashable, Sendable {
        public var line: Int
        public var decidedBy: Int
    }

    public struct SetAsideRow: Hashable, Sendable {
        public var line: Int
        public var why: CountExplanation.SetAsideLesson.Why
    }

    /// Rows on days without lessons or before arrival: never counted.
    public var withoutLessons: Int { setAside.count { $0.why != .notYet } }

    /// Rows of days that are still to come.
    public var notYet: Int { setAside.count { $0.why == .notYet } }

    init() {}

    /// Whether nothing of the file could be used.
    public var isWhollyRefused: Bool { counts.read > 0 && counts.refused == counts.read }
}

extension ImportDecision {
    mutating func add(_ comparison: LedgerComparison, lines: [Int32]) {
        for verdict in comparison.verdicts {
            switch verdict {
            case .new: counts.new += 1
            case .changed: counts.changed += 1
            // A row of which a later line decided every hour changes nothing by itself.
            case .unchanged, .overlapped: counts.unchanged += 1
            }
        }
        counts.withdrawn += comparison.withdrawals.count
        shifts.merge(comparison.shifts, uniquingKeysWith: +)
        for overlap in comparison.overlaps {
            overlaps.append(
                Overlap(line: Int(lines[overlap.earlier]), decidedBy: Int(lines[overlap.later])))
        }
    }
}
