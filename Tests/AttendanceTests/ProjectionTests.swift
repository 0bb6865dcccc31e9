import Attendance
import Testing

struct ProjectionTests {
    private func projection(
        _ rows: [String], today: String, arrivedOn: String? = nil, school: School = school()
    ) -> Projection {
        Projection(
            ledger(rows), arrivedOn: arrivedOn.map(day), on: CountBasis(school: school, today: day(today)))
    }

    @Test func `eight lessons in the latest week are 192 minutes a week, and 16 hours on day thirteen`() {
        let projection = projection(["2026-11-16 1-8"], today: "2026-11-20")
        #expect(projection.pace.minutesPerWeek == 192)
        #expect(projection.day == day("2026-12-09"))
    }

    @Test func `the same lessons longer ago weigh less and lead nowhere`() {
        let projection = projection(["2026-11-09 1-8"], today: "2026-11-20")
        #expect(projection.pace.minutesPerWeek == 144)
        #expect(projection.day == nil)
    }

    @Test func `holidays are skipped, on the way and under way`() {
        #expect(projection(["2026-12-07 1-8"], today: "2026-12-11").day == day("2027-01-13"))
        #expect(projection(["2026-12-14 1-8"], today: "2026-12-26").day == day("2027-01-20"))
    }

    @Test func `a weekend counts on from its Friday`() {
        #expect(projection(["2026-11-16 1-8"], today: "2026-11-22").day == day("2026-12-09"))
    }

    @Test func `a study day hands the day on to the next lesson day`() {
        let school = school(free: [days("2026-12-09", "2026-12-10")])
        let projection = projection(["2026-11-16 1-8"], today: "2026-11-20", school: school)
        #expect(projection.day == day("2026-12-11"))
    }

    @Test func `the pace goes on across a restart, the count does not`() {
        // A report came due on 16 November; 240 minutes a week fill four new lesson weeks exactly.
        let weeks = ["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16"]
        let projection = projection(weeks.map { $0 + " 1-4" }, today: "2026-11-20")
        #expect(projection.pace.minutesPerWeek == 240)
        #expect(projection.day == day("2026-12-18"))
    }

    @Test func `a pace just below 240 minutes a week never gets there`() {
        let rows = ["2026-10-26 1-3", "2026-11-02 1-4", "2026-11-09 1-4", "2026-11-16 1-4"]
        let projection = projection(rows, today: "2026-11-20")
        #expect(projection.pace.minutesPerWeek == 234)
        #expect(projection.day == nil)
    }

    @Test(arguments: ["sick", "late", "unknown", "leave", "sentOut"])
    func `only unauthorised absence makes a pace`(kind: String) {
        let rows = (16...20).map { "2026-11-\($0) 1-8 50 \(kind)" }
        let projection = projection(rows, today: "2026-11-20")
        #expect(projection.pace.minutesPerWeek == 0)
        #expect(projection.day == nil)
    }

    @Test func `absence of five lesson weeks ago and of tomorrow make no pace`() {
        let rows = ["2026-10-23 1-8", "2026-11-23 1-8"]
        #expect(projection(rows, today: "2026-11-20").pace.minutesPerWeek == 0)
    }

    @Test func `weeks before a pupil arrived do not thin the pace`() {
        let projection = projection(["2026-11-16 1-8"], today: "2026-11-20", arrivedOn: "2026-11-16")
        #expect(projection.pace.minutesPerWeek == 480)
        #expect(projection.day == day("2026-11-27"))
    }

    @Test
    func `a pupil who is never there reaches 16 hours again within days, not before the next lesson day`() {
        let rows = ((2...6).map { $0 } + (9...13) + (16...20)).map {
            "2026-11-\($0 < 10 ? "0" : "")\($0) 1-8"
        }
        #expect(projection(rows, today: "2026-11-20").day == day("2026-11-24"))
    }

    @Test func `age and reports made change nothing in it`() {
        let rows = ledger(["2026-11-16 1-8"])
        let basis = CountBasis(school: school(), today: day("2026-11-20"))
        let young = Standing(rows, arrivedOn: nil, birthDate: day("2014-01-01"), madeReports: [], on: basis)
        let grown = Standing(
            rows, arrivedOn: nil, birthDate: day("2006-01-01"), madeReports: [day("2026-11-16")], on: basis)
        #expect(young.projection == grown.projection)
        #expect(young.projection == Projection(rows, arrivedOn: nil, on: basis))
    }

    @Test(arguments: UInt64(1)...20)
    func `a projected day is the first on which counting on reaches 16 hours`(seed: UInt64) throws {
        var random = RandomPupils(seed: seed)
        let school = random.school()
        var projected = 0
        for _ in 0..<75 {
            let pupil = random.pupil()
            var ledger = AbsenceLedger()
            ledger.record(AbsenceRows(rows: pupil.rows), from: ImportNumber(1))
            let basis = CountBasis(school: school, today: pupil.today)
            let found = Projection(ledger, arrivedOn: pupil.arrivedOn, on: basis)
            let literal = try literalDay(ledger, pupil, basis)
            #expect(found.day == literal)
            guard let day = found.day else { continue }
            projected += 1
            #expect(day > pupil.today)
            #expect(basis.calendar.isLessonDay(day))
        }
        #expect(projected > 0)
    }

    /// Day by day and eight lesson weeks far, in parts of a minute that every sum of weights divides.
    private func literalDay(
        _ ledger: AbsenceLedger, _ pupil: RandomPupils.Drawn, _ basis: CountBasis
    ) throws -> Day? {
        let calendar = basis.calendar
        let last = try #require(calendar.index(of: basis.lastDay))
        var minutes: [Int: Int] = [:]
        for lesson in ledger.lessons(codes: basis.codes) {
            guard case .absent(let kind) = lesson.reason, kind == .unauthorised || kind == .luxury,
                calendar.isLessonDay(lesson.day), lesson.day <= pupil.today,
                pupil.arrivedOn.map({ $0 <= lesson.day }) ?? true, let index = calendar.index(of: lesson.day)
            else { continue }
            minutes[index, default: 0] += basis.unit.counted(lessonMinutes: lesson.minutes)
        }
        var sum = 0
        var weights = 0
        for (week, weight) in [4, 3, 2, 1].enumerated() {
            let newest = last - 5 * week
            if week > 0, let arrival = pupil.arrivedOn, calendar.day(atIndex: newest) < arrival { continue }
            weights += weight
            for index in (newest - 4)...newest { sum += weight * minutes[index, default: 0] }
        }
        let restart = SixteenHourCount(ledger, arrivedOn: pupil.arrivedOn, birthDate: nil, on: basis)
            .restartedFrom
        for step in 1...40 {
            var total = 0
            for index in (last + step - 19)...(last + step) {
                if index > last {
                    total += sum * 6300 / (5 * weights)
                } else if restart.map({ calendar.day(atIndex: index) >= $0 }) ?? true {
                    total += 6300 * minutes[index, default: 0]
                }
            }
            guard total >= 6300 * SixteenHourCount.limit else { continue }
            let day = calendar.day(atIndex: last + step)
            return calendar.isLessonDay(day) ? day : calendar.lessonDay(after: day)
        }
        return nil
    }
}
