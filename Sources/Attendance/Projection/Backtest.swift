/// What each way of pointing pupils out would have been worth on the past weeks of one school.
///
/// On every Friday from the fourth to the fourth-last lesson week of the data, each candidate ranks the
/// pupils by what was dated up to that Friday; a pupil was pointed out rightly when a report came due within
/// the next four lesson weeks. Later corrections are not undone: an hour is taken as it is known now.
public struct Backtest: Sendable {
    public enum Candidate: Hashable, Sendable {
        /// Those who would reach 16 hours first; then the highest pace.
        case projection(PaceRule)
        /// A plain baseline: the most minutes of the count on that Friday.
        case countNow
        /// A plain baseline: the most unauthorised minutes since 1 August.
        case schoolYear
    }

    public struct Score: Hashable, Sendable {
        public var candidate: Candidate
        /// How many pupils are pointed out.
        public var listed: Int
        /// Of those pointed out, which part reached 16 hours; the mean over all Fridays, 0–1.
        public var precision: Double
        /// Of those who reached 16 hours, which part was pointed out; the mean over the Fridays with any, 0–1.
        public var recall: Double
    }

    public static let candidates =
        PaceRule.allCases.map { Candidate.projection($0) } + [.countNow, .schoolYear]
    public static let listLengths = [10, 20, 40]

    /// Oldest first; empty when the data span fewer than seven lesson weeks.
    public let fridays: [Day]
    /// For every candidate its list lengths in turn; empty when there are no Fridays.
    public let scores: [Score]

    /// `today`: rows after it are not looked at.
    public init(of school: School, in register: Register, today: Day) {
        let pupils = register.pupils.values.filter { $0.school == school.brin }
            .sorted { $0.pupil.number < $1.pupil.number }
            .map { Subject(ledger: $0.absences, arrivedOn: $0.pupil.arrivedOn) }
        self.init(pupils, on: CountBasis(school: school, today: today))
    }

    /// A pupil as far as the back-test may look: nothing but absence.
    public struct Subject: Sendable {
        public var ledger: AbsenceLedger
        public var arrivedOn: Day?

        public init(ledger: AbsenceLedger, arrivedOn: Day? = nil) {
            self.ledger = ledger
            self.arrivedOn = arrivedOn
        }
    }

    /// `subjects`: where two rank alike, the earlier one goes first.
    public init(_ subjects: [Subject], on basis: CountBasis) {
        let fridays = Backtest.fridays(of: subjects, on: basis)
        let ends = subjects.map { subject in
            SixteenHourCount(subject.ledger, arrivedOn: subject.arrivedOn, birthDate: nil, on: basis)
                .reports.map(\.end)
        }
        var tallies = Backtest.candidates.flatMap { candidate in
            Backtest.listLengths.map { Tally(candidate: candidate, listed: $0) }
        }
        for friday in fridays {
            let past = CountBasis(
                calendar: basis.calendar, unit: basis.unit, codes: basis.codes, today: friday)
            let end = basis.calendar.day(atIndex: past.lastIndex + SixteenHourWindow.length)
            let reached = ends.map { $0.contains { friday < $0 && $0 <= end } }
            let standings = subjects.map { PastStanding($0, on: past) }
            for (position, candidate) in Backtest.candidates.enumerated() {
                let order = standings.indices.sorted { left, right in
                    standings[left].precedes(standings[right], for: candidate) ?? (left < right)
                }
                for length in Backtest.listLengths.indices {
                    tallies[position * Backtest.listLengths.count + length].add(order, reached)
                }
            }
        }
        self.fridays = fridays
        scores = fridays.isEmpty ? [] : tallies.map { $0.score(fridays: fridays.count) }
    }

    private static func fridays(of subjects: [Subject], on basis: CountBasis) -> [Day] {
        var span: ClosedRange<Int>?
        for subject in subjects {
            subject.ledger.forEachCountable(basis, arrivedOn: subject.arrivedOn) { _, index in
                let known = span ?? index...index
                span = min(known.lowerBound, index)...max(known.upperBound, index)
            }
        }
        guard let span else { return [] }
        let weeks = [span.lowerBound, span.upperBound].compactMap {
            basis.calendar.lessonWeek(of: basis.calendar.day(atIndex: $0))
        }
        guard weeks.count == 2 else { return [] }
        return stride(from: weeks[0] + 3, through: weeks[1] - 3, by: 1).map {
            basis.calendar.day(atIndex: 5 * $0 + 4)
        }
    }
}

/// Hits of one candidate with lists of one length, summed over the Fridays.
private struct Tally {
    let candidate: Backtest.Candidate
    let listed: Int
    var precisions = 0.0
    var recalls = 0.0
    var fridaysWithAny = 0

    init(candidate: Backtest.Candidate, listed: Int) {
        self.candidate = candidate
        self.listed = listed
    }

    mutating func add(_ order: [Int], _ reached: [Bool]) {
        let list = order.prefix(listed)
        let hits = list.count { reached[$0] }
        let all = reached.count { $0 }
        if !list.isEmpty { precisions += Double(hits) / Double(list.count) }
        if all > 0 {
            recalls += Double(hits) / Double(all)
            fridaysWithAny += 1
        }
    }

    func score(fridays: Int) -> Backtest.Score {
        Backtest.Score(
            candidate: candidate, listed: listed, precision: precisions / Double(fridays),
            recall: fridaysWithAny == 0 ? 0 : recalls / Double(fridaysWithAny))
    }
}
