import Attendance
import Testing

struct ExplanationTests {
    private func explain(_ rows: [String], arrivedOn: Day? = nil, today: String, school: School = school())
        -> CountExplanation
    {
        CountExplanation(
            ledger(rows), arrivedOn: arrivedOn, birthDate: nil,
            on: CountBasis(school: school, today: day(today)))
    }

    @Test func `every counted lesson stands with its minutes and lesson week`() {
        let explanation = explain(
            ["2026-10-09 1-1", "2026-11-09 1-2 70 unauthorised", "2026-11-10 3-3 50 unknown"],
            today: "2026-11-12")
        let counted = explanation.counted
        #expect(counted.map(\.lesson.day) == ["2026-10-09", "2026-11-09", "2026-11-09"].map(day).suffix(3))
        #expect(counted.map(\.minutes) == [60, 70, 70])
        // The autumn holiday lies between: five calendar weeks on, four lesson weeks.
        #expect((counted.last?.lessonWeek ?? 0) - (counted.first?.lessonWeek ?? 0) == 4)
        #expect(explanation.unknown.map(\.lesson.hour) == [3])
    }

    @Test func `lessons just before the period and lessons of an earlier report stand outside`() {
        let explanation = explain(
            ["2026-10-23 1-2", "2026-10-08 1-1"], today: "2026-11-20")
        #expect(explanation.outside.map(\.lesson.lesson.day) == [day("2026-10-23"), day("2026-10-23")])
        #expect(explanation.outside.map(\.why) == [.beforePeriod, .beforePeriod])

        let restarted = explain(
            ["2026-11-09 1-8", "2026-11-10 1-8", "2026-11-11 1-3"], today: "2026-11-20")
        #expect(restarted.counted.count == 3)
        #expect(restarted.outside.count == 16)
        #expect(restarted.outside.allSatisfy { $0.why == .beforeRestart(day("2026-11-11")) })
    }

    @Test func `rows that count nowhere say why`() {
        let explanation = explain(
            [
                "2026-10-05 1-1", "2026-10-13 1-1", "2026-11-04 1-1 50 sick", "2026-11-14 1-1",
                "2026-11-23 1-1",
            ],
            arrivedOn: day("2026-10-06"), today: "2026-11-20",
            school: school(free: [days("2026-11-04", "2026-11-04")]))
        #expect(
            explanation.setAside.map(\.why) == [
                .beforeArrival(day("2026-10-06")), .noLessons(.holiday("Herfstvakantie")),
                .noLessons(.ownFreeDay), .noLessons(.weekend), .notYet,
            ])
        #expect(explanation.counted.isEmpty && explanation.outside.isEmpty)
    }

    @Test(arguments: UInt64(1)...10)
    func `what is explained adds up to the count`(seed: UInt64) {
        var random = RandomPupils(seed: seed)
        let school = random.school()
        for _ in 0..<40 {
            let pupil = random.pupil()
            var ledger = AbsenceLedger()
            ledger.record(AbsenceRows(rows: pupil.rows), from: ImportNumber(1))
            let explanation = CountExplanation(
                ledger, arrivedOn: pupil.arrivedOn, birthDate: nil,
                on: CountBasis(school: school, today: pupil.today))
            #expect(explanation.counted.reduce(0) { $0 + $1.minutes } == explanation.count.minutes)
            #expect(explanation.unknown.reduce(0) { $0 + $1.minutes } == explanation.count.unknownMinutes)
            let named =
                explanation.counted.map(\.lesson) + explanation.unknown.map(\.lesson)
                + explanation.outside.map(\.lesson.lesson) + explanation.setAside.map(\.lesson)
            #expect(Set(named).count == named.count, "no lesson stands in two lists")
        }
    }
}
