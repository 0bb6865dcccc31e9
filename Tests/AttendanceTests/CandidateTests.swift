import Attendance
import Testing

/// Why a talk is due, on Friday 20 November 2026, at a school in Noord.
struct CandidateTests {
    private static let today = day("2026-11-20")
    private static let ladder = Ladder(
        name: "uren",
        steps: [4, 8].map { count in
            Ladder.Step(
                unit: .hours, count: count, period: .lessonWeeks(4), actor: .mentor, action: "mentor belt")
        })

    private var register: Register

    init() {
        register = Register()
        register.apply(.folderStarted(role: .coordinator, ownMunicipalities: [], on: day("2026-08-24")))
        register.apply(.schoolAdded(school()))
    }

    private mutating func enrol(
        _ number: UInt128, _ rows: [String], born: String = "2011-03-01", exemptUntil: Day? = nil,
        arrivedOn: Day? = nil, track: String? = nil
    ) {
        guard let text = PupilNumber("\(number)") else { preconditionFailure("a number") }
        let pupil = Pupil(
            number: text, name: PersonName(given: "Sem", family: "Bakker"), birthDate: day(born),
            group: "H4a", municipality: "Dalerveld", track: track, arrivedOn: arrivedOn,
            exemptUntil: exemptUntil)
        register.apply(
            .pupilEnrolled(identity(number), school: school().brin, pupil, source: ImportNumber(1)))
        register.apply(
            .absencesRecorded(identity(number), AbsenceRows(rows: rows.map(row)), source: ImportNumber(2)))
    }

    private mutating func plan(_ pupils: [UInt128], on text: String) {
        var generator = SeededGenerator(seed: 1)
        let plan = OfficeHourPlan(
            key: OfficeHour.Key(school: school().brin, day: day(text)), start: time("13:00"),
            entries: pupils.map {
                .oneToOne(Listing(pupil: identity($0), reason: "", requestedBy: .school))
            })
        for event in (try? register.decide(.planOfficeHour(plan), using: &generator)) ?? [] {
            register.apply(event)
        }
    }

    private mutating func useLadder(_ ladder: Ladder = CandidateTests.ladder) {
        var changed = school()
        changed.ladders = [ladder]
        register.apply(.schoolChanged(changed))
    }

    private var candidates: [Candidate] {
        register.candidates(at: school().brin, Overview(register, on: CandidateTests.today))
    }

    private func why(_ number: UInt128) -> Candidate.Why? {
        candidates.first { $0.id == identity(number) }?.why
    }

    private func objection(_ number: UInt128) -> Candidate.Objection? {
        candidates.first { $0.id == identity(number) }?.objection
    }

    /// So many single lessons, in the second hour of as many days.
    private func lessons(_ count: Int) -> [String] {
        let days = ["04", "05", "06", "09", "10", "11", "12", "13", "16", "17", "18", "19"]
        return days.prefix(count).map { "2026-11-\($0) 2-2" }
    }

    @Test func `the order is by why a talk is due, and not by hours alone`() {
        var test = self
        test.useLadder()
        test.enrol(1, [])
        test.enrol(2, lessons(5))
        test.enrol(3, lessons(9))
        test.enrol(4, ["2026-11-09 1-8", "2026-11-10 1-8"])
        test.enrol(5, [])
        test.enrol(6, ["2026-11-06 1-1 5 late"])
        test.enrol(7, ["2026-11-09 1-1 5 late"] + lessons(3).map { $0 })
        test.plan([6], on: "2026-11-10")
        test.register.apply(.statusChanged(key("2026-11-10"), place: 1, identity(6), .notCome))
        #expect(test.candidates.map(\.id).prefix(4) == [identity(6), identity(4), identity(3), identity(2)])
        #expect(
            test.candidates.map(\.group).prefix(4)
                == [
                    .carriedOver, .reportDue, .step(ladder: "uren", number: 2),
                    .step(ladder: "uren", number: 1),
                ])
        #expect(test.why(1) == .nothing)
    }

    private func key(_ text: String) -> OfficeHour.Key {
        OfficeHour.Key(school: school().brin, day: day(text))
    }

    @Test func `without a ladder the signals are named, then who was never spoken to, then the level`() {
        var test = self
        test.enrol(1, ["2026-11-03 1-1", "2026-11-05 1-1", "2026-11-09 1-1", "2026-11-12 1-1"])
        // Eight hours, evenly over both halves of eight weeks and over the week.
        let even = [
            "2026-09-28 3-3", "2026-09-29 4-4", "2026-10-01 5-5", "2026-10-06 6-6", "2026-10-26 4-4",
            "2026-10-29 5-5", "2026-11-03 6-6", "2026-11-11 3-3",
        ]
        test.enrol(2, even)
        guard case .signals(let signals)? = test.why(1) else {
            Issue.record("\(String(describing: test.why(1)))")
            return
        }
        #expect(signals.contains(.firstHour(lessons: 4, of: 4)))
        #expect(test.why(2) == .notSpoken)
        #expect(test.candidates.map(\.id) == [identity(1), identity(2)])
        test.register.apply(
            .contactRecorded(
                Contact(id: identity(9), kind: .corridor, on: day("2026-11-12"), pupil: identity(2))))
        #expect(test.why(2) == .rising || test.why(2) == .nothing)
    }

    @Test func `a step that was handled is no reason, until there is more`() throws {
        var test = self
        test.useLadder()
        test.enrol(1, ["2026-11-04 2-2", "2026-11-05 5-5", "2026-11-09 3-3", "2026-11-13 4-4"])
        #expect(test.candidates.first?.group == .step(ladder: "uren", number: 1))
        test.register.apply(
            .signalHandled(
                identity(1),
                HandledStep(ladder: "uren", step: 1, on: day("2026-11-16"), by: .mentor, amount: 240)))
        #expect(test.candidates.first?.group != .step(ladder: "uren", number: 1))
        test.register.apply(
            .absencesRecorded(
                identity(1), AbsenceRows(rows: [row("2026-11-18 6-6")]), source: ImportNumber(3)))
        #expect(test.candidates.first?.group == .step(ladder: "uren", number: 1))
    }

    @Test func `a step by hand is a question and no reason`() {
        var test = self
        var ladder = CandidateTests.ladder
        ladder.steps = [ladder.steps[0]]
        ladder.steps[0].isByHand = true
        test.useLadder(ladder)
        test.enrol(1, ["2026-11-04 2-2", "2026-11-05 5-5", "2026-11-09 3-3", "2026-11-13 4-4"])
        #expect(test.candidates.first?.group != .step(ladder: "uren", number: 1))
    }

    @Test func `what stands in the way is said and not left out`() {
        var test = self
        test.useLadder()
        test.enrol(1, lessons(9), exemptUntil: day("2027-07-31"))
        test.enrol(2, lessons(9), born: "2008-01-01")
        test.enrol(3, lessons(9), arrivedOn: day("2026-11-01"), track: "ISK 1")
        test.enrol(4, ["2026-11-09 1-8", "2026-11-10 1-8"])
        test.enrol(5, [], exemptUntil: day("2027-07-31"))
        #expect(test.objection(1) == .exempt(through: day("2027-07-31")))
        #expect(test.objection(2) == .outsideDuty(.adult))
        #expect(test.objection(3) == .newcomer(through: day("2026-12-12")))
        guard case .reportFirst(let report)? = test.objection(4) else {
            Issue.record("\(String(describing: test.objection(4)))")
            return
        }
        #expect(report.end == day("2026-11-10"))
        let groups = Dictionary(uniqueKeysWithValues: test.candidates.map { ($0.id, $0.group) })
        #expect([1, 2, 3].allSatisfy { groups[identity($0)] == .objected })
        // Advice on top: the report has a last day.
        #expect(test.candidates.first?.id == identity(4))
        #expect(groups[identity(5)] == .nothing)
        #expect(test.objection(5) != nil)
    }

    @Test func `a report that was made does not stand in the way`() {
        var test = self
        test.enrol(1, ["2026-11-09 1-8", "2026-11-10 1-8"])
        test.register.apply(
            .reportMade(
                identity(1),
                Verzuimmelding(kind: .zestienUur, end: day("2026-11-10"), madeOn: day("2026-11-12"))))
        #expect(test.objection(1) == nil)
    }

    @Test func `who is only ill is first the school's and the youth doctor's`() {
        var test = self
        let ill = ["2026-09-08", "2026-09-22", "2026-10-06", "2026-11-05"].map { "\($0) 1-8 50 sick" }
        test.enrol(1, ill)
        test.enrol(2, ill + ["2026-11-03 1-1", "2026-11-06 1-1", "2026-11-09 1-1", "2026-11-12 1-1"])
        #expect(test.why(1) == .signals([.frequentlySick(reports: 4)]))
        #expect(test.objection(1) == .onlyIll)
        #expect(test.objection(2) == nil)
    }

    @Test func `who stands on a coming list is told there`() {
        var test = self
        test.useLadder()
        test.enrol(1, lessons(9))
        test.plan([1], on: "2026-11-24")
        #expect(test.candidates.first?.group == .planned)
        #expect(test.candidates.first?.plannedOn == day("2026-11-24"))
    }
}
