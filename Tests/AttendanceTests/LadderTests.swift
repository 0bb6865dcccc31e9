import Attendance
import Testing

struct LadderTests {
    private static func step(
        _ unit: Ladder.Unit, _ count: Int, _ period: Ladder.Period = .lessonWeeks(4),
        reset: Ladder.Reset = .slides, byHand: Bool = false
    ) -> Ladder.Step {
        Ladder.Step(
            unit: unit, count: count, period: period, actor: .mentor, action: "spreekt", reset: reset,
            isByHand: byHand)
    }

    private static let pupil = ID<Pupil>(raw: 1)

    private func register(_ ladder: Ladder, _ rows: [String], arrivedOn: Day? = nil) -> Register {
        guard let number = PupilNumber("1") else { preconditionFailure("a number") }
        var school = school()
        school.ladders = [ladder]
        var register = Register()
        register.apply(.schoolAdded(school))
        register.apply(
            .pupilEnrolled(
                LadderTests.pupil, school: school.brin,
                Pupil(
                    number: number, name: PersonName(given: "Sem", family: "Bakker"), birthDate: nil,
                    group: "H4a", municipality: "Dalerveld", arrivedOn: arrivedOn), source: nil))
        add(rows, to: &register, import: 1)
        return register
    }

    private func add(_ rows: [String], to register: inout Register, import number: UInt32) {
        register.apply(
            .absencesRecorded(
                LadderTests.pupil, AbsenceRows(rows: rows.map(row)), source: ImportNumber(number)))
    }

    private func handle(_ register: inout Register, step: Int = 1, on text: String) throws(Refusal) {
        var generator = SeededGenerator(seed: 1)
        let events = try register.decide(
            .handleStep(LadderTests.pupil, ladder: "uren", step: step, by: nil, on: day(text)),
            using: &generator)
        for event in events { register.apply(event) }
    }

    private func standing(_ register: Register, on text: String = "2026-11-20") -> LadderStanding? {
        register.pupils[LadderTests.pupil].flatMap { register.ladders(of: $0, on: day(text)).first }
    }

    private func state(_ register: Register, on text: String = "2026-11-20") -> StepStanding.State? {
        standing(register, on: text)?.steps.first?.state
    }

    private let hours = Ladder(name: "uren", steps: [4, 8, 12, 16].map { LadderTests.step(.hours, $0) })

    @Test func `the highest step that is reached asks to act, and pupils step down by themselves`() {
        let register = register(hours, ["2026-10-26 1-4", "2026-11-20 1-5"])
        #expect(standing(register)?.reached.map(\.number) == [2])
        #expect(standing(register)?.reached.map(\.amount) == [540])
        #expect(standing(register, on: "2026-11-23")?.reached.map(\.number) == [1])
        #expect(standing(register, on: "2026-12-21")?.reached.isEmpty == true)
    }

    @Test func `another number in the school's ladder moves the pupil`() {
        let other = Ladder(name: "uren", steps: [LadderTests.step(.hours, 5), LadderTests.step(.hours, 10)])
        #expect(standing(register(other, ["2026-11-10 1-8"]))?.reached.map(\.number) == [1])
        #expect(standing(register(hours, ["2026-11-10 1-8"]))?.reached.map(\.number) == [2])
    }

    @Test func `a handled step rests until there is new absence`() throws {
        var register = register(hours, ["2026-11-09 1-4"])
        #expect(state(register) == .fired)
        try handle(&register, on: "2026-11-11")
        let mark = HandledStep(ladder: "uren", step: 1, on: day("2026-11-11"), by: .mentor, amount: 240)
        #expect(state(register) == .handled(mark))
        add(["2026-11-17 2-2"], to: &register, import: 2)
        #expect(state(register) == .rearmed(mark, newSince: day("2026-11-17")))
    }

    @Test func `absence of before the handling that comes in late re-arms as well`() throws {
        var register = register(hours, ["2026-11-09 1-4"])
        try handle(&register, on: "2026-11-11")
        add(["2026-11-10 2-2"], to: &register, import: 2)
        guard case .rearmed(_, day("2026-11-11")) = state(register) else {
            Issue.record("late rows are new: \(String(describing: state(register)))")
            return
        }
        register.apply(.importTakenBack(ImportNumber(2), on: day("2026-11-19")))
    }

    @Test func `a step that is not reached cannot be handled, nor one that is not there`() {
        var register = register(hours, ["2026-11-09 1-4"])
        #expect(throws: Refusal.ladderStepNotReached(ladder: "uren", step: 2)) {
            try handle(&register, step: 2, on: "2026-11-11")
        }
        #expect(throws: Refusal.ladderStepUnknown(ladder: "uren", step: 5)) {
            try handle(&register, step: 5, on: "2026-11-11")
        }
    }

    @Test func `each unit counts in its own way`() {
        let rows = [
            "2026-11-09 1-3", "2026-11-09 5-6", "2026-11-10 1-1 5 late", "2026-11-11 1-2 50 sick",
            "2026-11-12 1-1 50 sick", "2026-11-19 1-1 50 sick", "2026-11-20 1-1 50 sick",
            "2026-10-10 1-8",
        ]
        let expected: [Ladder.Unit: Int] = [
            .hours: 300, .timesLate: 1, .sickReports: 2, .sickDaysInARow: 2, .sickHours: 300,
            .lateOrAbsent: 3,
        ]
        for (unit, amount) in expected {
            let ladder = Ladder(name: "uren", steps: [LadderTests.step(unit, 1)])
            #expect(standing(register(ladder, rows))?.steps.first?.amount == amount, "\(unit)")
        }
    }

    @Test func `each period has its own first day`() {
        let rows = ["2026-09-10 1-1", "2026-10-30 1-1", "2026-11-02 1-1"]
        let expected: [(Ladder.Period, Int)] = [
            (.schoolYear, 180), (.lessonWeeks(4), 120), (.month, 60), (.term, 120), (.lessonWeeks(3), 60),
        ]
        for (period, amount) in expected {
            let ladder = Ladder(
                name: "uren", terms: [day("2026-08-24"), day("2026-10-19")],
                steps: [LadderTests.step(.hours, 1, period)])
            #expect(standing(register(ladder, rows))?.steps.first?.amount == amount, "\(period)")
        }
    }

    @Test func `counting begins again after a report, or after the step was handled`() throws {
        let report = Ladder(name: "uren", steps: [LadderTests.step(.hours, 4, reset: .report)])
        let rows = ["2026-11-09 1-8", "2026-11-10 1-8", "2026-11-17 1-3"]
        #expect(standing(register(report, rows))?.steps.first?.amount == 180)
        let handled = Ladder(name: "uren", steps: [LadderTests.step(.hours, 4, reset: .handled)])
        var register = register(handled, ["2026-11-09 1-4"])
        try handle(&register, on: "2026-11-11")
        add(["2026-11-17 1-3"], to: &register, import: 2)
        guard case .handled = state(register) else {
            Issue.record("three of four hours since: \(String(describing: state(register)))")
            return
        }
        add(["2026-11-18 1-1"], to: &register, import: 3)
        guard case .rearmed(_, day("2026-11-17")) = state(register) else {
            Issue.record("four hours since: \(String(describing: state(register)))")
            return
        }
    }

    @Test func `a ladder holds between its days, leaves newcomers alone, and asks where a person must say`() {
        var ladder = hours
        ladder.through = day("2026-11-19")
        #expect(standing(register(ladder, [])) == nil)
        ladder = hours
        ladder.graceDays = 42
        let newcomer = register(ladder, ["2026-11-10 1-4"], arrivedOn: day("2026-10-19"))
        #expect(state(newcomer, on: "2026-11-20") == .grace(through: day("2026-11-29")))
        let asking = Ladder(name: "uren", steps: [LadderTests.step(.hours, 1, byHand: true)])
        #expect(state(register(asking, ["2026-11-10 1-1"])) == .toJudge)
    }

    @Test func `a ladder that descends or lacks what it needs is no ladder`() {
        func fault(_ steps: [Ladder.Step], name: String = "uren", terms: [Day] = []) -> Ladder.Fault? {
            Ladder(name: name, terms: terms, steps: steps).fault
        }
        #expect(hours.fault == nil)
        #expect(fault([LadderTests.step(.hours, 8), LadderTests.step(.hours, 4)]) == .notAscending(step: 2))
        #expect(fault([LadderTests.step(.hours, 8), LadderTests.step(.hours, 8)]) == .notAscending(step: 2))
        #expect(fault([LadderTests.step(.hours, 8), LadderTests.step(.timesLate, 4)]) == nil)
        #expect(fault([LadderTests.step(.hours, 0)]) == .countOutOfRange(step: 1))
        #expect(fault([LadderTests.step(.hours, 1, .term)]) == .termsMissing(step: 1))
        #expect(fault([LadderTests.step(.hours, 1, .lessonWeeks(0))]) == .weeksOutOfRange(step: 1))
        #expect(fault([LadderTests.step(.hours, 1)], name: " ") == .nameMissing)
        #expect(fault([]) == .noSteps)
        #expect(
            fault([LadderTests.step(.hours, 1)], terms: [day("2026-11-01"), day("2026-10-01")])
                == .termsNotAscending)
    }
}
