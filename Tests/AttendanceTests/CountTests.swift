import Attendance
import Testing

struct CountTests {
    @Test(arguments: CountCase.all)
    func `a worked case comes out as written`(_ worked: CountCase) {
        let school = school(worked.kind, worked.region, free: worked.free.map { day($0)...day($0) })
        let count = SixteenHourCount(
            ledger(worked.rows), arrivedOn: nil, birthDate: nil,
            on: CountBasis(school: school, today: day(worked.today)))
        #expect(count.minutes == worked.minutes)
        #expect(count.unknownMinutes == worked.unknownMinutes)
        #expect("\(count.period.first)" == worked.period.0)
        #expect("\(count.period.last)" == worked.period.1)
        #expect(count.restartedFrom.map { "\($0)" } == worked.restartedFrom)
        #expect(count.reports.map { "\($0.begin) \($0.end) \($0.minutes) \($0.deadline)" } == worked.reports)
    }

    @Test func `the table of worked cases is whole`() {
        #expect(Set(CountCase.all.map(\.name)).count == 34)
    }

    @Test(arguments: UInt64(1)...40)
    func `the count equals a literal reading of the rule`(seed: UInt64) {
        var random = RandomPupils(seed: seed)
        let school = random.school()
        let literal = LiteralReading(school: school)
        let calendar = SchoolCalendar(school: school)
        var reports = 0
        for _ in 0..<75 {
            let pupil = random.pupil()
            var ledger = AbsenceLedger()
            ledger.record(AbsenceRows(rows: pupil.rows), from: ImportNumber(1))
            let count = SixteenHourCount(
                ledger, arrivedOn: pupil.arrivedOn, birthDate: pupil.birthDate,
                on: CountBasis(calendar: calendar, unit: school.unit, codes: CodeTable(), today: pupil.today))
            let found = LiteralReading.Result(
                minutes: count.minutes, recentMinutes: count.recentMinutes,
                unknownMinutes: count.unknownMinutes, first: count.period.first, last: count.period.last,
                restartedFrom: count.restartedFrom, reports: count.reports)
            let expected = literal.count(
                pupil.rows, arrivedOn: pupil.arrivedOn, birthDate: pupil.birthDate, today: pupil.today)
            #expect(found == expected)
            reports += expected.reports.count
        }
        #expect(reports > 20, "the draw must reach the limit often enough to test restarts")
    }

    @Test func `rows before arrival do not count`() {
        let rows = ["2026-11-09 1-8", "2026-11-16 1-8"]
        let basis = CountBasis(school: school(), today: day("2026-11-20"))
        let count = SixteenHourCount(
            ledger(rows), arrivedOn: day("2026-11-10"), birthDate: nil, on: basis)
        #expect(count.minutes == 480)
        #expect(count.reports.isEmpty)
    }

    @Test(
        arguments: [("2008-11-16", true), ("2008-11-17", false), ("2008-02-29", true)])
    func `a report is of type 18+ from the eighteenth birthday on its end day`(born: String, is18: Bool) {
        let count = SixteenHourCount(
            ledger(["2026-11-09 1-8", "2026-11-16 1-8"]), arrivedOn: nil, birthDate: day(born),
            on: CountBasis(school: school(), today: day("2026-11-20")))
        #expect(count.reports.map(\.is18) == [is18])
    }

    @Test func `an unmapped code counts apart until the school maps it`() {
        var ledger = AbsenceLedger()
        let lessons = AbsenceRow(
            day: day("2026-11-16"), firstHour: 1, lastHour: 3, mark: .unmapped, minutes: 50, text: 1)
        ledger.record(AbsenceRows(rows: [lessons], texts: ["", "Zb"]), from: ImportNumber(1))
        var school = school()
        func count() -> SixteenHourCount {
            SixteenHourCount(
                ledger, arrivedOn: nil, birthDate: nil,
                on: CountBasis(school: school, today: day("2026-11-20")))
        }
        #expect(count().unmappedLessons == 3)
        #expect(count().minutes == 0 && count().unknownMinutes == 0)
        school.codes = CodeTable([.init(code: "Zb", kind: .unauthorised, from: day("2026-11-16"))])
        #expect(count().unmappedLessons == 0)
        #expect(count().minutes == 180)
    }
}
