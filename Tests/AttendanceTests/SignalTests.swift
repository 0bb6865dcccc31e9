import Attendance
import Testing

/// At a school in Noord: the autumn holiday of 2026 is 10 to 18 October.
struct SignalTests {
    private func pupil(track: String? = nil, born: Day? = nil, arrivedOn: Day? = nil) -> Pupil {
        guard let number = PupilNumber("1") else { preconditionFailure("a number") }
        return Pupil(
            number: number, name: PersonName(given: "Sem", family: "Bakker"), birthDate: born, group: "H4a",
            municipality: "Dalerveld", track: track, arrivedOn: arrivedOn)
    }

    private func register(_ rows: [AbsenceRow], _ pupil: Pupil, texts: [String] = [""]) -> Register {
        var register = Register()
        register.apply(.schoolAdded(school()))
        register.apply(.pupilEnrolled(ID(raw: 1), school: school().brin, pupil, source: nil))
        register.apply(
            .absencesRecorded(
                ID(raw: 1), AbsenceRows(rows: rows, texts: texts), source: ImportNumber(1)))
        return register
    }

    private func signals(_ register: Register, on today: String) -> [Signal] {
        guard let file = register.pupils[ID(raw: 1)],
            let row = Overview(register, on: day(today))[ID(raw: 1)],
            let finder = register.signalFinder(for: school().brin, on: day(today))
        else { return [] }
        return finder.signals(of: file, row)
    }

    private func signals(_ rows: [String], on today: String = "2026-11-20") -> [Signal] {
        signals(register(rows.map(row), pupil()), on: today)
    }

    /// Every lesson day of some days, `hours` of `50 unauthorised` or the like.
    private func daily(_ days: ClosedRange<Day>, _ hours: String) -> [String] {
        let calendar = SchoolCalendar(school: school())
        return days.filter { calendar.isLessonDay($0) }.map { "\($0) \(hours)" }
    }

    @Test func `nothing special is no signal`() {
        #expect(signals(["2026-11-10 1-2", "2026-11-12 3-3 5 late", "2026-11-13 1-8 50 sick"]).isEmpty)
    }

    @Test func `absence rises from seven quarters of the four lesson weeks before, and from four hours`() {
        let before = ["2026-10-06 2-5"]
        #expect(signals(before + ["2026-11-10 2-8"]).contains(.increasing(before: 240, now: 420)))
        #expect(!signals(before + ["2026-11-10 2-7"]).contains { $0.isChange })
        #expect(signals(["2026-11-10 2-5"]).contains(.increasing(before: 0, now: 240)))
        #expect(!signals(["2026-11-10 2-4"]).contains { $0.isChange })
    }

    @Test func `absence that fell as much is worth a compliment`() {
        #expect(
            signals(["2026-10-06 2-8", "2026-11-10 2-5"]).contains(.improving(before: 420, now: 240)))
        #expect(!signals(["2026-10-06 2-8", "2026-11-10 2-6"]).contains { $0.isChange })
    }

    @Test func `the first hour is a pattern when it is half of all that is missed`() {
        let first = ["2026-11-03 1-1", "2026-11-05 1-1 8 late", "2026-11-09 1-1", "2026-11-12 1-1"]
        #expect(signals(first).contains(.firstHour(lessons: 4, of: 4)))
        #expect(signals(first + ["2026-11-13 3-6"]).contains(.firstHour(lessons: 4, of: 8)))
        #expect(!signals(first + ["2026-11-13 3-7"]).contains { $0.isFirstHour })
        #expect(!signals(Array(first.dropLast())).contains { $0.isFirstHour })
    }

    @Test func `one weekday counts its days, not its lessons`() {
        let mondays = ["2026-10-19", "2026-10-26", "2026-11-02", "2026-11-09"].map { "\($0) 2-3" }
        #expect(signals(mondays).contains(.fixedWeekday(.monday, days: 4, of: 4)))
        let others = ["2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06", "2026-11-10"].map {
            "\($0) 4-4"
        }
        #expect(!signals(mondays + others).contains { if case .fixedWeekday = $0 { true } else { false } })
    }

    @Test func `one subject is named, and its lessons stand behind it`() throws {
        let rows = ["2026-11-03", "2026-11-05", "2026-11-09", "2026-11-12"].map { text in
            AbsenceRow(
                day: day(text), firstHour: 5, lastHour: 5, mark: .absent(.unauthorised), minutes: 50, text: 1)
        }
        let register = register(rows + [row("2026-11-11 2-4")], pupil(), texts: ["", "gym"])
        let signal = Signal.oneSubject("gym", lessons: 4, of: 7)
        #expect(signals(register, on: "2026-11-20").contains(signal))
        let file = try #require(register.pupils[ID(raw: 1)])
        let finder = try #require(register.signalFinder(for: school().brin, on: day("2026-11-20")))
        let lessons = finder.lessons(behind: signal, of: file)
        #expect(lessons.map(\.day) == rows.map(\.day))
        #expect(lessons.allSatisfy { $0.subject == "gym" })
    }

    @Test func `a fourth sick report in twelve lesson weeks, a seventh day ill, sixty hours ill`() {
        let reports = ["2026-09-08", "2026-09-22", "2026-10-06", "2026-11-03"].map { "\($0) 1-1 50 sick" }
        #expect(signals(reports).contains(.frequentlySick(reports: 4)))
        #expect(!signals(Array(reports.dropFirst())).contains { $0.isSickness })
        let week = daily(days("2026-11-12", "2026-11-20"), "1-1 50 sick")
        #expect(signals(week).contains(.longSick(days: 7)))
        #expect(!signals(Array(week.dropFirst())).contains { $0.isSickness })
        let hours = daily(days("2026-09-14", "2026-09-18"), "1-12 50 sick")
        #expect(signals(hours).contains(.sickHours(minutes: 3600)))
        #expect(!signals(Array(hours.dropFirst())).contains { $0.isSickness })
    }

    @Test func `unauthorised on every lesson day for more than four lesson weeks is long absence`() {
        let four = daily(days("2026-10-26", "2026-11-20"), "1-1")
        #expect(!signals(four).contains { $0.isLong })
        let more = daily(days("2026-10-23", "2026-11-20"), "1-1")
        #expect(
            signals(more).filter(\.isLong) == [
                .longAbsence(from: day("2026-10-23"), through: day("2026-11-20"))
            ])
        #expect(!signals(more.filter { !$0.hasPrefix("2026-11-04") }).contains { $0.isLong })
        // The file of last week: still; that of two weeks ago: no longer.
        #expect(signals(more, on: "2026-11-27").contains { $0.isLong })
        #expect(!signals(more, on: "2026-11-30").contains { $0.isLong })
    }

    @Test func `more than three months of it is a thuiszitter too`() {
        let rows = daily(days("2026-08-24", "2026-11-25"), "1-1")
        #expect(
            signals(rows, on: "2026-11-25").filter(\.isLong) == [
                .monthsAbsent(from: day("2026-08-24"), through: day("2026-11-25")),
                .longAbsence(from: day("2026-08-24"), through: day("2026-11-25")),
            ])
        #expect(signals(rows, on: "2026-11-24").filter(\.isLong).count == 1)
    }

    @Test func `luxury is flagged at once, until it is reported`() {
        var register = register([row("2026-11-10 1-8 50 luxury")], pupil())
        #expect(signals(register, on: "2026-11-20").contains(.luxury(from: day("2026-11-10"), lessons: 8)))
        register.apply(
            .reportMade(
                ID(raw: 1), Verzuimmelding(kind: .luxe, end: nil, madeOn: day("2026-11-12"), number: "L-1")))
        #expect(
            !signals(register, on: "2026-11-20").contains { if case .luxury = $0 { true } else { false } })
    }

    @Test(arguments: ["2026-10-09", "2026-10-19"])
    func `a day away on either side of a holiday is a question, one lesson is not`(text: String) {
        let expected = Signal.possibleLuxury(day(text), holiday: "Herfstvakantie", isSick: true)
        #expect(signals(["\(text) 1-8 50 sick"]).contains(expected))
        #expect(!signals(["\(text) 1-2 50 sick"]).contains(expected))
        #expect(!signals(["2026-10-08 1-8 50 sick"]).contains(expected))
    }

    @Test func `much absence without any contact this school year asks for a talk`() {
        let rows = ["2026-11-10 1-8"].map(row)
        var register = register(rows, pupil())
        #expect(signals(register, on: "2026-11-20").contains(.notSpoken))
        register.apply(
            .contactRecorded(
                Contact(id: ID(raw: 9), kind: .corridor, on: day("2026-11-12"), pupil: ID(raw: 1))))
        #expect(!signals(register, on: "2026-11-20").contains(.notSpoken))
    }

    @Test func `papers: a newcomer's first six weeks, and who is under no duty`() {
        let newcomer = pupil(track: "ISK 1", arrivedOn: day("2026-10-19"))
        #expect(
            signals(register([], newcomer), on: "2026-11-29") == [.newcomer(through: day("2026-11-29"))])
        #expect(signals(register([], newcomer), on: "2026-11-30").isEmpty)
        #expect(
            signals(register([], pupil(born: day("2008-11-20"))), on: "2026-11-20")
                == [.outsideDuty(.adult)])
        #expect(signals(register([], pupil(born: day("2008-11-21"))), on: "2026-11-20").isEmpty)
        #expect(
            signals(register([], pupil(track: "vso-zml", born: day("2010-07-31"))), on: "2026-11-20")
                == [.outsideDuty(.track)])
        #expect(
            signals(register([], pupil(track: "vso-zml", born: day("2010-08-01"))), on: "2026-11-20").isEmpty)
    }

    @Test func `every signal can show the lessons that it rests on, and no others`() throws {
        var random = RandomPupils(seed: 7)
        for _ in 0..<300 {
            let drawn = random.pupil()
            var pupil = pupil(born: drawn.birthDate)
            pupil.arrivedOn = drawn.arrivedOn
            let register = register(drawn.rows, pupil)
            let file = try #require(register.pupils[ID(raw: 1)])
            let finder = try #require(register.signalFinder(for: school().brin, on: drawn.today))
            for signal in signals(register, on: drawn.today.description) {
                let lessons = finder.lessons(behind: signal, of: file)
                switch signal {
                case .firstHour(let count, _), .oneSubject(_, let count, _), .oftenLate(let count),
                    .luxury(_, let count):
                    #expect(lessons.count == count)
                case .fixedWeekday(_, let days, _): #expect(Set(lessons.map(\.day)).count == days)
                case .missingFromFile, .newcomer, .exempt, .outsideDuty: #expect(lessons.isEmpty)
                case .possibleLuxury, .longAbsence, .monthsAbsent, .frequentlySick, .longSick, .sickHours,
                    .increasing, .improving, .notSpoken:
                    #expect(!lessons.isEmpty)
                }
            }
        }
    }
}

extension Signal {
    fileprivate var isChange: Bool {
        switch self {
        case .increasing, .improving: true
        default: false
        }
    }

    fileprivate var isFirstHour: Bool { if case .firstHour = self { true } else { false } }

    fileprivate var isSickness: Bool {
        switch self {
        case .frequentlySick, .longSick, .sickHours: true
        default: false
        }
    }

    fileprivate var isLong: Bool {
        switch self {
        case .longAbsence, .monthsAbsent: true
        default: false
        }
    }
}
