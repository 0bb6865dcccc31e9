import Attendance
import Testing

/// Taking a whole import back.
struct TakingBackTests {
    private let first = ImportNumber(1)
    private let second = ImportNumber(2)
    private let sem: ID<Pupil> = identity(21)
    private let levi: ID<Pupil> = identity(22)
    private let back = Command.takeBackImport(ImportNumber(1), on: People.today)

    private func record(_ number: ImportNumber, _ content: ImportRecord.Content) -> Event {
        .importAccepted(
            ImportRecord(
                number: number, school: People.brin, on: People.today, content: content,
                counts: ImportCounts()))
    }

    private func enrolled(_ id: ID<Pupil>, _ number: String, _ source: ImportNumber?) -> Event {
        .pupilEnrolled(
            id, school: People.brin, People.pupil(number, "Sem", "Bos"), source: source)
    }

    private func started(_ events: Event...) -> Story { given([.schoolAdded(school())] + events) }

    private func row(_ text: String) -> AbsenceRows { AbsenceRows(rows: [AttendanceTests.row(text)]) }

    @Test func `an import is taken back once, and only one that was`() {
        let story = started(record(first, .pupils), enrolled(sem, "1", first))
        story.when(back, keeps: .importTakenBack(first, on: People.today))
        story.after(back).when(back, isRefused: .importAlreadyTakenBack(first))
        story.when(.takeBackImport(second, on: People.today), isRefused: .importUnknown(second))
        #expect(story.register.nextImportNumber == second)
        #expect(story.after(back).register.nextImportNumber == second)
    }

    @Test func `pupils whom only that file brought are gone, and their number is free`() throws {
        let story = started(record(first, .pupils), enrolled(sem, "0107", first), enrolled(levi, "2", nil))
        let register = story.after(back).register
        #expect(register.pupils.keys.map(\.self) == [levi])
        #expect(throws: Refusal.pupilUnknown(number: "0107", school: People.brin)) {
            try register.pupil(number: "0107", school: People.brin)
        }
        let again = story.after(back).after(.addPupil(school: People.brin, People.pupil("107", "Tim", "Vos")))
        #expect(try again.register.pupil(number: "107", school: People.brin).pupil.name.given == "Tim")
    }

    @Test func `what the file changed or missed is as it was before`() {
        let story = started(
            record(second, .pupils), enrolled(sem, "1", second), enrolled(levi, "2", second),
            record(first, .pupils),
            .pupilChanged(sem, People.pupil("1", "Sam", "Bos"), source: first),
            .pupilMissing(levi, since: People.today, source: first))
        #expect(story.register.pupils[sem]?.pupil.name.given == "Sam")
        let register = story.after(back).register
        #expect(register.pupils[sem]?.pupil.name.given == "Sem")
        #expect(register.pupils[levi]?.missingSince == nil)
    }

    @Test func `pupils of whom more is known keep the file`() {
        let untouched = started(record(first, .pupils), enrolled(sem, "1", first))
        let inUse = Refusal.importInUse(first, pupils: 1)
        let contact = Contact(id: identity(1), kind: .corridor, on: People.today, pupil: sem)
        let report = Verzuimmelding(kind: .overig, end: nil, madeOn: People.today)
        untouched.after(.recordContact(contact)).when(back, isRefused: inUse)
        untouched.after(.recordReport(sem, report)).when(back, isRefused: inUse)
        untouched.after(.planOfficeHour(People.plan(.oneToOne(People.listing(sem)))))
            .when(back, isRefused: inUse)
        untouched.after([.absencesRecorded(sem, row("2026-11-09 1-2"), source: second)])
            .when(back, isRefused: inUse)
    }

    @Test func `a later file that misses a pupil in use does not lose that pupil`() {
        let contact = Contact(id: identity(1), kind: .corridor, on: People.today, pupil: sem)
        let story = started(
            record(first, .pupils), enrolled(sem, "1", first), .contactRecorded(contact),
            record(second, .pupils), .pupilMissing(sem, since: People.today, source: second))
        story.when(back, isRefused: .importInUse(first, pupils: 1))
        #expect(
            story.after(.takeBackImport(second, on: People.today)).register.pupils[sem]?.contacts == [contact]
        )
    }

    @Test func `absences of the import go, and what the hours held before holds again`() {
        let complete = ImportRecord.Content.absences(complete: nil)
        let story = started(
            enrolled(sem, "1", nil), record(second, complete),
            .absencesRecorded(sem, row("2026-11-09 1-2 50 unknown"), source: second),
            record(first, complete), .absencesRecorded(sem, row("2026-11-09 1-1"), source: first))
        func kinds(_ story: Story) -> [MissedLesson.Reason]? {
            story.register.pupils[sem]?.absences.lessons(codes: CodeTable()).map(\.reason)
        }
        #expect(kinds(story) == [.absent(.unauthorised), .absent(.unknown)])
        #expect(kinds(story.after(back)) == [.absent(.unknown), .absent(.unknown)])
        #expect(kinds(story.after(back, .takeBackImport(second, on: People.today))) == [])
    }
}
