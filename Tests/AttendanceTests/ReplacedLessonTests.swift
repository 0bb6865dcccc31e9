import Attendance
import Testing

/// Hours of which two files speak, at a school on Tuesday 24 November 2026.
struct ReplacedLessonTests {
    private func replaced(_ files: [AbsenceRow]...) -> [ReplacedLesson] {
        var ledger = AbsenceLedger()
        for (index, rows) in files.enumerated() {
            ledger.record(AbsenceRows(rows: rows), from: ImportNumber(UInt32(index + 1)))
        }
        return ledger.replacedLessons(on: CountBasis(school: school(), today: day("2026-11-24")))
    }

    private func withdrawn(_ text: String) -> AbsenceRow {
        var row = row(text)
        row.mark = .withdrawn
        return row
    }

    @Test func `the newest value stands beside the one before it`() {
        let found = replaced(
            [row("2026-11-18 1-2")], [row("2026-11-18 2-2 50 sick")], [row("2026-11-18 2-2 50 leave")])
        #expect(found.count == 1)
        #expect(found.first?.earlier.hour == 2)
        #expect(found.first?.earlier.reason == .absent(.sick))
        #expect(found.first?.now?.reason == .absent(.leave))
    }

    @Test func `an hour taken back has no value now, one given back has none before`() {
        #expect(replaced([row("2026-11-18 1-1")], [withdrawn("2026-11-18 1-1")]).map(\.now) == [nil])
        #expect(
            replaced(
                [row("2026-11-18 1-1")], [withdrawn("2026-11-18 1-1")], [row("2026-11-18 1-1")]
            ).isEmpty)
    }

    @Test func `the same value twice, the future, and what is past the four lesson weeks say nothing`() {
        for text in ["2026-11-18 1-1", "2026-11-25 1-1", "2026-10-02 1-1"] {
            #expect(replaced([row(text)], [row(text)]).isEmpty)
        }
        #expect(replaced([row("2026-11-25 1-1")], [row("2026-11-25 1-1 50 sick")]).isEmpty)
        #expect(replaced([row("2026-10-02 1-1")], [row("2026-10-02 1-1 50 sick")]).isEmpty)
        #expect(replaced([row("2026-11-18 1-1")], [row("2026-11-18 1-1 25")]).count == 1)
    }
}
