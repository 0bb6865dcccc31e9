import Attendance
import Testing

/// What goes back to the school: its own places, and what may be known there.
struct OfficerPackageTests {
    /// The officer's desk after a package with Sanne and Daan.
    private func desk() throws -> Story {
        let school = HandoverDesks.schoolsDesk().after(
            .planOfficeHour(
                People.plan(.oneToOne(People.listing(People.sanne)), .oneToOne(People.listing(People.daan)))))
        return try HandoverDesks.officersDesk().opened(school.package(), HandoverDesks.origin(1))
    }

    private func results(_ story: Story) throws -> [OfficerPackage.Result] {
        try story.register.officerPackage(for: People.brin, on: People.today).results
    }

    @Test func `the school hears who came, its own move and what it is told, and no more`() throws {
        let desk = try desk()
        let (sanne, daan) = (try desk.file("100010").id, try desk.file("100017").id)
        let promises = [
            NewAgreement(text: "mentor belt om 8.15 uur", party: .school, due: day("2026-12-01")),
            NewAgreement(text: "op tijd naar bed", party: .pupil),
        ]
        let after = desk.after(
            People.talk(sanne, agreements: promises) { part in
                part.ownWords = "ik lig wakker"
                part.note = "thuis is het druk"
                part.forHome = "tekst voor thuis"
                part.forSchool = "graag een rustige plek"
                part.causes = [.home]
            },
            .setStatus(People.key, place: 2, daan, .notCome))
        #expect(
            try results(after) == [
                OfficerPackage.Result(
                    number: pupilNumber("100010"),
                    feedback: Feedback(
                        day: People.today, outcome: .spoken,
                        promises: [
                            Feedback.Promise(text: "mentor belt om 8.15 uur", due: day("2026-12-01"))
                        ], told: "graag een rustige plek")),
                OfficerPackage.Result(
                    number: pupilNumber("100017"),
                    feedback: Feedback(day: People.today, outcome: .notCome)),
            ])
    }

    @Test(arguments: [Bool?.none, false, true])
    func `a walk-in is told only when the pupil agrees`(mayKnow: Bool?) throws {
        let desk = try desk().after(.addPupil(school: People.brin, People.all[2].pupil))
        let zoe = try desk.file("100024").id
        let after = desk.after(
            People.talk(zoe, isWalkIn: true) { part in
                part.forSchool = "kwam zelf"
                part.schoolMayKnow = mayKnow
            })
        let expected = mayKnow == true ? ["100024"] : []
        if expected.isEmpty {
            #expect(throws: Refusal.listEmpty) { try results(after) }
        } else {
            #expect(try results(after).map(\.number.text) == expected)
            #expect(try results(after).first?.feedback.told == "kwam zelf")
        }
    }

    @Test func `who says no to school is only named as spoken to`() throws {
        let desk = try desk()
        let sanne = try desk.file("100010").id
        let after = desk.after(
            People.talk(sanne, agreements: [NewAgreement(text: "bellen", party: .school)]) { part in
                part.forSchool = "tekst"
                part.schoolMayKnow = false
            })
        #expect(
            try results(after).map(\.feedback) == [Feedback(day: People.today, outcome: .spoken)])
    }

    @Test func `the school keeps the newest word on each day, and it counts as contact`() throws {
        let school = HandoverDesks.schoolsDesk()
        func package(_ outcome: Feedback.Outcome) -> OfficerPackage {
            OfficerPackage(
                school: People.brin, made: People.today,
                results: [
                    OfficerPackage.Result(
                        number: pupilNumber("100010"), feedback: Feedback(day: People.today, outcome: outcome)
                    ),
                    OfficerPackage.Result(
                        number: pupilNumber("999999"), feedback: Feedback(day: People.today, outcome: .ill)),
                ])
        }
        func origin(_ counter: UInt64) -> PackageOrigin {
            HandoverDesks.origin(counter, from: HandoverDesks.officer)
        }
        let decision = try school.register.decide(package(.spoken), from: origin(2), on: People.today)
        #expect(decision.counts.results == 1)
        #expect(decision.counts.unknown == 1)
        let after = try school.after(decision.events).opened(package(.notCome), origin(1))
        #expect(after.register.feedback(of: People.sanne).map(\.outcome) == [.spoken])
        #expect(Overview(after.register, on: People.today)[People.sanne]?.lastContact == People.today)
        #expect(
            try after.register.decide(package(.notCome), from: origin(1), on: People.today).isKnown)
    }

    @Test func `what the officer no longer tells, the school no longer has`() throws {
        let talked = try desk()
        let (sanne, daan) = (try talked.file("100010").id, try talked.file("100017").id)
        let told = talked.after(
            People.talk(sanne) { part in part.forSchool = "graag een rustige plek" },
            .setStatus(People.key, place: 2, daan, .notCome))
        let undone = told.after(.setStatus(People.key, place: 2, daan, .planned))
        func origin(_ counter: UInt64) -> PackageOrigin {
            HandoverDesks.origin(counter, from: HandoverDesks.officer)
        }
        let school = HandoverDesks.schoolsDesk()
        let first = try told.register.officerPackage(for: People.brin, on: People.today)
        let second = try undone.register.officerPackage(for: People.brin, on: People.today)
        for packages in [
            [(first, origin(1)), (second, origin(2))], [(second, origin(2)), (first, origin(1))],
        ] {
            let after = try packages.reduce(school) { try $0.opened($1.0, $1.1) }
            #expect(after.register.feedback(of: People.sanne).map(\.outcome) == [.spoken])
            #expect(after.register.feedback(of: People.daan) == [])
        }
    }

    @Test func `also when there is nothing to tell any more`() throws {
        let origin = HandoverDesks.origin(1, from: HandoverDesks.officer)
        let sanne = try desk().file("100010").id
        let told = try desk().after(.setStatus(People.key, place: 1, sanne, .notCome))
        let nothing = told.after(
            [
                .packageMade(
                    MadePackage(
                        id: identity(7), recipient: HandoverDesks.coordinator.id, school: People.brin,
                        counter: 1, made: People.today, pupils: 1))
            ]
        ).after(.setStatus(People.key, place: 1, sanne, .planned))
        let school = try HandoverDesks.schoolsDesk()
            .opened(told.register.officerPackage(for: People.brin, on: People.today), origin)
            .opened(
                nothing.register.officerPackage(for: People.brin, on: People.today),
                HandoverDesks.origin(2, from: HandoverDesks.officer))
        #expect(school.register.feedback(of: People.sanne) == [])
        #expect(throws: Refusal.listEmpty) { try results(desk()) }
    }

    @Test func `after feedback the next package says how it went since, in whole lesson weeks`() throws {
        let school = try HandoverDesks.schoolsDesk().opened(
            OfficerPackage(
                school: People.brin, made: day("2026-11-03"),
                results: [
                    OfficerPackage.Result(
                        number: pupilNumber("100010"),
                        feedback: Feedback(day: day("2026-11-03"), outcome: .spoken))
                ]), HandoverDesks.origin(1, from: HandoverDesks.officer, made: "2026-11-03")
        ).withAbsences(People.sanne, ["2026-11-04 1-2", "2026-11-18 1 5 late"])
            .after(.planOfficeHour(People.plan(.oneToOne(People.listing(People.daan)))))
        let package = try school.package()
        #expect(
            package.rechecks == [
                Recheck(
                    number: pupilNumber("100010"),
                    weeks: zip(["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"], [120, 0, 0, 0]).map {
                        Recheck.Week(
                            monday: day($0), minutes: $1, timesLate: $0 == "2026-11-16" ? 1 : 0,
                            hasReport: false)
                    }, hasLeft: false)
            ])
        // Sanne is on no list: who does not know her learns nothing of her.
        let stranger = try HandoverDesks.officersDesk().opening(package, HandoverDesks.origin(1))
        #expect(stranger.counts.unknown == 1)
        let known = try desk().opened(package, HandoverDesks.origin(2))
        #expect(known.register.recheck(of: try known.file("100010").id)?.weeks.count == 4)
    }
}
