import Attendance
import Testing

struct BacktestTests {
    private static let mondays = [
        "2026-08-31", "2026-09-07", "2026-09-14", "2026-09-21", "2026-09-28", "2026-10-05", "2026-10-19",
        "2026-10-26",
    ]

    private func backtest(_ subjects: [Backtest.Subject]) -> Backtest {
        Backtest(subjects, on: CountBasis(school: school(), today: day("2026-11-20")))
    }

    /// Eleven pupils with one bad day long ago, and behind them one who goes on missing four lessons a week.
    private var subjects: [Backtest.Subject] {
        Array(repeating: Backtest.Subject(ledger: ledger(["2026-08-31 1-15"])), count: 11)
            + [Backtest.Subject(ledger: ledger(Self.mondays.map { $0 + " 1-4" }))]
    }

    private func score(_ candidate: Backtest.Candidate, _ listed: Int) throws -> Backtest.Score {
        try #require(
            backtest(subjects).scores.first { $0.candidate == candidate && $0.listed == listed })
    }

    @Test func `it looks at every Friday from the fourth to the fourth-last lesson week`() {
        #expect(backtest(subjects).fridays == [day("2026-09-25"), day("2026-10-02")])
    }

    @Test func `a list that finds the one who reached 16 hours on both Fridays has it all`() throws {
        let score = try score(.projection(.fourWeeksFalling), 10)
        #expect(score.precision == 0.1)
        #expect(score.recall == 1)
    }

    @Test func `most hours now misses the pupil whose count has just begun again`() throws {
        let score = try score(.countNow, 10)
        #expect(score.precision == 0.05)
        #expect(score.recall == 0.5)
    }

    @Test func `a list longer than the school is as long as the school`() throws {
        let score = try score(.countNow, 20)
        #expect(score.precision == 1 / 12.0)
        #expect(score.recall == 1)
    }

    @Test func `absence after a Friday puts nobody on its list`() throws {
        // The first pupil now reaches 16 hours too, but gives no sign of it before either Friday.
        var later = subjects
        later[0].ledger = ledger(["2026-10-28 1-16"])
        let score = try #require(
            backtest(later).scores.first { $0.candidate == .schoolYear && $0.listed == 10 })
        #expect(score.precision == 0.1)
        #expect(score.recall == 0.5)
    }

    @Test func `every candidate is scored at every length`() {
        #expect(
            backtest(subjects).scores.count == Backtest.candidates.count * Backtest.listLengths.count)
    }

    @Test func `six lesson weeks of data are too few, seven give one Friday`() {
        let six = Backtest.Subject(ledger: ledger(Self.mondays.prefix(6).map { $0 + " 1-4" }))
        #expect(backtest([six]).fridays.isEmpty)
        #expect(backtest([six]).scores.isEmpty)
        let seven = Backtest.Subject(ledger: ledger(Self.mondays.prefix(7).map { $0 + " 1-4" }))
        #expect(backtest([seven]).fridays == [day("2026-09-25")])
    }

    @Test func `without pupils there is nothing to test`() {
        #expect(backtest([]).fridays.isEmpty)
    }
}
