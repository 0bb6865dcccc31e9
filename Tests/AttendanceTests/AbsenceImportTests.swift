import Attendance
import Testing

/// A school's file of absences against what is known of each pupil.
struct AbsenceImportTests {
    private let pupils: [(id: ID<Pupil>, pupil: Pupil)] = [
        (People.sanne, People.pupil("000107", "Sanne", "Vries", infix: "de", arrivedOn: day("2026-09-14"))),
        (People.daan, People.pupil("000205", "Daan", "Bakker")),
        (People.zoe, People.pupil("0205", "Zoë", "Öztürk")),
    ]

    private func story(_ role: FolderRole = .coordinator) -> Story {
        given(
            [
                .folderStarted(role: role, ownMunicipalities: [], on: day("2026-08-24")),
                .schoolAdded(school()),
            ]
                + pupils.map { .pupilEnrolled($0.0, school: People.brin, $0.1, source: nil) })
    }

    /// A file, as number and rows; lines count on from 2.
    private func batch(_ pupils: (String, [String])...) -> AbsenceBatch {
        var batch = AbsenceBatch()
        var line: Int32 = 1
        for (number, texts) in pupils {
            let lines = texts.map { _ in
                line += 1
                return line
            }
            batch.pupils.append(
                AbsenceBatch.PupilRows(number: number, rows: texts.map(row), lines: lines))
        }
        return batch
    }

    private func decide(
        _ batch: AbsenceBatch, _ story: Story, refused: [RefusedRow] = [],
        complete: ClosedRange<Day>? = nil
    ) throws(Refusal) -> ImportDecision {
        try story.register.decideAbsences(
            batch, refused: refused, school: People.brin, complete: complete, on: People.today)
    }

    private func hours(_ story: Story, of pupil: ID<Pupil>) -> [String] {
        (story.register.pupils[pupil]?.absences.lessons(codes: CodeTable()) ?? [])
            .map { "\($0.day) \($0.hour)" }
    }

    @Test func `new rows enter, the same file again changes nothing`() throws {
        let file = batch(("000107", ["2026-11-09 1-2", "2026-11-10 3-3"]), ("000205", ["2026-11-09 5-5"]))
        let first = try decide(file, story())
        #expect(first.counts.new == 3 && first.counts.read == 3)
        guard case .importAccepted(let record)? = first.events.first else {
            Issue.record("the import stands before its events")
            return
        }
        #expect(record.content == .absences(complete: nil) && record.counts == first.counts)
        let after = story().after(first.events)
        #expect(hours(after, of: People.sanne) == ["2026-11-09 1", "2026-11-09 2", "2026-11-10 3"])
        let second = try decide(file, after)
        #expect(second.events.isEmpty && second.counts.unchanged == 3)
    }

    @Test func `a correction is a change, and a row from before the last import still enters`() throws {
        let story = try story().after(
            decide(batch(("000107", ["2026-11-10 1-2 50 unknown"])), story()).events)
        let decision = try decide(batch(("000107", ["2026-11-10 1-2", "2026-09-21 1-1"])), story)
        #expect(decision.counts.changed == 1 && decision.counts.new == 1)
        #expect(
            hours(story.after(decision.events), of: People.sanne)
                == ["2026-09-21 1", "2026-11-10 1", "2026-11-10 2"])
    }

    @Test func `a pupil nobody knows is refused by the coordinator and not kept by the officer`() throws {
        let file = batch(
            ("999", ["2026-11-09 1-1", "2026-11-10 1-1"]), ("000107", ["2026-11-09 1-1"]),
            ("888", ["2026-11-09 2-2"]))
        let coordinator = try decide(file, story())
        #expect(coordinator.counts.refused == 3 && coordinator.counts.notKept == 0)
        #expect(
            coordinator.refused.map(\.complaint) == [
                .unknownPupil("999"), .unknownPupil("999"), .unknownPupil("888"),
            ])
        #expect(coordinator.refused.map(\.line) == [2, 3, 5])
        let officer = try decide(file, story(.leerplichtambtenaar))
        #expect(officer.counts.notKept == 3 && officer.notKeptPupils == 2)
        #expect(officer.counts.refused == 0 && officer.counts.new == 1 && officer.counts.read == 4)
        #expect(officer.events.compactMap(\.pupil) == [People.sanne])
    }

    @Test func `a number that lost its zeros finds its pupil, or is refused when two fit`() throws {
        let found = try decide(batch(("107", ["2026-11-09 1-1"])), story())
        #expect(found.events.last?.pupil == People.sanne)
        let ambiguous = try decide(batch(("205", ["2026-11-09 1-1"])), story(.leerplichtambtenaar))
        #expect(ambiguous.events.isEmpty && ambiguous.isWhollyRefused)
        #expect(ambiguous.refused.map(\.complaint) == [.ambiguousPupil("205", candidates: 2)])
        let exact = try decide(batch(("0205", ["2026-11-09 1-1"])), story())
        #expect(exact.events.last?.pupil == People.zoe)
    }

    @Test func `one pupil written in two ways is one, and the later line decides`() throws {
        var file = batch(("000107", ["2026-11-09 1-1"]), ("107", ["2026-11-09 1-1 50 sick"]))
        file.pupils[0].lines = [3]
        file.pupils[1].lines = [2]
        let decision = try decide(file, story())
        #expect(decision.counts.new == 1 && decision.counts.unchanged == 1 && decision.counts.read == 2)
        #expect(decision.overlaps.map(\.line) == [2] && decision.overlaps.map(\.decidedBy) == [3])
        let lessons = story().after(decision.events).register.pupils[People.sanne]?.absences
            .lessons(codes: CodeTable())
        #expect(lessons?.map(\.reason) == [.absent(.unauthorised)])
    }

    @Test func `rows on days without lessons and before arrival are kept and counted apart`() throws {
        let decision = try decide(
            batch(
                ("000107", ["2026-09-11 1-1", "2026-09-14 1-1", "2026-11-22 1-1", "2026-10-13 1-2"]),
                ("000205", ["2026-09-11 1-1"])), story())
        #expect(decision.counts.new == 5)
        #expect(decision.withoutLessons == 3)
    }

    @Test func `a complete period withdraws what its file does not name`() throws {
        let known = batch(
            ("000107", ["2026-11-09 1-2", "2026-11-16 1-1"]),
            ("000205", ["2026-11-10 1-3", "2026-11-17 1-1"]))
        let story = try story().after(decide(known, story()).events)
        let decision = try decide(
            batch(("000107", ["2026-11-09 1-1"])), story, complete: days("2026-11-09", "2026-11-13"))
        #expect(decision.counts.withdrawn == 2 && decision.counts.unchanged == 1)
        let after = story.after(decision.events)
        #expect(hours(after, of: People.sanne) == ["2026-11-09 1", "2026-11-16 1"])
        #expect(hours(after, of: People.daan) == ["2026-11-17 1"])
        guard case .importAccepted(let record)? = decision.events.first else {
            Issue.record("the import stands before its events")
            return
        }
        #expect(record.content == .absences(complete: days("2026-11-09", "2026-11-13")))
        let back = after.after(.takeBackImport(record.number, on: People.today))
        #expect(hours(back, of: People.daan).count == 4)
    }

    @Test func `the wrong file withdraws nothing, an empty one everything`() throws {
        let story = try story().after(decide(batch(("000205", ["2026-11-10 1-3"])), story()).events)
        let period = days("2026-11-09", "2026-11-13")
        let wrong = try decide(batch(("999", ["2026-11-09 1-1"])), story, complete: period)
        #expect(wrong.events.isEmpty && wrong.counts.withdrawn == 0)
        let unreadable = RefusedRow(line: 2, column: "datum", complaint: .notADate("gisteren"))
        #expect(try decide(batch(), story, refused: [unreadable], complete: period).events.isEmpty)
        #expect(try decide(batch(), story, complete: period).counts.withdrawn == 1)
    }

    @Test func `refused rows stand in the order of the file`() throws {
        let refused = [
            RefusedRow(line: 9, column: "datum", complaint: .notADate("x")),
            RefusedRow(line: 1, column: nil, complaint: .missing),
        ]
        let decision = try decide(
            batch(("999", ["2026-11-09 1-1"]), ("000107", ["2026-11-09 1-1"])), story(), refused: refused)
        #expect(decision.refused.map(\.line) == [1, 2, 9])
        #expect(decision.counts.read == 4 && decision.counts.refused == 3)
        #expect(throws: Refusal.schoolUnknown(People.brin)) { try decide(batch(), Story()) }
    }

    @Test func `a file with corrections says how many hours go from what to what`() throws {
        let known = batch(
            ("000107", ["2026-11-09 1-8 50 unknown", "2026-11-10 1-3 50 unknown"]),
            ("000205", ["2026-11-10 5-5 50 sick", "2026-11-11 1-1 10 late"]))
        let story = try story().after(decide(known, story()).events)
        let corrected = batch(
            ("000107", ["2026-11-09 1-7", "2026-11-09 8-8 50 unknown"]),
            ("000205", ["2026-11-10 5-5 50 medical", "2026-11-11 1-1 12 late", "2026-11-12 1-1"]))
        let decision = try decide(corrected, story, complete: days("2026-11-09", "2026-11-12"))
        #expect(
            decision.shifts == [
                HourShift(before: .bin(.unknown), after: .bin(.unauthorised)): 7,
                HourShift(before: .bin(.unknown), after: nil): 3,
            ])
    }

    @Test func `of pupils who wait on a list it says how their count goes, and the list can tell it later`()
        throws
    {
        let known = batch(("000107", ["2026-11-09 1-8", "2026-11-10 1-3", "2026-11-11 1-3 50 unknown"]))
        let before = try story().after(decide(known, story()).events)
            .after(.planOfficeHour(People.plan(.oneToOne(People.listing(People.sanne)))))
        let corrected = batch(("000107", ["2026-11-11 1-3"]), ("000205", ["2026-11-11 1-3"]))
        let decision = try decide(corrected, before)
        #expect(
            decision.countChanges == [
                CountChange(pupil: People.sanne, list: People.key, before: 11 * 60, after: 14 * 60)
            ])
        let basis = CountBasis(school: school(), today: People.today)
        func minutes(_ story: Story) -> (then: Int?, now: Int?) {
            (
                story.register.minutesWhenListed(People.sanne, at: People.key, on: basis),
                story.register.pupils[People.sanne]?.standing(on: basis).count.minutes
            )
        }
        #expect(minutes(before) == (660, 660))
        let after = before.after(decision.events)
        #expect(minutes(after) == (660, 840))
        // Asked for again with another place on it, it is the same list.
        let again = after.after(
            .planOfficeHour(
                People.plan(
                    .oneToOne(People.listing(People.daan)), .oneToOne(People.listing(People.sanne, "anders")))
            ))
        #expect(minutes(again) == (660, 840))
        #expect(again.register.minutesWhenListed(People.daan, at: People.key, on: basis) == 180)
        #expect(again.register.minutesWhenListed(People.zoe, at: People.key, on: basis) == nil)
        #expect(minutes(again.after(.takeBackImport(ImportNumber(2), on: People.today))) == (660, 660))
    }
}
