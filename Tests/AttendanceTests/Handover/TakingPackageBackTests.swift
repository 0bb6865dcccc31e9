import Attendance
import Testing

/// A package of the school that is taken back by the officer.
struct TakingPackageBackTests {
    private let number = ImportNumber(1)
    private let back = Command.takeBackImport(ImportNumber(1), on: People.today)
    private let later = OfficeHour.Key(school: People.brin, day: day("2026-12-08"))

    private func package(_ entries: OfficeHourPlan.Entry...) throws -> SchoolPackage {
        var plan = People.plan()
        plan.entries = entries
        return try HandoverDesks.schoolsDesk().after(.planOfficeHour(plan))
            .withAbsences(People.sanne, ["2026-11-09 1-2"]).package()
    }

    /// Sanne and Daan one by one, and a group of three.
    private func opened() throws -> Story {
        try HandoverDesks.officersDesk().opened(
            package(
                .oneToOne(People.listing(People.sanne)), .oneToOne(People.listing(People.daan)),
                .group(
                    name: "op tijd", minutes: 45,
                    Array(People.classmates.prefix(3)).map { People.listing($0) })),
            HandoverDesks.origin(1))
    }

    private func id(_ number: String, _ story: Story) throws -> ID<Pupil> { try story.file(number).id }

    @Test func `whom only the package brought, and about whom nothing else was recorded, goes with it`()
        throws
    {
        let story = try opened()
        #expect(story.register.broughtOnly(by: number).going.count == 5)
        #expect(story.register.broughtOnly(by: number).staying.isEmpty)
        let after = story.after(back)
        #expect(after.register.pupils.isEmpty)
        #expect(after.register.officeHours.isEmpty)
        // It can be opened again.
        #expect(
            try after.opened(package(.oneToOne(People.listing(People.sanne))), HandoverDesks.origin(2))
                .listed() == ["100010"])
    }

    @Test func `who was talked to stays on the list, with the talk; the others go`() throws {
        let story = try opened()
        let sanne = try id("100010", story)
        let talked = story.after(People.talk(sanne, agreements: []))
        let brought = talked.register.broughtOnly(by: number)
        #expect(brought.staying.map(\.pupil) == [sanne])
        #expect(brought.staying.map(\.why) == [.talk])
        let after = talked.after(back)
        #expect(after.listed() == ["100010"])
        let file = try after.file("100010")
        #expect(file.talks.count == 1)
        #expect(file.handOvers.isEmpty)
        #expect(file.pupil.name.given == "Sanne")
        #expect(!file.absences.hasLiveEntries)
    }

    @Test func `each thing that was recorded keeps its pupil, and is named`() throws {
        let story = try opened()
        let (sanne, daan) = (try id("100010", story), try id("100017", story))
        func why(_ commands: Command...) -> [StayingReason] {
            let later = commands.reduce(story) { $0.after($1) }
            #expect(later.after(back).register.pupils[sanne] != nil)
            return later.register.broughtOnly(by: number).staying.map(\.why)
        }
        let contact = Contact(id: identity(1), kind: .corridor, on: People.today, pupil: sanne)
        #expect(why(.recordContact(contact)) == [.contact])
        #expect(
            why(.recordReport(sanne, Verzuimmelding(kind: .overig, end: nil, madeOn: People.today))) == [
                .report
            ])
        #expect(why(.recordCare(sanne, nil, steps: [.signs: People.today])) == [.care])
        #expect(why(.setStatus(People.key, place: 1, sanne, .notCome)) == [.status])
        #expect(
            why(.planOfficeHour(People.plan(.oneToOne(People.listing(sanne)), on: later))) == [.otherList])
        let absences = story.after([
            .absencesRecorded(daan, AbsenceRows(rows: [row("2026-11-09 1-2")]), source: ImportNumber(9))
        ])
        #expect(absences.register.broughtOnly(by: number).staying.map(\.why) == [.otherImport])
    }

    @Test func `a group of whom one stays becomes a talk with one`() throws {
        let story = try opened()
        let finn = try id("200001", story)
        let contact = Contact(id: identity(1), kind: .corridor, on: People.today, pupil: finn)
        let after = story.after(.recordContact(contact)).after(back)
        let places = try #require(after.register.officeHours[People.key]?.places)
        #expect(places.map(\.form) == [.oneToOne])
        #expect(places.flatMap(\.listings).map(\.pupil) == [finn])
    }
}
