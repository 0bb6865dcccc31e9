import Attendance
import Testing

/// A school's file of pupils against those who are known.
struct RosterComparisonTests {
    private let empty = given(
        .folderStarted(role: .coordinator, ownMunicipalities: [], on: day("2026-08-24")),
        .schoolAdded(school()))
    private let sem = People.pupil("000107", "Sem", "Bos")
    private let levi = People.pupil("000205", "Levi", "Smit")

    private func decide(
        _ pupils: [Pupil], _ story: Story, refused: [RefusedRow] = [], unreadable: Set<PupilNumber> = [],
        on day: Day = People.today
    ) throws(Refusal) -> ImportDecision {
        var identities = CountedIdentities(after: 100 * story.register.imports.count)
        return try story.register.decidePupils(
            pupils.enumerated().map { PupilRow(line: $0 + 2, pupil: $1) }, refused: refused,
            unreadable: unreadable, school: People.brin, on: day, using: &identities)
    }

    private func imported(_ pupils: [Pupil], _ story: Story, on day: Day = People.today) throws -> Story {
        story.after(try decide(pupils, story, on: day).events)
    }

    @Test func `a first file enrols everyone, under one import`() throws {
        let decision = try decide([sem, levi], empty)
        #expect(decision.counts.read == 2 && decision.counts.new == 2)
        let record = ImportRecord(
            number: ImportNumber(1), school: People.brin, on: People.today, content: .pupils,
            counts: decision.counts)
        #expect(
            decision.events == [
                .importAccepted(record),
                .pupilEnrolled(identity(1001), school: People.brin, sem, source: ImportNumber(1)),
                .pupilEnrolled(identity(1002), school: People.brin, levi, source: ImportNumber(1)),
            ])
    }

    @Test func `the same file again changes nothing`() throws {
        let story = try imported([sem, levi], empty)
        let decision = try decide([levi, sem], story)
        #expect(decision.events.isEmpty)
        #expect(decision.counts.unchanged == 2 && decision.counts.read == 2)
    }

    @Test func `a changed pupil keeps identity and history`() throws {
        var moved = sem
        moved.group = "3C"
        let story = try imported([sem, levi], empty)
        let decision = try decide([moved, levi], story)
        #expect(decision.counts.changed == 1 && decision.counts.unchanged == 1)
        #expect(
            decision.events.dropFirst() == [.pupilChanged(identity(1001), moved, source: ImportNumber(2))])
        #expect(story.after(decision.events).register.pupils[identity(1001)]?.pupil.group == "3C")
    }

    @Test func `who is not in a newer file stays, marked, until back`() throws {
        let both = try imported([sem, levi], empty)
        let decision = try decide([sem], both)
        #expect(decision.missingPupils == 1)
        let without = both.after(decision.events)
        #expect(without.register.pupils[identity(1002)]?.missingSince == People.today)
        #expect(without.register.pupils[identity(1002)]?.pupil == levi)

        let later = try decide([sem], without, on: People.today + 7)
        #expect(later.events.isEmpty && later.missingPupils == 0)

        let back = try decide([sem, levi], without, on: People.today + 14)
        #expect(back.counts.changed == 1 && back.counts.unchanged == 1)
        #expect(without.after(back.events).register.pupils[identity(1002)]?.missingSince == nil)
    }

    @Test func `who was only typed in is never missing`() throws {
        let story = empty.after(.addPupil(school: People.brin, levi))
        let decision = try decide([sem], story)
        #expect(decision.missingPupils == 0)
        #expect(decision.events.count == 2)
    }

    @Test func `an empty file, and a refused row, say nothing about who left`() throws {
        let story = try imported([sem, levi], empty)
        #expect(try decide([], story).events.isEmpty)
        let refused = RefusedRow(
            line: 3, column: "geboortedatum", complaint: .impossibleDate("31-04-2012"))
        let decision = try decide([sem], story, refused: [refused], unreadable: [levi.number])
        #expect(decision.missingPupils == 0 && decision.events.isEmpty)
        #expect(decision.counts.read == 2 && decision.counts.refused == 1)
        #expect(!decision.isWhollyRefused)
        #expect(try decide([], story, refused: [refused]).isWhollyRefused)
    }

    @Test func `a number belongs to its school, and its zeros belong to it`() throws {
        let other = School(brin: brin("11YY00"), name: "De Brug", kind: .vo, region: .noord)
        let story = try imported([sem, levi], empty.after(.addSchool(other)))
        var identities = CountedIdentities(after: 50)
        let elsewhere = try story.register.decidePupils(
            [PupilRow(line: 2, pupil: sem)], refused: [], school: other.brin, on: People.today,
            using: &identities)
        #expect(elsewhere.counts.new == 1 && elsewhere.missingPupils == 0)
        let stripped = try decide([sem, levi, People.pupil("107", "Tim", "Vos")], story)
        #expect(stripped.counts.new == 1 && stripped.counts.unchanged == 2)
    }

    @Test func `a file for an unknown school is refused`() {
        #expect(throws: Refusal.schoolUnknown(People.brin)) { try decide([sem], Story()) }
    }
}
