import Attendance
import Crypto
import Exchange
import Journal
import Screens
import TestSupport
import Testing
import TextUI

@testable import spreekuur

/// Two laptops, all of it on screen: real journals, keys and files, with keys from a script.
struct ExchangeRuntimeTests {
    private static let brin = BRIN("00XX00")!  // Written out here.
    private static let today = Day("2026-11-24")!

    private struct Laptop {
        let folder: TemporaryFolder
        let key = SymmetricKey(size: .bits256)

        init(_ role: FolderRole) throws {
            folder = try TemporaryFolder()
            var store = try RegisterStore.create(
                in: PosixFolder.open(folder.path), lock: .slotKey(key), recoveryKey: RecoveryKey(),
                occupant: .here)
            try store.perform(
                .startFolder(role: role, ownMunicipalities: ["Dalerveld"], on: Day("2026-08-24")!))
        }

        func open(on disk: Disk = Disk()) throws -> RegisterStore {
            try RegisterStore.open(
                in: FullableFolder(inner: PosixFolder.open(folder.path), disk: disk), unlock: .slotKey(key),
                occupant: .here)
        }

        func perform(_ command: Command) throws {
            var store = try open()
            try store.perform(command)
        }

        /// The screens while these keys are pressed, from *Pakketten* on.
        @discardableResult
        func press(
            _ keys: [Key], on day: Day = ExchangeRuntimeTests.today, disk: Disk = Disk()
        ) throws -> [String] {
            let store = try open(on: disk)
            let clock = WallClock(day: day, startTime: TimeOfDay("13:42"))
            let model = Model(register: store.register, clock: clock.now)
            var runtime = Runtime(
                ScriptedTerminal(.typing("5p") + keys), model, DataFolder(store, at: folder.path),
                clock: clock, glyphs: .unicode)
            try runtime.run()
            return runtime.terminal.frames.map { rows(of: $0).joined(separator: "\n") }
        }
    }

    private let school: Laptop
    private let officer: Laptop
    /// Seen by both.
    private let stick: TemporaryFolder

    init() throws {
        school = try Laptop(.coordinator)
        officer = try Laptop(.leerplichtambtenaar)
        stick = try TemporaryFolder()
    }

    private func remove() {
        for folder in [school.folder, officer.folder, stick] { folder.remove() }
    }

    /// In place of the path that is proposed.
    private func path(_ name: String) -> [Key] {
        Array(repeating: .backspace, count: 80) + .typing("\(stick.path)/\(name)")
    }

    /// Writes the card, and gives the words that are then on screen.
    private func card(of laptop: Laptop, named name: String, _ file: String) throws -> String {
        let toName: [Key] = [.home, .up] + Array(repeating: .delete, count: 40)
        let screens = try laptop.press(
            .typing("k") + toName + .typing(name) + [.down] + path(file) + [.enter])
        let rows = try #require(screens.last).split(separator: "\n").map(String.init)
        let heading = try #require(rows.firstIndex { $0.contains("Lees deze zes woorden voor") })
        let words = rows[heading + 1].split(separator: " ")
        #expect(words.count == 6)
        return words.joined(separator: " ")
    }

    private func confirm(_ laptop: Laptop, _ file: String, _ words: String) throws -> [String] {
        try laptop.press(.typing("b\(stick.path)/\(file)") + [.enter] + .typing(words) + [.enter])
    }

    private func prepareSchool() throws {
        try school.perform(
            .addSchool(School(brin: Self.brin, name: "Het Baken", kind: .vo, region: .noord)))
        for (number, name) in [("100010", "Sem"), ("100017", "Noor")] {
            try school.perform(
                .addPupil(
                    school: Self.brin,
                    Pupil(
                        number: PupilNumber(number)!,  // Well-formed.
                        name: PersonName(given: name, family: "Zonnebloem"), birthDate: Day("2011-03-09"),
                        group: "H3b", municipality: "Dalerveld")))
        }
        let pupils = try school.open().register.pupils.values.sorted { $0.pupil.number < $1.pupil.number }
        try school.perform(
            .planOfficeHour(
                OfficeHourPlan(
                    key: OfficeHour.Key(school: Self.brin, day: Self.today), start: TimeOfDay("13:00")!,
                    entries: pupils.map {
                        .oneToOne(Listing(pupil: $0.id, reason: "vaak te laat", requestedBy: .school))
                    })))
    }

    private func exchangeCards() throws {
        let schoolWords = try card(of: school, named: "Het Baken", "school.txt")
        let officerWords = try card(of: officer, named: "K. de Haan", "ambtenaar.txt")
        let misheard = try confirm(officer, "school.txt", officerWords)
        #expect(misheard.last?.contains("Deze woorden horen niet bij deze kaart") == true)
        #expect(try officer.open().register.correspondents.isEmpty)
        #expect(try confirm(officer, "school.txt", schoolWords).last?.contains("is bevestigd") == true)
        #expect(try confirm(school, "ambtenaar.txt", officerWords).last?.contains("is bevestigd") == true)
        // The same card, so the same words, whenever they are asked for.
        #expect(try school.press(.typing("w")).last?.contains(schoolWords) == true)
    }

    @Test func `cards, a list and feedback go to and fro, all of it on screen`() throws {
        defer { remove() }
        try prepareSchool()
        try exchangeCards()

        let made = try school.press([.enter] + path("lijst.pakket") + [.enter, .character("m")])
        #expect(made.contains { $0.contains("2 leerlingen van 1 lijst") })
        #expect(made.last?.contains("Pakket 1 voor K. de Haan") == true)
        // Over it only when that is asked; nothing counts as handed over before.
        let again = try school.press([.enter] + path("lijst.pakket") + [.enter, .character("m"), .enter])
        #expect(again.contains { $0.contains("Dit bestand is er al") })
        #expect(try school.open().register.madePackages.count == 1)

        let own = try school.press(.typing("o\(stick.path)/lijst.pakket") + [.enter])
        #expect(own.last?.contains("voor iemand anders") == true)
        let looked = try officer.press(.typing("o\(stick.path)/lijst.pakket") + [.enter])
        #expect(looked.last?.contains("er is nog niets overgenomen") == true)
        #expect(looked.last?.contains("Zonnebloem, Sem") == true)
        #expect(try officer.open().register.pupils.isEmpty)
        let opened = try officer.press(.typing("o\(stick.path)/lijst.pakket") + [.enter, .enter])
        #expect(opened.last?.contains("Overgenomen") == true)
        #expect(try officer.open().register.pupils.count == 2)

        // The talk with the first, from Vandaag; the other did not come.
        try officer.press(
            .typing("1") + [.home, .enter] + .typing("ik slaap slecht") + [.function(10), .escape]
                + .typing("1") + [.end] + .typing("n") + [.enter])
        let back = try officer.press([.enter] + path("terug.pakket") + [.enter, .character("m")])
        #expect(back.last?.contains("Pakket 1 voor Het Baken") == true)
        let told = try school.press(.typing("o\(stick.path)/terug.pakket") + [.enter, .enter])
        #expect(told.last?.contains("gesproken") == true)
        #expect(told.last?.contains("niet gekomen") == true)
        #expect(told.last?.contains("slaap") == false)
        let twice = try school.press(.typing("o\(stick.path)/terug.pakket") + [.enter])
        #expect(twice.last?.contains("al geopend") == true)
    }

    @Test
    func `a package that may not be opened is refused by name, and leaves nothing but a line in the log`()
        throws
    {
        defer { remove() }
        try prepareSchool()
        try exchangeCards()
        try school.press([.enter] + path("lijst.pakket") + [.enter, .character("m")])
        let package = try InputFile.read(stick.path + "/lijst.pakket")
        var changed = package
        changed[changed.count - 20] ^= 1
        for (name, bytes, sentence) in [
            ("veranderd", changed, "veranderd of niet helemaal aangekomen"),
            ("afgekapt", Array(package.prefix(40)), "niet helemaal aangekomen"),
            ("ander", Array("geen pakket".utf8), "geen pakket van spreekuur"),
        ] {
            try OutputFile.write(bytes, to: "\(stick.path)/\(name)", replacing: false)
            let screens = try officer.press(.typing("o\(stick.path)/\(name)") + [.enter, .enter])
            let words = try #require(screens.last).replacing("\n", with: " ").split(separator: " ")
            #expect(words.joined(separator: " ").contains(sentence), "\(name)")
        }
        let late = try officer.press(
            .typing("o\(stick.path)/lijst.pakket") + [.enter], on: Day("2027-03-01")!)
        #expect(late.last?.contains("was te openen tot en met za 23 jan 2027") == true)
        #expect(try officer.open().register.pupils.isEmpty)
        let noted = try officer.open().accessReport().lines.map(\.access)
            .filter { $0.object == .package && $0.outcome == .refused }
        #expect(noted.count == 7)
        #expect(noted.allSatisfy { $0.action == .importFile && $0.origin.door == .screen })
    }

    @Test func `the list and the letters are written, and the calendar, for their owner only`() throws {
        defer { remove() }
        try prepareSchool()
        let list = try school.press(
            [.escape, .enter] + .typing("u") + [.down, .down] + path("l.html") + [.enter])
        #expect(list.last?.contains("De lijst van dinsdag 24 november 2026") == true)
        #expect(list.last?.contains("niet versleuteld") == true)
        let letters = try school.press(
            [.escape, .enter] + .typing("ub") + [.down, .down] + path("u.txt") + [.enter])
        #expect(letters.last?.contains("2 uitnodigingen van") == true)
        let calendar = try school.press([.escape] + .typing("a") + path("a.ics") + [.enter])
        #expect(calendar.last?.contains("1 spreekuur in") == true)
        let text = String(decoding: try InputFile.read(stick.path + "/l.html"), as: UTF8.self)
        #expect(text.contains("Zonnebloem"))
        let ics = String(decoding: try InputFile.read(stick.path + "/a.ics"), as: UTF8.self)
        #expect(!ics.contains("Zonnebloem"))
        let taken = try school.press([.escape] + .typing("a") + path("a.ics") + [.enter, .enter])
        #expect(taken.contains { $0.contains("Dit bestand is er al") })
        let noted = try school.open().accessReport().lines.map(\.access).filter { $0.action == .export }
        let pupils = try school.open().register.pupils.values.sorted { $0.pupil.number < $1.pupil.number }
        #expect(
            noted.map(\.object) == [.officeHour] + pupils.map { .pupil($0.id) } + [.officeHour, .officeHour])
        #expect(noted.map(\.outcome) == [.done, .done, .done, .done, .refused])
    }

    @Test func `on a full disk nothing counts as handed over, and there is no file`() throws {
        defer { remove() }
        try prepareSchool()
        try exchangeCards()
        let disk = Disk()
        disk.isFull = true
        let screens = try school.press(
            [.enter] + path("lijst.pakket") + [.enter, .character("m")], disk: disk)
        #expect(screens.last?.contains("✗") == true)
        #expect(screens.last?.contains("schijf") == true)
        #expect(try school.open().register.madePackages.isEmpty)
        #expect(throws: Failure.self) { try InputFile.read(stick.path + "/lijst.pakket") }
    }

    @Test func `a letter in which another pupil is named is refused, and the name stays off the screen`()
        throws
    {
        defer { remove() }
        try prepareSchool()
        let pupils = try school.open().register.pupils.values.sorted { $0.pupil.number < $1.pupil.number }
        try school.perform(
            .recordTalk(
                TalkDraft(
                    officeHour: OfficeHour.Key(school: Self.brin, day: Self.today), form: .oneToOne,
                    pupils: [
                        TalkDraft.PupilDraft(
                            part: TalkPart(
                                pupil: pupils[0].id, goesWell: "gaat met Noor", forHome: "gaat met Noor"),
                            agreements: [NewAgreement(text: "samen met Noor fietsen", party: .pupil)])
                    ])))
        let screens = try school.press(
            [.escape, .enter] + .typing("ue") + [.tab, .tab] + path("b.html") + [.enter])
        let text = try #require(screens.last)
        #expect(text.contains("staat de naam van een andere leerling"))
        #expect(!text.contains("Noor"))
    }

    @Test func `what cannot be written or read is said below the form`() throws {
        defer { remove() }
        try prepareSchool()
        let nowhere = try school.press([.escape] + .typing("a") + path("nergens/a.ics") + [.enter])
        #expect(nowhere.last?.contains("bestaat niet") == true)
        let card = try school.press(.typing("b\(stick.path)/niets.txt") + [.enter])
        #expect(card.last?.contains("bestaat niet") == true)
    }
}
