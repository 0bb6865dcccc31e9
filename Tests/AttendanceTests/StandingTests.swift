import Attendance
import Testing

struct StandingTests {
    private func standing(
        _ rows: [String], today: String, made: Set<Day> = [], school: School = school()
    ) -> Standing {
        Standing(
            ledger(rows), arrivedOn: nil, birthDate: nil, madeReports: made,
            on: CountBasis(school: school, today: day(today)))
    }

    @Test func `a quarter of the limit is rising only when the last two lesson weeks weigh more`() {
        #expect(standing(["2026-11-10 1-3"], today: "2026-11-20").level == .calm)
        #expect(standing(["2026-11-10 1-4"], today: "2026-11-20").level == .rising)
        #expect(standing(["2026-11-03 1-4"], today: "2026-11-20").level == .calm)
        #expect(standing(["2026-11-06 1-2", "2026-11-09 1-2"], today: "2026-11-20").level == .calm)
        #expect(standing(["2026-11-06 1-2", "2026-11-09 1-3"], today: "2026-11-20").level == .rising)
    }

    @Test func `twelve hours is near, eleven is not`() {
        #expect(standing(["2026-10-28 1-6", "2026-10-29 1-6"], today: "2026-11-20").level == .near)
        #expect(standing(["2026-10-28 1-6", "2026-10-29 1-5"], today: "2026-11-20").level == .calm)
    }

    @Test func `a due report is reached until it is made or four lesson weeks have passed`() {
        let rows = ["2026-10-26 1-8", "2026-10-27 1-8"]
        #expect(standing(rows, today: "2026-11-20").level == .reached)
        #expect(standing(rows, today: "2026-11-20", made: [day("2026-10-27")]).level == .calm)
        #expect(standing(rows, today: "2026-11-20", made: [day("2026-10-26")]).level == .reached)
        #expect(standing(rows, today: "2026-11-23").level == .reached)
        #expect(standing(rows, today: "2026-11-24").level == .calm)
    }

    @Test func `times late are those of the school year of today`() {
        let rows = [
            "2026-07-01 1-1 5 late", "2026-09-01 1-1 5 late", "2026-11-18 1-1 25 late",
            "2026-11-19 2-2 0 late",
            "2026-11-14 1-1 5 late", "2026-11-23 1-1 5 late",
        ]
        #expect(standing(rows, today: "2026-11-20").timesLate == 3)
        #expect(standing(rows, today: "2026-07-02").timesLate == 1)
    }

    @Test func `a sick report runs on over days without lessons and belongs to the day it begins`() {
        let rows = [
            "2026-10-08 1-1 50 sick", "2026-10-09 1-1 50 sickHome", "2026-10-19 1-1 50 sick",
            "2026-11-18 1-1 50 sick", "2026-11-19 1-2 50 sick", "2026-11-20 1-1 50 sick",
        ]
        let standing = standing(rows, today: "2026-11-22")
        #expect(standing.sickReports.recent == 2)
        #expect(standing.sickReports.daysInARow == 3)
        #expect(self.standing(rows, today: "2026-11-23").sickReports.daysInARow == 0)
        #expect(self.standing(rows, today: "2026-10-19").sickReports.daysInARow == 3)
    }

    @Test func `a sick report that began before the last twelve lesson weeks is not recent`() {
        // The sixtieth school day up to Friday 20 November is Monday 24 August: the autumn holiday lies between.
        let rows = ["2026-08-24 1-1 50 sick"]
        #expect(standing(rows, today: "2026-11-20").sickReports.recent == 1)
        #expect(standing(rows, today: "2026-11-23").sickReports.recent == 0)
    }

    @Test(arguments: UInt64(1)...25)
    func `late and sick equal a literal reading`(seed: UInt64) {
        var random = RandomPupils(seed: seed)
        let school = random.school()
        let literal = LiteralReading(school: school)
        for _ in 0..<15 {
            let pupil = random.pupil()
            var ledger = AbsenceLedger()
            ledger.record(AbsenceRows(rows: pupil.rows), from: ImportNumber(1))
            let standing = Standing(
                ledger, arrivedOn: pupil.arrivedOn, birthDate: nil, madeReports: [],
                on: CountBasis(school: school, today: pupil.today))
            let expected = literal.lateAndSick(pupil)
            #expect(standing.timesLate == expected.late)
            #expect(standing.sickReports.recent == expected.recentReports)
            #expect(standing.sickReports.daysInARow == expected.inARow)
        }
    }

    @Test func `the weeks of the plot skip holidays and stop at today`() {
        let rows = [
            "2026-10-09 1-2", "2026-10-19 1-1 70 unknown", "2026-10-20 1-2 50 sick", "2026-10-26 1-1 5 late",
            "2026-10-28 1-1",
        ]
        let weeks = ledger(rows).weekTotals(
            last: 3, arrivedOn: nil, on: CountBasis(school: school(), today: day("2026-10-27")))
        #expect(weeks.map(\.monday) == ["2026-10-05", "2026-10-19", "2026-10-26"].map(day))
        #expect(weeks.map(\.unauthorisedMinutes) == [120, 0, 0])
        #expect(weeks.map(\.unknownMinutes) == [0, 70, 0])
        #expect(weeks.map(\.authorisedLessons) == [0, 2, 0])
        #expect(weeks.map(\.sickDays) == [0, 1, 0])
        #expect(weeks.map(\.timesLate) == [0, 0, 1])
        #expect(weeks.map(\.lessonDays) == [5, 5, 2])
    }

    @Test func `presence counts lesson days, a day ill is no miss`() {
        let rows = [
            "2026-10-05 1-2", "2026-10-05 3-3 5 late", "2026-10-06 1-1 50 sick", "2026-10-07 1-1 50 unknown",
            "2026-10-13 1-1", "2026-10-20 1-1 50 leave", "2026-10-22 1-1",
        ]
        let presence = ledger(rows).presence(
            in: days("2026-10-05", "2026-10-23"), arrivedOn: nil,
            on: CountBasis(school: school(), today: day("2026-10-21")))
        #expect(presence == Presence(lessonDays: 8, missedDays: 2, sickDays: 1))
        #expect(presence.wholeDays == 6)
    }
}

extension LiteralReading {
    fileprivate func lateAndSick(_ pupil: RandomPupils.Drawn) -> (late: Int, recentReports: Int, inARow: Int)
    {
        var late = 0
        var isSick = Array(repeating: false, count: isLessonDay.count)
        for (hour, row) in LiteralReading.hours(pupil.rows) {
            let offset = LiteralReading.offset(hour.day)
            guard isLessonDay[offset], hour.day <= pupil.today else { continue }
            if let arrivedOn = pupil.arrivedOn, hour.day < arrivedOn { continue }
            switch row.mark {
            case .absent(.late): late += pupil.today.schoolYear.contains(hour.day) ? 1 : 0
            case .absent(.sick), .absent(.sickHome): isSick[offset] = true
            default: break
            }
        }
        let lessonDays = (0...LiteralReading.offset(pupil.today)).filter { isLessonDay[$0] }
        let now = (0...LiteralReading.offset(pupil.today)).compactMap { index[$0] }.last ?? 0
        var recent = 0
        for (place, offset) in lessonDays.enumerated() where isSick[offset] {
            let begins = place == 0 || !isSick[lessonDays[place - 1]]
            if begins, let index = index[offset], index > now - 60 { recent += 1 }
        }
        return (late, recent, lessonDays.reversed().prefix { isSick[$0] }.count)
    }
}
