import Attendance
import Testing

/// The folder and its schools.
struct StartingTests {
    private let started = given(.folderStarted(role: .coordinator, ownMunicipalities: [], on: People.today))

    @Test func `a folder starts once, with a role and municipalities`() {
        let start = Command.startFolder(
            role: .leerplichtambtenaar, ownMunicipalities: ["Emmen", "Veendam"], on: People.today)
        given().when(
            start,
            keeps: .folderStarted(
                role: .leerplichtambtenaar, ownMunicipalities: ["Emmen", "Veendam"], on: People.today))
        let story = given().after(start)
        #expect(story.register.role == .leerplichtambtenaar)
        #expect(story.register.ownMunicipalities == ["Emmen", "Veendam"])
        story.when(start, isRefused: .folderAlreadyStarted)
    }

    @Test func `a municipality has a name`() {
        given().when(
            .startFolder(role: .coordinator, ownMunicipalities: ["Emmen", " "], on: People.today),
            isRefused: .textMissing(.municipality))
    }

    @Test func `the municipalities can be said anew, all of them at once`() {
        let change = Command.changeOwnMunicipalities(["Emmen"], on: People.today)
        started.when(change, keeps: .ownMunicipalitiesChanged(["Emmen"], on: People.today))
        let story = started.after(change)
        #expect(story.register.ownMunicipalities == ["Emmen"])
        story.keepsNothing(of: change)
        story.when(
            .changeOwnMunicipalities(["Emmen", " "], on: People.today),
            isRefused: .textMissing(.municipality))
    }

    @Test func `a school is added once and can change`() {
        var changed = school()
        changed.name = "Het Baken"
        changed.region = .zuid
        let story = started.after(.addSchool(school()))
        started.when(.addSchool(school()), keeps: .schoolAdded(school()))
        story.when(.addSchool(changed), isRefused: .schoolExists(People.brin))
        story.keepsNothing(of: .changeSchool(school()))
        story.when(.changeSchool(changed), keeps: .schoolChanged(changed))
        started.when(.changeSchool(changed), isRefused: .schoolUnknown(People.brin))
    }

    @Test func `a changed school has its new calendar`() {
        var moved = school(.vo, .noord)
        moved.freeDays = [days("2026-11-24", "2026-11-24")]
        let story = started.after(.addSchool(school()), .changeSchool(moved))
        #expect(story.register.calendar(of: People.brin)?.noLessons(on: People.today) == .ownFreeDay)
        #expect(started.register.calendar(of: People.brin) == nil)
    }

    @Test(arguments: [0, -50, 301]) func `a lesson has 1 to 300 minutes`(minutes: Int) {
        var odd = school()
        odd.lessonMinutes = minutes
        started.when(.addSchool(odd), isRefused: .minutesOutOfRange(minutes))
    }

    @Test func `everything a school names is bounded text`() {
        var odd = school()
        odd.name = "\n"
        started.when(.addSchool(odd), isRefused: .textMissing(.schoolName))
        odd.name = "De Horst\u{1B}[2J"
        started.when(.addSchool(odd), isRefused: .textHasControlCharacter(.schoolName))
        odd.name = "De Horst"
        odd.codes = CodeTable([CodeTable.Rule(code: "Z\u{7}", kind: .sick)])
        started.when(.addSchool(odd), isRefused: .textHasControlCharacter(.code))
        odd.codes = CodeTable([CodeTable.Rule(code: " ", kind: .sick)])
        started.when(.addSchool(odd), isRefused: .textMissing(.code))
        odd.codes = CodeTable()
        odd.holidays = [
            Holiday(name: String(repeating: "a", count: 201), days: days("2026-11-24", "2026-11-24"))
        ]
        started.when(.addSchool(odd), isRefused: .textTooLong(.holidayName, limit: 200))
    }

    @Test func `an unknown school is refused wherever one is named`() {
        let other = brin("99ZZ99")
        let row = People.pupil("1", "Sem", "Bos")
        started.when(.addPupil(school: other, row), isRefused: .schoolUnknown(other))
        started.when(
            .recordContact(Contact(id: identity(1), kind: .consultation, on: People.today, school: other)),
            isRefused: .schoolUnknown(other))
        started.when(
            .planOfficeHour(
                People.plan(.pause(minutes: 5), on: OfficeHour.Key(school: other, day: People.today))),
            isRefused: .schoolUnknown(other))
    }
}
