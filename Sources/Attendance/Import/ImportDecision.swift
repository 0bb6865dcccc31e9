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
    /// Rows on days without lessons or before arrival: kept, shown, never counted.
    public var withoutLessons = 0

    public struct Overlap: Hashable, Sendable {
        public var line: Int
        public var decidedBy: Int
    }

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
        for overlap in comparison.overlaps {
            overlaps.append(
                Overlap(line: Int(lines[overlap.earlier]), decidedBy: Int(lines[overlap.later])))
        }
    }
}
