import Attendance
import Testing

struct CountTests {
    @Test(arguments: CountCase.all)
    func `a worked case comes out as written`(_ worked: CountCase) {
        let school = school(
            worked.kind, worked.region, free: worked.free.map { day($0)...day($0) })
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
}
