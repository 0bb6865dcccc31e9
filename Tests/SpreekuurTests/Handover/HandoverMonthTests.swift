import Attendance
import Crypto
import Exchange
import Handover
import Journal
import Testing

@testable import spreekuur

/// Two data folders on one machine: a coordinator's and an officer's, with real keys, files and journals.
struct HandoverMonthTests {
    /// One side, opened anew for every step as a command would.
    private struct Side {
        let folder: TemporaryFolder
        let key = SymmetricKey(size: .bits256)

        init(_ role: FolderRole) throws {
            folder = try TemporaryFolder()
            var store = try RegisterStore.create(
                in: PosixFolder.open(folder.path), lock: .slotKey(key), recoveryKey: RecoveryKey(),
                occupant: .here)
            try store.perform(
                .startFolder(role: role, ownMunicipalities: ["Dalerveld"], on: Side.day("2026-08-24")))
        }

        static func day(_ text: String) -> Day { Day(text)! }  // Written out in this file.

        func open() throws -> RegisterStore {
            try RegisterStore.open(
                in: PosixFolder.open(folder.path), unlock: .slotKey(key), occupant: .here)
        }

        func perform(_ commands: Command...) throws {
            var store = try open()
            for command in commands { try store.perform(command) }
        }

        func card(_ name: String) throws -> KeyCard { try open().keyCard(named: name) }

        /// As the command does, once the words were heard.
        func trust(_ card: KeyCard) throws {
            try perform(
                .confirmCorrespondent(
                    Correspondent(
                        id: ID(keyID: card.keys.id), name: card.name, role: card.role,
                        keys: card.keys.bytes, confirmedOn: Side.day("2026-09-01"))))
        }

        func make(on day: String) throws -> [UInt8] {
            var store = try open()
            let recipient = try #require(store.register.correspondents.values.first)
            return try store.makePackage(
                of: HandoverMonthTests.brin, for: recipient, on: Side.day(day), from: .command
            ).bytes
        }

        @discardableResult
        func receive(_ bytes: [UInt8], on day: String) throws -> IncomingPackage {
            var store = try open()
            let incoming = try store.decidePackage(bytes, on: Side.day(day))
            try store.recordImport(incoming.decision.events, of: .package)
            return incoming
        }

        func importAbsences(_ rows: String, on day: String) throws {
            var store = try open()
            let text = "leerlingnummer;datum;lesuur_van;lesuur_tot;minuten;soort;vak\n" + rows
            let school = try store.register.school(HandoverMonthTests.brin)
            let file = try AbsenceImport.read(bytes: Array(text.utf8), layout: nil, school: school) { _, _ in
            }
            let decision = try store.register.decideAbsences(
                file.batch, refused: file.refused, school: school.brin, complete: nil, on: Side.day(day))
            #expect(decision.refused.isEmpty)
            try store.recordImport(decision.events, of: .absences)
        }

        func pupil(_ number: String) throws -> PupilFile {
            try open().register.pupil(number: number, school: HandoverMonthTests.brin)
        }

        func listing(_ number: String, _ reason: String) throws -> Listing {
            Listing(pupil: try pupil(number).id, reason: reason, requestedBy: .school)
        }
    }

    private static let brin = BRIN("00XX00")!  // Written out here.

    private func bothSides() throws -> (school: Side, officer: Side) {
        let (school, officer) = (try Side(.coordinator), try Side(.leerplichtambtenaar))
        try school.trust(officer.card("K. de Haan"))
        try officer.trust(school.card("Het Baken"))
        try school.perform(
            .addSchool(School(brin: Self.brin, name: "Het Baken", kind: .vo, region: .noord)))
        for (number, name) in [("100010", "Sem"), ("100017", "Noor"), ("100024", "Emre"), ("100031", "Yara")]
        {
            try school.perform(
                .addPupil(
                    school: Self.brin,
                    Pupil(
                        number: PupilNumber(number)!, name: PersonName(given: name, family: "Bakker"),
                        birthDate: Day("2011-03-09"), group: "H3b", municipality: "Dalerveld")))
        }
        return (school, officer)
    }

    private func plan(_ day: String, _ entries: [OfficeHourPlan.Entry]) -> Command {
        .planOfficeHour(
            OfficeHourPlan(
                key: OfficeHour.Key(school: Self.brin, day: Side.day(day)), start: TimeOfDay("13:00")!,
                entries: entries))
    }

    @Test func `a month of lists, talks and feedback goes both ways`() throws {
        let (school, officer) = try bothSides()
        defer {
            school.folder.remove()
            officer.folder.remove()
        }
        // Two imports, and a list with a pair as a group.
        try school.importAbsences(
            "100010;2026-11-02;1;3;50;ongeoorloofd;wi\n100017;2026-11-03;1;1;5;telaat;en\n", on: "2026-11-06")
        try school.importAbsences("100010;2026-11-09;2;2;50;onbekend;bi\n", on: "2026-11-10")
        try school.perform(
            plan(
                "2026-11-24",
                [
                    .oneToOne(school.listing("100010", "neemt toe")),
                    .group(
                        name: "op tijd", minutes: 45,
                        [school.listing("100017", "te laat"), school.listing("100024", "te laat")]),
                ]))
        let first = try school.make(on: "2026-11-16")
        #expect(try officer.receive(first, on: "2026-11-17").decision.counts.new == 3)
        #expect(try officer.receive(first, on: "2026-11-17").decision.isKnown)

        // The unknown hour became a skipped one; one pupil comes on the list, one goes.
        try school.importAbsences("100010;2026-11-09;2;2;50;ongeoorloofd;bi\n", on: "2026-11-18")
        try school.perform(
            plan(
                "2026-11-24",
                [
                    .oneToOne(school.listing("100010", "neemt toe")),
                    .oneToOne(school.listing("100031", "niet gesproken")),
                    .oneToOne(school.listing("100017", "te laat")),
                ]))
        let corrected = try officer.receive(school.make(on: "2026-11-20"), on: "2026-11-20").decision
        #expect(corrected.counts == expected(new: 1, changed: 1, unchanged: 1, gone: 1))
        let lessons = try officer.pupil("100010").absences.lessons(codes: CodeTable())
        #expect(lessons.map(\.reason) == Array(repeating: .absent(.unauthorised), count: 4))

        // The spreekuur: a talk, and somebody who did not come.
        let key = OfficeHour.Key(school: Self.brin, day: Side.day("2026-11-24"))
        let (sem, noor) = (try officer.pupil("100010").id, try officer.pupil("100017").id)
        let noorPlace = try #require(officer.open().register.officeHours[key]?.place(of: noor)).place
        try officer.perform(
            .recordTalk(
                TalkDraft(
                    officeHour: key, form: .oneToOne,
                    pupils: [
                        TalkDraft.PupilDraft(
                            part: TalkPart(
                                pupil: sem, ownWords: "WOORDENGEHEIM", goesWell: "GOEDGEHEIM",
                                causes: [.home], note: "NOTITIEGEHEIM", forSchool: "graag een rustige plek",
                                forHome: "THUISGEHEIM"),
                            agreements: [
                                NewAgreement(text: "mentor belt", party: .school),
                                NewAgreement(text: "AFSPRAAKGEHEIM", party: .pupil),
                            ])
                    ])),
            .setStatus(key, place: noorPlace.number, noor, .notCome))
        let back = try officer.make(on: "2026-11-24")
        try school.receive(back, on: "2026-11-25")
        let register = try school.open().register
        #expect(
            register.feedback(of: try school.pupil("100010").id) == [
                Feedback(
                    day: key.day, outcome: .spoken, promises: [Feedback.Promise(text: "mentor belt")],
                    told: "graag een rustige plek")
            ])
        #expect(register.feedback(of: try school.pupil("100017").id).map(\.outcome) == [.notCome])

        // The next list says how it went since with whoever was spoken to, on it or not.
        try school.perform(plan("2026-12-08", [.oneToOne(school.listing("100017", "niet gekomen"))]))
        let next = try officer.receive(school.make(on: "2026-12-04"), on: "2026-12-04")
        guard case .list(let package) = next.content else {
            Issue.record("not a list")
            return
        }
        #expect(package.rechecks.map(\.number.text) == ["100010"])
        #expect(package.pupils.map(\.pupil.number.text) == ["100017"])
        #expect(try officer.open().register.recheck(of: sem)?.weeks.count == 2)
    }

    private func expected(new: Int, changed: Int, unchanged: Int, gone: Int) -> PackageCounts {
        var counts = PackageCounts()
        (counts.new, counts.changed, counts.unchanged, counts.gone) = (new, changed, unchanged, gone)
        return counts
    }

    @Test func `no text of a note is in what goes back, nor anybody but the school's own`() throws {
        let (school, officer) = try bothSides()
        defer {
            school.folder.remove()
            officer.folder.remove()
        }
        try school.perform(plan("2026-11-24", [.oneToOne(school.listing("100010", "neemt toe"))]))
        try officer.receive(school.make(on: "2026-11-23"), on: "2026-11-23")
        let key = OfficeHour.Key(school: Self.brin, day: Side.day("2026-11-24"))
        let sem = try officer.pupil("100010").id
        try officer.perform(
            .addPupil(
                school: Self.brin,
                Pupil(
                    number: PupilNumber("555555")!, name: PersonName(given: "Inloop", family: "Geheim"),
                    birthDate: nil, group: "V4", municipality: "")))
        let walkIn = try officer.pupil("555555").id
        func talk(_ pupil: ID<Pupil>, isWalkIn: Bool) -> Command {
            .recordTalk(
                TalkDraft(
                    officeHour: key, form: .oneToOne, isWalkIn: isWalkIn,
                    pupils: [
                        TalkDraft.PupilDraft(
                            part: TalkPart(
                                pupil: pupil, ownWords: "GEHEIM1", goesWell: "GEHEIM2", causes: [.money],
                                outcome: .jeugdarts, note: "GEHEIM3", forSchool: "mag weten",
                                forHome: "GEHEIM4"),
                            agreements: [NewAgreement(text: "GEHEIM5", party: .parents)])
                    ]))
        }
        try officer.perform(talk(sem, isWalkIn: false), talk(walkIn, isWalkIn: true))
        let package = try officer.open().register.officerPackage(for: Self.brin, on: key.day)
        let text = String(decoding: package.json, as: UTF8.self)
        #expect(text.contains("mag weten"))
        for secret in ["GEHEIM", "Geheim", "555555", "jeugdarts", "geld", "Sem", "Bakker"] {
            #expect(!text.contains(secret), "\(secret)")
        }
    }

    @Test func `whoever is not meant to read it cannot, and nothing of a broken package is kept`() throws {
        let (school, officer) = try bothSides()
        let stranger = try Side(.leerplichtambtenaar)
        defer { for side in [school, officer, stranger] { side.folder.remove() } }
        try school.perform(plan("2026-11-24", [.oneToOne(school.listing("100010", "neemt toe"))]))
        let package = try school.make(on: "2026-11-23")
        func status(_ side: Side, _ bytes: [UInt8]) throws -> Int32? {
            do {
                try side.receive(bytes, on: "2026-11-23")
                return nil
            } catch let failure as Failure {
                return failure.status.rawValue
            }
        }
        #expect(try status(stranger, package) == 18)
        var changed = package
        changed[package.count - 40] ^= 1
        #expect(try status(officer, changed) == 18)
        #expect(try status(officer, Array(package.dropLast(7))) == 18)
        #expect(try status(officer, Array("geen pakket".utf8)) == 18)
        var newer = package
        newer[8] = 2
        #expect(try status(officer, newer) == 15)
        #expect(try officer.open().register.pupils.isEmpty)
        #expect(try status(officer, package) == nil)
        #expect(try officer.open().register.pupils.count == 1)
    }

    @Test func `the keys of a folder are the same every day, and in no file in the clear`() throws {
        let side = try Side(.coordinator)
        defer { side.folder.remove() }
        let card = try side.card("Het Baken")
        #expect(try side.card("Het Baken") == card)
        #expect(try KeyCard(text: card.text) == card)
        #expect(card.words.count == 6)
    }
}
