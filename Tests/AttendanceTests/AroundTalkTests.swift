import Attendance
import Testing

struct AroundTalkTests {
    private func around(
        _ rows: [String], talk: String, today: String, arrivedOn: String? = nil
    ) -> AroundTalk? {
        ledger(rows).around(
            talkOn: day(talk), arrivedOn: arrivedOn.map(day),
            on: CountBasis(school: school(), today: day(today)))
    }

    @Test func `both sides are equally long, and the day of the talk is on neither`() {
        // Ten school days from 11 to 24 November, so ten before the 10th: from 27 October on.
        let rows = [
            "2026-10-26 1-4", "2026-10-27 1-1", "2026-11-09 1-1", "2026-11-10 1-8", "2026-11-11 1-1",
            "2026-11-24 1-1 5 late", "2026-11-25 1-8",
        ]
        let around = around(rows, talk: "2026-11-10", today: "2026-11-24")
        #expect(around?.days == 10)
        #expect(around?.before.unauthorisedMinutes == 120)
        #expect(around?.after.unauthorisedMinutes == 60)
        #expect(around?.before.timesLate == 0)
        #expect(around?.after.timesLate == 1)
    }

    @Test func `never more than four lesson weeks, and holidays are passed over`() {
        // The autumn holiday (10 to 18 October in the north) lies between.
        let rows = ["2026-09-10 1-1", "2026-09-11 1-1", "2026-10-09 1-1", "2026-10-20 1-1", "2026-11-14 1-1"]
        let around = around(rows, talk: "2026-10-19", today: "2027-06-01")
        #expect(around?.days == 20)
        #expect(around?.before.unauthorisedMinutes == 60)
        #expect(around?.after.unauthorisedMinutes == 60)
    }

    @Test func `within a lesson week, or for who came shortly before, there is nothing to compare`() {
        #expect(around([], talk: "2026-11-18", today: "2026-11-24") == nil)
        #expect(around([], talk: "2026-11-17", today: "2026-11-24")?.days == 5)
        #expect(around([], talk: "2026-11-10", today: "2026-11-24", arrivedOn: "2026-11-04") == nil)
        #expect(around([], talk: "2026-11-10", today: "2026-11-24", arrivedOn: "2026-11-03")?.days == 5)
    }

    @Test func `a talk in a weekend lies between two school days`() {
        let rows = ["2026-11-06 1-1", "2026-11-09 1-1"]
        let around = around(rows, talk: "2026-11-07", today: "2026-11-24")
        #expect(around?.before.unauthorisedMinutes == 60)
        #expect(around?.after.unauthorisedMinutes == 60)
    }

    @Test func `the worst of a day decides how it stands in the calendar`() {
        let rows = [
            "2026-11-16 1-1 50 sick", "2026-11-16 2-2 5 late", "2026-11-17 1-1 50 unknown",
            "2026-11-17 2-2 50 late", "2026-11-18 1-1", "2026-11-18 2-2 50 unknown",
            "2026-11-19 1-8 50 leave",
            "2026-11-20 1-1 50 sentOut",
        ]
        let standings = ledger(rows).dayStandings(
            in: days("2026-11-13", "2026-11-25"), arrivedOn: day("2026-11-14"),
            on: CountBasis(school: school(), today: day("2026-11-23")))
        #expect(
            standings == [
                .noLessons, .noLessons, .noLessons, .late, .unknown, .unauthorised, .authorised, .present,
                .noLessons, .noLessons, .present, .ahead, .ahead,
            ])
    }
}
