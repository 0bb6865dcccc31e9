import Attendance
import TestSupport
import Testing

struct UndoTests {
    /// A register to which commands are put one after the other, each a save of its own.
    struct Desk {
        var register: Register
        var saves: [(number: Step.Number, events: [Event])] = []
        private var identities: Chance

        init(_ register: Register = People.withList().register, seed: UInt64 = 1) {
            self.register = register
            identities = Chance(seed: seed)
        }

        /// The events kept; nil when it was refused or changed nothing.
        @discardableResult
        mutating func ask(_ command: Command) -> [Event]? {
            // A refusal is an answer here.
            guard let events = try? register.decide(command, using: &identities), !events.isEmpty else {
                return nil
            }
            keep(events)
            return events
        }

        mutating func keep(_ events: [Event]) {
            let number = Step.Number(UInt64(10 * saves.count + 1))
            saves.append((number, events))
            for event in events { register.apply(event, of: number) }
        }
    }

    /// All of a register but what can be undone and redone.
    struct Picture: Equatable {
        var schools: [BRIN: School]
        var pupils: [ID<Pupil>: PupilFile]
        var officeHours: [OfficeHour.Key: OfficeHour]
        var talks: [ID<Talk>: Talk]
        var contacts: [Contact]
        var filters: [FilterSlot: OverviewFilter]
        var owners: [ID<Agreement>: ID<Pupil>?]
        var found: [ID<Pupil>]

        init(_ register: Register, agreements: Set<ID<Agreement>>) {
            schools = register.schools
            pupils = register.pupils
            officeHours = register.officeHours
            talks = register.talks
            contacts = register.contacts
            filters = register.savedFilters
            owners = Dictionary(uniqueKeysWithValues: agreements.map { ($0, register.owner(of: $0)) })
            found = register.pupils.values.compactMap {
                try? register.pupil(number: $0.pupil.number.text, school: $0.school).id
            }.sorted()
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `undone and redone at random, the register is each time as it was`(seed: UInt64) {
        var random = RandomWork(seed: seed)
        var desk = Desk(seed: seed &+ 7)
        var agreements: Set<ID<Agreement>> = []
        var before: [Register] = []
        for _ in 0..<random.chance.number(in: 3...25) {
            let register = desk.register
            guard let events = desk.ask(random.command(for: register)) else { continue }
            before.append(register)
            agreements.formUnion(register.pupils.values.flatMap(\.agreements).map(\.id))
            #expect(desk.register.lastStep?.events == events)
            guard random.chance.number(in: 0...2) == 0 else { continue }
            let after = desk.register
            let count = random.chance.number(in: 1...before.count)
            for back in 1...count {
                #expect(desk.ask(.undo) != nil)
                let (now, then) = (desk.register, before[before.count - back])
                #expect(isSame(now, then, agreements), "step \(before.count), \(back) back")
            }
            let redone = random.chance.number(in: 0...2) == 0 ? random.chance.number(in: 0...count) : count
            for _ in 0..<redone { #expect(desk.ask(.redo) != nil) }
            before.removeLast(count - redone)
            if redone == count { #expect(isSame(desk.register, after, agreements)) }
        }
        var replayed = People.withList().register
        for save in desk.saves {
            for event in save.events { replayed.apply(event, of: save.number) }
        }
        #expect(isSame(replayed, desk.register, agreements))
        erase(People.sanne, from: desk)
    }

    /// Compared out of sight: a picture that is printed fills a screen.
    private func isSame(_ left: Register, _ right: Register, _ agreements: Set<ID<Agreement>>) -> Bool {
        Picture(left, agreements: agreements) == Picture(right, agreements: agreements)
    }

    /// Somebody's records are gone: what is left folds to what is left of the register.
    private func erase(_ pupil: ID<Pupil>, from desk: Desk) {
        var replayed = People.withList().register
        for save in desk.saves {
            for event in save.events where event.pupil != pupil { replayed.apply(event, of: save.number) }
        }
        for (id, file) in desk.register.pupils where id != pupil {
            #expect(replayed.pupils[id] == file)
        }
        #expect(Set(replayed.talks.keys) == Set(desk.register.talks.keys))
    }

    @Test func `an undo names no pupil, whatever it undoes`() {
        var desk = Desk()
        desk.ask(People.groupTalk([People.sanne, People.daan], shared: "op tijd komen"))
        let events = desk.ask(.undo)
        #expect(events == [.stepUndone(desk.saves[0].number)])
        #expect(events?.compactMap(\.pupil) == [])
        #expect(desk.register.lastUndoneStep?.pupils == [People.sanne, People.daan])
        #expect(desk.register.talks.isEmpty)
    }

    @Test func `several commands in one save are undone together, and refused together`() {
        var desk = Desk()
        desk.ask(People.talk(agreements: [NewAgreement(text: "op de fiets", party: .pupil)]))
        let agreement = desk.register.pupils[People.sanne]?.openAgreements.first?.id
        guard let agreement else {
            Issue.record("a talk with an agreement")
            return
        }
        let before = desk.register
        let judged = Command.judgeAgreement(agreement, .kept, on: People.today)
        #expect(desk.ask(.all([judged, People.talk(People.daan)]))?.count == 3)
        #expect(desk.register.pupils[People.sanne]?.openAgreements.isEmpty == true)
        desk.ask(.undo)
        #expect(desk.register.pupils == before.pupils)
        #expect(desk.register.talks == before.talks)
        #expect(desk.ask(.all([judged, People.talk(People.sanne)])) == nil)
        #expect(desk.register.pupils == before.pupils)
    }

    @Test func `anything new ends what could be done again`() {
        var desk = Desk()
        desk.ask(.setStatus(People.key, place: 1, People.sanne, .ill))
        desk.ask(.undo)
        desk.ask(.setStatus(People.key, place: 2, People.daan, .ill))
        #expect(throws: Refusal.nothingToRedo) {
            var chance = Chance(seed: 0)
            return try desk.register.decide(.redo, using: &chance)
        }
    }

    @Test func `what cannot be undone says why, and shields what came before it`() {
        func barrier(_ events: [Event]) -> UndoBarrier?? {
            var desk = Desk()
            desk.ask(.setStatus(People.key, place: 1, People.sanne, .ill))
            desk.keep(events)
            return desk.register.lastStep == nil ? .some(desk.register.undoBarrier) : nil
        }
        let number = ImportNumber(1)
        let record = ImportRecord(
            number: number, school: People.brin, on: People.today, content: .pupils, counts: ImportCounts())
        #expect(
            barrier([
                .schoolChanged(school()), .importAccepted(record),
                .pupilEnrolled(identity(77), school: People.brin, People.all[0].pupil, source: number),
            ]) == .importAccepted(number))
        #expect(barrier([.importTakenBack(number, on: People.today)]) == .importTakenBack(number))
        let report = Verzuimmelding(kind: .overig, end: nil, madeOn: People.today, number: "12")
        #expect(barrier([.reportMade(People.sanne, report)]) == .numberedReport)
        let unnumbered = Verzuimmelding(kind: .overig, end: nil, madeOn: People.today)
        #expect(barrier([.reportMade(People.sanne, unnumbered)]) == nil)

        var fresh = Desk(Register())
        #expect(fresh.register.undoBarrier == nil)
        fresh.keep([.folderStarted(role: .coordinator, ownMunicipalities: [], on: People.today)])
        #expect(fresh.register.undoBarrier == .folderStarted)
    }

    @Test func `a hundred steps back, and no further`() {
        var desk = Desk()
        for index in 0..<130 {
            let status: Listing.Status = index % 2 == 0 ? .ill : .notCome
            desk.ask(.setStatus(People.key, place: 1, People.sanne, status))
        }
        for _ in 0..<100 { #expect(desk.ask(.undo) != nil) }
        #expect(desk.ask(.undo) == nil)
        #expect(desk.register.undoBarrier == .tooLongAgo)
        for _ in 0..<100 { #expect(desk.ask(.redo) != nil) }
        #expect(desk.ask(.redo) == nil)
    }

    @Test func `absences that came from a snapshot stay when a step is undone`() {
        var desk = Desk()
        desk.ask(.setStatus(People.key, place: 1, People.sanne, .ill))
        let known = ledger(["2026-11-09 1-8"])
        desk.register.restore(known, of: People.sanne)
        desk.ask(.undo)
        #expect(desk.register.pupils[People.sanne]?.absences == known)
        desk.ask(.redo)
        #expect(desk.register.pupils[People.sanne]?.absences == known)
    }
}

/// Commands drawn from a seed; not every one is allowed.
private struct RandomWork {
    var chance: Chance
    private var count = 0

    init(seed: UInt64) { chance = Chance(seed: seed) }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[chance.number(in: 0...elements.count - 1)]
    }

    mutating func command(for register: Register) -> Command {
        count += 1
        let pupil = pick(register.pupils.keys.sorted())
        switch chance.number(in: 0...13) {
        case 0, 1:
            let place = chance.number(in: 1...5)
            let listed = register.officeHours[People.key]?.place(place)?.listings.first?.pupil ?? pupil
            return .setStatus(
                People.key, place: place, listed,
                pick([.planned, .ill, .notCome, .declined, .cancelled(reason: "toets")]))
        case 2: return People.talk(pupil, agreements: agreements(), isWalkIn: true) { $0.note = "\(count)" }
        case 3:
            let others = [pupil, pick(People.classmates), People.zoe]
            return People.groupTalk(others, isWalkIn: true) { $0.outcome = .agreementsOnly }
        case 4: return .addWalkIn(People.key, People.listing(pupil))
        case 5, 6:
            let known = register.pupils.values.flatMap(\.agreements).map(\.id).sorted()
            guard !known.isEmpty else { return .addWalkIn(People.key, People.listing(pupil)) }
            return .judgeAgreement(pick(known), pick(Agreement.Verdict.allCases), on: People.today)
        case 7:
            let whom = chance.number(in: 0...1) == 0 ? pupil : nil
            return .recordContact(
                Contact(
                    id: ID(raw: UInt128(5000 + count)), kind: pick(Contact.Kind.allCases), on: People.today,
                    pupil: whom))
        case 8:
            return .recordReport(
                pupil, Verzuimmelding(kind: pick([.overig, .luxe]), end: nil, madeOn: People.today))
        case 9: return .saveFilter(pick(FilterSlot.allCases), pick([nil, OverviewFilter(group: "\(count)")]))
        case 10:
            return .addPupil(school: People.brin, People.pupil("9\(count)0000", "Iris", "Smit"))
        case 11:
            let key = OfficeHour.Key(school: People.brin, day: pick([People.today, day("2026-12-08")]))
            return .planOfficeHour(People.plan(.oneToOne(People.listing(pupil)), on: key))
        case 12:
            var changed = school()
            changed.lessonMinutes = chance.number(in: 40...60)
            return .changeSchool(changed)
        case _:
            guard
                let talk = register.talks.values.sorted(by: { $0.id < $1.id }).first(where: {
                    !$0.parts.isEmpty
                }), var part = talk.parts.first
            else { return .saveFilter(.first, OverviewFilter(group: "\(count)")) }
            part.note = "verbeterd \(count)"
            if chance.number(in: 0...1) == 0 { part.agreements = Array(part.agreements.dropFirst()) }
            return .correctTalk(
                talk.id, part: part, new: talk.isGroup ? [] : agreements(), why: "typefout",
                on: People.today)
        }
    }

    private mutating func agreements() -> [NewAgreement] {
        (0..<chance.number(in: 0...2)).map { NewAgreement(text: "afspraak \($0)", party: .pupil) }
    }
}
