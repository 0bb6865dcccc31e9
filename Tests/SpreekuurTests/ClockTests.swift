import Attendance
import Testing

@testable import spreekuur

/// A laptop whose clock was set wrong, or lost its battery.
struct ClockTests {
    private let now = Instant(milliseconds: 1_795_600_000_000)

    @Test(
        arguments: [
            (-3_600_000, true), (-60_001, true), (-60_000, false), (-1, false), (0, false),
            (3_600_000, false),
        ] as [(Int64, Bool)])
    func `a clock that ran back by more than a minute since the last save is said`(
        passed: Int64, isSaid: Bool
    ) {
        let lastSave = Instant(milliseconds: now.milliseconds - passed)
        #expect((ClockJudgement(now: now, lastSave: lastSave).future == lastSave) == isSaid)
    }

    @Test func `a folder without a save says nothing about the clock`() {
        #expect(ClockJudgement(now: now, lastSave: nil).future == nil)
    }

    @Test(arguments: ["1970-01-01", "1979-12-31", "2100-01-01", "2106-02-07", "9999-12-31"])
    func `a day on which nothing can be counted is refused with its own code`(text: String) throws {
        let day = try #require(Day(text))
        let failure = try #require(throws: Failure.self) { try ClockJudgement.check(day) }
        #expect(failure.status.rawValue == 17)
        #expect(failure.sentence.contains("\(day)"))
    }

    @Test(arguments: ["1980-01-01", "2016-11-25", "2026-11-25", "2038-01-19", "2099-12-31"])
    func `ten years back or on, lists are still made`(text: String) throws {
        try ClockJudgement.check(#require(Day(text)))
    }

    @Test(arguments: [-11_644_473_600_000, -1, 0, 2_147_483_648_000, 4_294_967_296_000, 253_402_300_799_000])
    func `no moment of a clock that people can set ends the program`(milliseconds: Int64) {
        #expect(Clock.local(at: Instant(milliseconds: milliseconds)).day.parts.year >= 1600)
    }
}
