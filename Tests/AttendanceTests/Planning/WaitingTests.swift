import Attendance
import Testing

/// Nobody disappears silently: who goes on to the next list by themselves, and who does not.
struct WaitingTests {
    private static let earlier = OfficeHour.Key(school: People.brin, day: day("2026-11-10"))
    private static let next = OfficeHour.Key(school: People.brin, day: day("2026-12-08"))

    private func story(_ role: FolderRole = .leerplichtambtenaar) -> Story {
        People.open(role).after(
            .planOfficeHour(
                People.plan(
                    .oneToOne(People.listing(People.sanne)), .oneToOne(People.listing(People.daan)),
                    on: Self.earlier)))
    }

    private func set(
        _ pupil: ID<Pupil>, _ status: Listing.Status, on key: OfficeHour.Key = earlier
    ) -> Command {
        .setStatus(key, place: pupil == People.sanne ? 1 : 2, pupil, status)
    }

    private func waiting(
        _ story: Story, for day: Day? = next.day, on today: Day = People.today
    ) -> [Waiting] {
        story.register.waiting(at: People.brin, for: day, on: today)
    }

    @Test(arguments: [
        (Listing.Status.notCome, Waiting.Why.notCome), (.ill, .ill), (.moved(to: nil), .moved),
        (.moved(to: day("2026-12-08")), .moved), (.planned, .unmarked),
    ])
    func `whoever was not spoken waits, and comes again as they stood`(
        _ status: Listing.Status, _ why: Waiting.Why
    ) {
        let found = waiting(story().after(set(People.sanne, status), set(People.daan, .declined)))
        #expect(found.map(\.pupil) == [People.sanne])
        #expect(found.map(\.why) == [why])
        #expect(found.first?.goesAlong == true)
        #expect(found.first?.again == People.listing(People.sanne))
    }

    @Test func `whoever declined, was cancelled or talked to does not`() {
        let declined = story().after(
            set(People.sanne, .declined), set(People.daan, .cancelled(reason: "verhuisd")))
        #expect(waiting(declined).isEmpty)
        let list = People.withList().after(People.talk(), .setStatus(People.key, place: 2, People.daan, .ill))
        #expect(waiting(list).map(\.pupil) == [People.daan])
    }

    @Test func `who is on a later list, or walked in since, does not wait any more`() {
        let missed = story().after(set(People.sanne, .notCome), set(People.daan, .notCome))
        let planned = missed.after(
            .planOfficeHour(People.plan(.oneToOne(People.listing(People.sanne)), on: Self.next)))
        #expect(waiting(planned, for: day("2027-01-12")).map(\.pupil) == [People.daan])
        let seen = missed.after(
            .planOfficeHour(People.plan(.oneToOne(People.listing(People.zoe)))),
            People.talk(People.sanne, isWalkIn: true))
        #expect(!waiting(seen).map(\.pupil).contains(People.sanne))
    }

    @Test func `one who was moved to a day waits for that day`() {
        let story = story().after(set(People.sanne, .moved(to: Self.next.day)), set(People.daan, .declined))
        #expect(waiting(story, for: day("2026-12-01")).isEmpty)
        #expect(waiting(story, for: Self.next.day).map(\.pupil) == [People.sanne])
        #expect(waiting(story, for: nil).map(\.pupil) == [People.sanne])
    }

    @Test func `who does not come for the second time does not go along by themselves`() {
        let again = story().after(set(People.sanne, .notCome), set(People.daan, .ill))
            .after(
                .planOfficeHour(
                    People.plan(
                        .oneToOne(People.listing(People.sanne)), .oneToOne(People.listing(People.daan)))),
                set(People.sanne, .notCome, on: People.key), set(People.daan, .notCome, on: People.key))
        #expect(waiting(again).map(\.why) == [.notComeAgain, .notCome])
        #expect(waiting(again).map(\.goesAlong) == [false, true])
    }

    @Test func `whom the school must report first, and who lacks a ground it wants, somebody chooses`() {
        let story = story().after(set(People.sanne, .notCome), set(People.daan, .notCome))
        let due = story.withAbsences(People.sanne, ["2026-11-16 1-8", "2026-11-17 1-8"])
        #expect(waiting(due).map(\.obstacle) == [.reportFirst, nil])
        var strict = AttendanceTests.school()
        strict.requiresGround = true
        #expect(waiting(story.after(.changeSchool(strict))).map(\.goesAlong) == [false, false])
    }

    @Test func `the last ones of a full list wait for the next, also while it is still to come`() {
        var plan = People.plan(
            .oneToOne(People.listing(People.sanne)), .oneToOne(People.listing(People.daan)))
        plan.until = time("13:15")
        let story = People.open().after(.planOfficeHour(plan))
        #expect(waiting(story, on: day("2026-11-20")).map(\.why) == [.notPlaced])
        #expect(waiting(story, on: day("2026-11-20")).map(\.pupil) == [People.daan])
    }

    @Test func `at the school a list of which nothing was heard says nothing, and is named`() {
        let silent = story(.coordinator)
        #expect(waiting(silent).isEmpty)
        #expect(silent.register.unheardLists(at: People.brin, on: People.today) == [Self.earlier])
        let heard = silent.after(set(People.sanne, .notCome))
        #expect(waiting(heard).map(\.why) == [.notCome, .unmarked])
        #expect(heard.register.unheardLists(at: People.brin, on: People.today).isEmpty)
    }

    @Test func `what the officer told counts as what stands here`() throws {
        let school = HandoverDesks.schoolsDesk().after(
            .planOfficeHour(
                People.plan(
                    .oneToOne(People.listing(People.sanne)), .oneToOne(People.listing(People.daan)),
                    .oneToOne(People.listing(People.zoe)), on: Self.earlier)))
        let told = OfficerPackage(
            school: People.brin, made: day("2026-11-11"),
            results: [
                OfficerPackage.Result(
                    number: pupilNumber("100010"),
                    feedback: Feedback(day: Self.earlier.day, outcome: .spoken)),
                OfficerPackage.Result(
                    number: pupilNumber("100017"),
                    feedback: Feedback(day: Self.earlier.day, outcome: .notCome)),
            ])
        let heard = try school.opened(
            told, HandoverDesks.origin(1, from: HandoverDesks.officer, made: "2026-11-11"))
        #expect(waiting(heard).map(\.pupil) == [People.daan, People.zoe])
        #expect(waiting(heard).map(\.why) == [.notCome, .unmarked])
    }

    @Test func `parents know of another day, not of the new one`() {
        var informed = People.listing(People.sanne)
        informed.parentsInformed = ParentsInformed(on: day("2026-11-02"))
        let story = People.open(.leerplichtambtenaar).after(
            .planOfficeHour(People.plan(.oneToOne(informed), on: Self.earlier)))
        #expect(waiting(story).first?.again.parentsInformed == nil)
    }
}
