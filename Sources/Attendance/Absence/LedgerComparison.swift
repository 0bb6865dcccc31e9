/// What the rows of a file would change for one pupil: the preview, and what is recorded when it is accepted.
public struct LedgerComparison: Hashable, Sendable {
    public enum Verdict: Hashable, Sendable {
        case new
        /// At least one hour gets another value, or hours are added to some that were known.
        case changed
        case unchanged
        /// Later rows of the same file decide all its hours; `by` is the place of the first of them.
        case overlapped(by: Int)
    }

    /// Two rows of the file, by place, that name the same lesson hour; the later one decides it.
    public struct Overlap: Hashable, Sendable {
        public var earlier: Int
        public var later: Int

        public init(earlier: Int, later: Int) {
            self.earlier = earlier
            self.later = later
        }
    }

    /// One for each row of the file, in file order.
    public internal(set) var verdicts: [Verdict]
    /// By the place of the earlier row, each pair once.
    public internal(set) var overlaps: [Overlap]
    /// Known hours of the complete period that the file does not name, as withdrawn rows of 0 minutes.
    public internal(set) var withdrawals: [AbsenceRow]
    /// How many hours are said something else of.
    public internal(set) var shifts: [HourShift: Int]
    /// Only hours that change: of the new and changed rows in file order, then the withdrawals.
    public internal(set) var toRecord: AbsenceRows
}

extension AbsenceLedger {
    /// Holds the rows of a file against what is known now; `complete` = the file names everything of those
    /// days. Within the file the later row decides an hour it shares with an earlier one.
    public func compare(_ rows: [AbsenceRow], texts: [String], complete: ClosedRange<Day>?)
        -> LedgerComparison
    {
        let claims = HourClaim.claims(of: rows)
        var translation = TextTranslation(from: texts)
        var tallies = Array(repeating: RowTally(), count: rows.count)
        var overlaps: Set<LedgerComparison.Overlap> = []
        var changes: [HourClaim] = []
        var shifts: [HourShift: Int] = [:]
        var withdrawals = HourRuns()
        var known = 0

        func note(_ before: AbsenceMark, _ after: AbsenceMark) {
            if let shift = HourShift(from: before, to: after) { shifts[shift, default: 0] += 1 }
        }

        func withdraw(before claim: HourClaim?) {
            while known < entries.count, claim.map({ !$0.precedes(entries[known]) }) ?? true {
                let entry = entries[known]
                if let claim, claim.isSameHour(as: entry) { return }
                known += 1
                let isDecided = known < entries.count && entries[known].isSameHour(as: entry)
                if !isDecided, entry.mark != .withdrawn, complete?.contains(entry.day) ?? false {
                    note(entry.mark, .withdrawn)
                    withdrawals.add(day: entry.day, hour: entry.hour, mark: .withdrawn, minutes: 0, text: 0)
                }
            }
        }

        for (place, claim) in claims.enumerated() {
            if place + 1 < claims.count, claims[place + 1].isSameHour(as: claim) {
                let later = Int(claims[place + 1].row)
                overlaps.insert(.init(earlier: Int(claim.row), later: later))
                tallies[Int(claim.row)].loseHour(to: later)
                continue
            }
            withdraw(before: claim)
            var current: LedgerEntry?
            while known < entries.count, claim.isSameHour(as: entries[known]) {
                current = entries[known]
                known += 1
            }
            let row = rows[Int(claim.row)]
            guard let current, current.mark != .withdrawn else {
                tallies[Int(claim.row)].new += row.mark == .withdrawn ? 0 : 1
                tallies[Int(claim.row)].unchanged += row.mark == .withdrawn ? 1 : 0
                if row.mark != .withdrawn { changes.append(claim) }
                continue
            }
            if current.mark == row.mark, current.minutes == row.minutes,
                current.text == translation.place(of: row.text, in: self.texts)
            {
                tallies[Int(claim.row)].unchanged += 1
            } else {
                tallies[Int(claim.row)].changed += 1
                note(current.mark, row.mark)
                changes.append(claim)
            }
        }
        withdraw(before: nil)

        return LedgerComparison(
            verdicts: tallies.map(\.verdict),
            overlaps: overlaps.sorted { ($0.earlier, $0.later) < ($1.earlier, $1.later) },
            withdrawals: withdrawals.rows, shifts: shifts,
            toRecord: AbsenceLedger.rows(of: changes, in: rows, texts: texts, then: withdrawals.rows))
    }

    private static func rows(
        of changes: [HourClaim], in rows: [AbsenceRow], texts: [String], then withdrawals: [AbsenceRow]
    ) -> AbsenceRows {
        var translation = TextTranslation(from: texts)
        var table = TextTable()
        var runs = HourRuns()
        for claim in changes.sorted(by: { ($0.row, $0.hour) < ($1.row, $1.hour) }) {
            let row = rows[Int(claim.row)]
            let text = translation.add(row.text, to: &table)
            runs.add(
                day: row.day, hour: claim.hour, mark: row.mark, minutes: row.minutes, text: text,
                from: claim.row)
        }
        return AbsenceRows(rows: runs.rows + withdrawals, texts: table.texts)
    }
}

/// What became of the hours of one row.
private struct RowTally {
    var new = 0
    var changed = 0
    var unchanged = 0
    private var overlappedBy: Int?

    mutating func loseHour(to row: Int) { overlappedBy = overlappedBy ?? row }

    var verdict: LedgerComparison.Verdict {
        if new + changed + unchanged == 0, let overlappedBy { return .overlapped(by: overlappedBy) }
        if changed == 0 && unchanged == 0 && new > 0 { return .new }
        return changed + new > 0 ? .changed : .unchanged
    }
}

/// Joins successive hours of one source and one value into rows.
struct HourRuns {
    private(set) var rows: [AbsenceRow] = []
    private var source: Int32?

    mutating func add(
        day: Day, hour: UInt8, mark: AbsenceMark, minutes: UInt16, text: UInt16, from source: Int32 = -1
    ) {
        if self.source == source, let last = rows.last, Int(last.lastHour) + 1 == Int(hour), last.day == day,
            last.mark == mark, last.minutes == minutes, last.text == text
        {
            rows[rows.count - 1].lastHour = hour
            return
        }
        self.source = source
        rows.append(
            AbsenceRow(day: day, firstHour: hour, lastHour: hour, mark: mark, minutes: minutes, text: text))
    }
}
