/// All absence of one pupil: every value each lesson hour was ever given, and from which import.
///
/// The newest value of an hour decides (DOMAIN §1.10); earlier ones stay, so that taking an import back
/// brings them back.
public struct AbsenceLedger: Hashable, Sendable {
    /// By day and hour, and within an hour in order of arrival.
    public internal(set) var entries: [LedgerEntry] = []
    /// Every day of the entries, added up.
    var days: [AbsenceDay] = []
    /// Of those days the ones that hold something that counts, or may.
    var countingDays: [CountingDay] = []
    var texts = TextTable()

    public init() {}

    /// A ledger as it was: `row` gives each entry by its place, as one of `values` at a day and hour.
    ///
    /// Nil where the entries do not stand in order, or name a value or text that is not there. O(count).
    public init?(values: [LedgerEntry], texts: [String], count: Int, row: (Int) -> LedgerRow) {
        guard let table = TextTable(texts), values.allSatisfy({ Int($0.text) < texts.count }) else {
            return nil
        }
        let values = values.span
        var isWhole = true
        var last = LedgerRow(day: Day(number: .min), hour: 0, value: 0)
        entries = Array(unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let next = row(filled)
                guard next.value < values.count, 1...20 ~= next.hour,
                    last.day < next.day || last.day == next.day && last.hour <= next.hour
                else {
                    isWhole = false
                    return
                }
                buffer.initializeElement(
                    at: filled, to: LedgerEntry(values[next.value], on: next.day, at: next.hour))
                filled += 1
                last = next
            }
        }
        guard isWhole else { return nil }
        self.texts = table
        addUpDays(from: 0)
    }

    /// What the entries' places stand for; the first is empty.
    public var textsByPlace: [String] { texts.texts }

    /// Whether any import that was not taken back says something of this pupil.
    public var hasLiveEntries: Bool { !entries.isEmpty }

    /// Takes in rows that are newer than everything before them; among them the later row decides.
    ///
    /// O(n) when the rows come in order and after what is here, else O(n log n).
    public mutating func record(_ rows: AbsenceRows, from source: ImportNumber) {
        if continues(with: rows.rows) {
            append(rows, from: source)
        } else {
            merge(rows, from: source)
        }
    }

    /// Whether the rows stand in order, one after the other, after everything that is here: as nearly all do.
    private func continues(with rows: [AbsenceRow]) -> Bool {
        var last = entries.last.map { (day: $0.day, hour: $0.hour) }
        for row in rows {
            if let last, row.day < last.day || row.day == last.day && row.firstHour < last.hour {
                return false
            }
            last = (row.day, row.lastHour)
        }
        return true
    }

    private mutating func append(_ rows: AbsenceRows, from source: ImportNumber) {
        guard !rows.rows.isEmpty else { return }
        let places = texts.add(rows.texts)
        let start = startOfDay(at: entries.count, of: rows.rows[0].day)
        // Only the first time: a week's few rows must not move a year's to a place that just fits.
        if entries.isEmpty { entries.reserveCapacity(rows.rows.count) }
        for row in rows.rows where row.firstHour <= row.lastHour {
            let text = places[row.text]
            for hour in row.firstHour...row.lastHour {
                entries.append(
                    LedgerEntry(
                        day: row.day, hour: hour, mark: row.mark, minutes: row.minutes, text: text,
                        source: source))
            }
        }
        addUpDays(from: start)
    }

    private mutating func merge(_ rows: AbsenceRows, from source: ImportNumber) {
        let claims = HourClaim.claims(of: rows.rows)
        guard let first = claims.first else { return }
        let places = texts.add(rows.texts)
        let split = position(after: first)
        let later = Array(entries[split...])
        entries.removeSubrange(split...)
        entries.reserveCapacity(entries.count + later.count + claims.count)
        var merged = 0
        for claim in claims {
            while merged < later.count, !claim.precedes(later[merged]) {
                entries.append(later[merged])
                merged += 1
            }
            let row = rows.rows[Int(claim.row)]
            entries.append(
                LedgerEntry(
                    day: claim.day, hour: claim.hour, mark: row.mark, minutes: row.minutes,
                    text: places[row.text], source: source))
        }
        entries += later[merged...]
        addUpDays(from: startOfDay(at: split, of: first.day))
    }

    /// Takes a whole import back: what its hours held before holds again.
    public mutating func takeBack(_ source: ImportNumber) {
        entries.removeAll { $0.source == source.value }
        addUpDays(from: 0)
    }

    public func hasEntries(from source: ImportNumber) -> Bool {
        entries.contains { $0.source == source.value }
    }

    /// The first entry of `day`, of which none stands at or after `place`.
    private func startOfDay(at place: Int, of day: Day) -> Int {
        var start = place
        while start > 0, entries[start - 1].day == day { start -= 1 }
        return start
    }

    /// Where an hour that arrives now belongs: after everything of the same hour.
    private func position(after claim: HourClaim) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if claim.precedes(entries[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension AbsenceLedger {
    /// The lessons missed as things stand now, by day and hour; withdrawn ones are left out.
    public func lessons(codes: CodeTable) -> [MissedLesson] {
        var lessons: [MissedLesson] = []
        forEachCurrentHour(codes: codes) { hour in
            lessons.append(lesson(hour))
            return .goOn
        }
        return lessons
    }

    /// One decided hour, without the cost of its texts.
    struct CurrentHour {
        let entry: LedgerEntry
        /// Nil for a code the school's table does not know on that day.
        let kind: AbsenceKind?

        var day: Day { entry.day }
    }

    enum Walk { case goOn, stop }

    func lesson(_ hour: CurrentHour) -> MissedLesson {
        let text = texts[hour.entry.text]
        let isCode = hour.entry.mark == .unmapped
        return MissedLesson(
            day: hour.entry.day, hour: hour.entry.hour,
            reason: hour.kind.map { .absent($0) } ?? .unmapped(code: text),
            minutes: Int(hour.entry.minutes), subject: isCode || text.isEmpty ? nil : text)
    }

    func forEachCurrentHour(codes: CodeTable, _ visit: (CurrentHour) -> Walk) {
        forEachCurrentHour(in: entries.indices, codes: codes, visit)
    }

    /// `places` begin and end where a day does.
    func forEachCurrentHour(in places: Range<Int>, codes: CodeTable, _ visit: (CurrentHour) -> Walk) {
        let entries = entries.span
        for place in places {
            let entry = entries[place]
            if place + 1 < places.upperBound, entries[place + 1].isSameHour(as: entry) { continue }
            let hour: CurrentHour
            switch entry.mark {
            case .absent(let kind): hour = CurrentHour(entry: entry, kind: kind)
            case .unmapped:
                hour = CurrentHour(entry: entry, kind: codes.kind(of: texts[entry.text], on: entry.day))
            case .withdrawn: continue
            }
            guard visit(hour) == .goOn else { return }
        }
    }
}
