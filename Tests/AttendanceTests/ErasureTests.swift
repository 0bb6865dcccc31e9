import Attendance
import Testing

struct ErasureTests {
    private static let commands: [Command] = [
        .planOfficeHour(
            People.plan(
                .oneToOne(People.listing(People.sanne, "ruzie met Daan")),
                .group(
                    name: "op tijd", minutes: 45,
                    [People.listing(People.daan), People.listing(People.zoe)]),
                .oneToOne(People.listing(People.classmates[0])))),
        People.talk(
            People.sanne, agreements: [NewAgreement(text: "samen met Bakker fietsen", party: .pupil)]
        ) {
            $0.outcome = .followUpTalk
            $0.note = "Zit naast Daans broer."
        },
        People.groupTalk([People.daan, People.zoe], shared: "De bus is vaak vol.") {
            $0.outcome = .agreementsOnly
        },
        .setStatus(People.key, place: 3, People.classmates[0], .notCome),
        .recordContact(
            Contact(id: identity(7), kind: .corridor, on: People.today, pupil: People.daan, minutes: 10)),
        .recordContact(
            Contact(
                id: identity(8), kind: .consultation, on: day("2026-09-01"), minutes: 25,
                text: "Overleg over Daan Bakker en anderen")),
        .recordReport(
            People.daan,
            Verzuimmelding(kind: .overig, end: nil, madeOn: day("2026-07-01"), number: "12")),
    ]

    /// What was kept of the day, in order.
    private static let events: [Event] = {
        var story = People.open()
        return commands.flatMap { command in
            let events = story.events(of: command)
            story = story.after(events)
            return events
        }
    }()

    private var played: Register { People.open().after(Self.events).register }

    private static let pupils = [People.sanne, People.daan, People.zoe] + People.classmates

    private func erased(_ pupil: ID<Pupil>, from register: Register, number: Int = 1) -> Register {
        var register = register
        let erasure = register.erasure(of: pupil, number: number, on: People.today)
        register.apply(.pupilErased(erasure))
        register.forget(pupil)
        return register
    }

    @Test(arguments: pupils)
    func `no total of any year changes when a pupil is erased`(pupil: ID<Pupil>) {
        let before = played.yearTallies
        let after = erased(pupil, from: played)
        #expect(after.pupils[pupil] == nil)
        #expect(Self.withoutHomes(after.yearTallies) == Self.withoutHomes(before))
    }

    private static func withoutHomes(_ tallies: [YearTally.Key: YearTally]) -> [YearTally.Key: YearTally] {
        tallies.mapValues { tally in
            var tally = tally
            tally.municipalities = [:]
            return tally
        }
    }

    @Test func `the year counts what happened`() throws {
        let tally = try #require(played.yearTallies[YearTally.Key(school: People.brin, year: 2026)])
        #expect((tally.pupils, tally.oneToOne, tally.inGroups, tally.notCome) == (3, 1, 2, 1))
        #expect((tally.contacts, tally.contactMinutes, tally.reports) == (1, 10, 0))
        #expect(tally.outcomes == [.followUpTalk: 1, .agreementsOnly: 2])
        #expect(tally.municipalities == ["Dalerveld": 3])
        #expect(played.yearTallies[YearTally.Key(school: People.brin, year: 2025)]?.reports == 1)
    }

    @Test func `totals stay when everyone is erased, one after the other`() {
        var register = played
        for (number, pupil) in zip(1..., Self.pupils) {
            register = erased(pupil, from: register, number: number)
        }
        #expect(register.pupils.isEmpty)
        #expect(Self.withoutHomes(register.yearTallies) == Self.withoutHomes(played.yearTallies))
    }

    @Test(arguments: pupils)
    func `a forgotten pupil leaves the register as if none of their records were read`(pupil: ID<Pupil>) {
        var forgotten = played
        forgotten.forget(pupil)
        var unread = People.open().register
        unread.forget(pupil)
        for event in Self.events where event.pupil != pupil { unread.apply(event) }
        #expect(forgotten.pupils == unread.pupils)
        #expect(forgotten.officeHours == unread.officeHours)
        #expect(forgotten.talks == unread.talks)
        #expect(forgotten.contacts == unread.contacts)
        let agreements = Self.events.flatMap { event -> [ID<Agreement>] in
            if case .talkPartRecorded(_, let part) = event { part.agreements.map(\.id) } else { [] }
        }
        #expect(!agreements.isEmpty)
        for agreement in agreements { #expect(forgotten.owner(of: agreement) == unread.owner(of: agreement)) }
    }

    @Test func `of a group talk the shared part and the parts of the others stay`() throws {
        let after = erased(People.daan, from: played)
        let talk = try #require(after.talks.values.first { $0.isGroup })
        #expect(talk.form == .group(shared: "De bus is vaak vol."))
        #expect(talk.parts.map(\.pupil) == [People.zoe])
        #expect(after.officeHours[People.key]?.places.map(\.number) == [1, 2, 3])
        #expect(after.officeHours[People.key]?.place(2)?.listings.map(\.pupil) == [People.zoe])
    }

    @Test func `the number of an erased pupil is free for a new one`() throws {
        let after = erased(People.daan, from: played)
        #expect(throws: Refusal.pupilUnknown(number: "100017", school: People.brin)) {
            try after.pupil(number: "100017", school: People.brin)
        }
        var identities = CountedIdentities(after: 90)
        let events = try after.decide(
            .addPupil(school: People.brin, People.pupil("100017", "Daan", "Bakker")), using: &identities)
        #expect(events.count == 1 && events[0].pupil != People.daan)
    }

    @Test
    func `what stood in the pupil's part before a correction goes too, and nothing of it can be undone`()
        throws
    {
        let talk = try #require(played.talks.values.first { $0.isGroup })
        var part = try #require(talk.parts.first { $0.pupil == People.daan })
        part.note = "anders"
        var register = played
        let number = Step.Number(1)
        register.apply(
            .talkPartCorrected(talk.id, part, why: "verkeerd getypt", on: People.today), of: number)
        #expect(register.talks[talk.id]?.corrections.count == 1)
        #expect(register.lastStep?.number == number)
        register.apply(
            .pupilErased(register.erasure(of: People.daan, number: 1, on: People.today)), of: Step.Number(2))
        register.forget(People.daan)
        #expect(register.talks[talk.id]?.corrections.isEmpty == true)
        #expect(register.lastStep == nil && register.lastUndoneStep == nil)
        #expect(register.undoBarrier == .pupilErased)
        // What was recorded before the erasure stays as it is, also when its undoing was recorded by mistake.
        register.apply(.stepUndone(number), of: Step.Number(3))
        #expect(register.pupils[People.daan] == nil)
    }

    @Test func `a name in a correction of another's talk is found, in the reason and in what stood there`()
        throws
    {
        let talk = try #require(played.talks.values.first { !$0.isGroup })
        var part = talk.parts[0]
        part.note = "zit bij zijn broer"
        var register = played
        register.apply(.talkPartCorrected(talk.id, part, why: "Daan bleek het niet", on: People.today))
        let found = register.mentions(of: People.daan).map(\.kind)
        #expect(found.contains(.correction) && found.contains(.note))
    }

    @Test func `what goes is counted for the receipt`() throws {
        let file = try #require(played.pupils[People.sanne])
        let destroyed = played.destroyed(with: file)
        #expect((destroyed.places, destroyed.talks, destroyed.agreements) == (1, 1, 1))
        let report = played.erasure(of: People.daan, number: 4, on: People.today)
        #expect((report.destroyed.reports, report.destroyed.contacts) == (1, 1))
        #expect(report.rewrittenBy == day("2026-12-24"))
    }

    @Test func `a name is found in texts of others and of nobody, also in part, and never in its owner's`() {
        let found = played.mentions(of: People.daan)
        #expect(
            found.map { "\($0.on) \($0.kind.rawValue) \($0.owner?.number.text ?? "-") \($0.part.rawValue)" }
                == [
                    "2026-09-01 contact - beide", "2026-11-24 notitie 100010 voornaam",
                    "2026-11-24 reden 100010 voornaam", "2026-11-24 afspraak 100010 achternaam",
                ])
        #expect(found.map(\.word) == ["Daan", "Daans", "Daan", "Bakker"])
        #expect(played.mentions(of: People.zoe).isEmpty)
        #expect(erased(People.daan, from: played).mentions(of: People.daan).isEmpty)
    }
}

/// Whether the home of an erased pupil is kept.
struct ErasedHomeTests {
    /// So many of the class spoken to, of whom the first lives elsewhere when `isAway`.
    private func register(spoken: Int, isAway: Bool = false) -> Register {
        var story = People.open()
        if isAway, var pupil = story.register.pupils[People.classmates[0]]?.pupil {
            pupil.municipality = "Borgerveen"
            story = story.after([.pupilChanged(People.classmates[0], pupil, source: nil)])
        }
        story = story.after(
            .planOfficeHour(
                OfficeHourPlan(
                    key: People.key, start: time("09:00"),
                    entries: People.classmates.map { .oneToOne(People.listing($0)) })))
        for pupil in People.classmates.prefix(spoken) { story = story.after(People.talk(pupil)) }
        return story.register
    }

    private func homes(_ register: Register) -> [String: Int] {
        register.erasure(of: People.classmates[0], number: 1, on: People.today)
            .tallies.reduce(into: [:]) { $0.merge($1.municipalities, uniquingKeysWith: +) }
    }

    @Test func `among five others it is`() {
        #expect(homes(register(spoken: 6)) == ["Dalerveld": 1])
    }

    @Test func `among fewer it is not, for it could point at the pupil`() {
        #expect(homes(register(spoken: 5)).isEmpty)
        #expect(homes(register(spoken: 8, isAway: true)).isEmpty)
    }

    @Test func `those who were erased before count among the others`() {
        var register = register(spoken: 6)
        for (number, pupil) in zip(1..., People.classmates.prefix(6)) {
            let erasure = register.erasure(of: pupil, number: number, on: People.today)
            register.apply(.pupilErased(erasure))
            register.forget(pupil)
        }
        let key = YearTally.Key(school: People.brin, year: 2026)
        #expect(register.yearTallies[key]?.municipalities == ["Dalerveld": 6])
    }
}
