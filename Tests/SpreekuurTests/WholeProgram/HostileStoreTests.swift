import Attendance
import Demo
import Foundation
import Journal
import Testing

/// A data folder in which every text holds what a terminal would obey, as if a rule had failed once: on the way through
/// all places the terminal gets letters.
@Suite(.serialized, .enabled(if: Tmux.isInstalled))
struct HostileStoreTests {
    /// A title, the clipboard, a link, a request, colours, C1, a turned line, and a line break.
    private static let hostile =
        "\u{1B}]0;t\u{07}\u{1B}]52;c;eA==\u{07}\u{1B}]8;;http://x\u{1B}\\\u{1B}[6n\u{1B}[2J\u{9B}31m\u{9D}0;u\u{9C}"
        + "\u{202E}\u{2066}\u{200F}\u{E000}\u{0}\r\n\u{8}"

    private func poisoned(_ text: String) -> String { Self.hostile + text + Self.hostile }

    private func poisoned(_ listing: Listing) -> Listing {
        var listing = listing
        listing.reason = poisoned(listing.reason)
        listing.ground = .overig(number: poisoned("12345"))
        listing.parentsInformed?.how = poisoned("brief")
        return listing
    }

    private func poisoned(_ part: TalkPart) -> TalkPart {
        var part = part
        part.ownWords = poisoned("woorden")
        part.goesWell = poisoned("gym")
        part.note = poisoned("notitie")
        part.forSchool = poisoned("voor school")
        part.forHome = poisoned("voor thuis")
        part.agreements = part.agreements.map { agreement in
            Agreement(
                id: agreement.id, text: poisoned(agreement.text), party: agreement.party, due: agreement.due,
                repetition: agreement.repetition, state: agreement.state)
        }
        return part
    }

    private func poisoned(_ event: Event) -> Event {
        switch event {
        case .schoolAdded(var school):
            school.name = poisoned(school.name)
            school.careContacts = [CareContact(name: poisoned("jeugdarts"), phone: poisoned("toestel 1"))]
            return .schoolAdded(school)
        case .pupilEnrolled(let id, let school, var pupil, let source):
            pupil.name = PersonName(
                given: poisoned(pupil.name.given), infix: pupil.name.infix,
                family: poisoned(pupil.name.family))
            pupil.group = poisoned(pupil.group)
            pupil.municipality = poisoned(pupil.municipality)
            pupil.mentor = poisoned("P. Postma")
            return .pupilEnrolled(id, school: school, pupil, source: source)
        case .absencesRecorded(let pupil, let rows, let source):
            let texts = rows.texts.map { $0.isEmpty ? $0 : poisoned($0) }
            return .absencesRecorded(pupil, AbsenceRows(rows: rows.rows, texts: texts), source: source)
        case .officeHourPlanned(var officeHour):
            officeHour.room = poisoned("B107")
            officeHour.officer = poisoned("K. de Haan")
            officeHour.places = officeHour.places.map { place in
                guard case .group(let name, let minutes) = place.form else { return place }
                return Place(
                    number: place.number, form: .group(name: poisoned(name), minutes: minutes),
                    listings: place.listings)
            }
            return .officeHourPlanned(officeHour)
        case .pupilPlaced(let key, let place, let listing):
            return .pupilPlaced(key, place: place, poisoned(listing))
        case .talkPartRecorded(let talk, let part): return .talkPartRecorded(talk, poisoned(part))
        // These hold no words.
        case _: return event
        }
    }

    /// The invented school, with more about one pupil than it has of itself.
    private func events() throws -> [Event] {
        var events = try DemoSchool.events(role: .leerplichtambtenaar, pupils: 60).map { poisoned($0) }
        let first = events.compactMap { event -> (ID<Talk>, TalkPart)? in
            if case .talkPartRecorded(let talk, let part) = event { (talk, part) } else { nil }
        }.first
        let (talk, part) = try #require(first)
        let today = DemoSchool.standardDay
        events.append(.talkPartCorrected(talk, part, why: poisoned("verkeerd"), on: today - 1))
        events.append(
            .contactRecorded(
                Contact(
                    id: ID(raw: 7), kind: .corridor, on: today - 1, pupil: part.pupil,
                    text: poisoned("gang"))))
        events.append(
            .reportMade(
                part.pupil,
                Verzuimmelding(kind: .overig, end: nil, madeOn: today - 1, number: poisoned("D-1"))))
        return events
    }

    @Test
    func `on the way through all places nothing reaches the terminal but letters and what curses sends`()
        throws
    {
        let program = try BuiltProgram()
        defer { program.remove() }
        try FileManager.default.createDirectory(
            atPath: program.data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        do {
            var store = try RegisterStore.create(
                in: try PosixFolder.open(program.data),
                lock: .passphrase(SecretBytes(Array(BuiltProgram.passphrase.utf8))),
                recoveryKey: RecoveryKey(), occupant: Occupant(process: getpid(), terminal: "", since: ""))
            try store.record(try events(), at: Instant(milliseconds: 0))
        }
        let bytes = program.folder.appending(path: "bytes")
        let tmux = try Tmux(
            """
            while [ ! -e go ]; do sleep 0.1; done
            '\(BuiltProgram.path)' \(program.place) --vandaag \(DemoSchool.standardDay) --wachtzin-fd 3 3<wachtzin
            echo KLAAR
            """, in: program)
        defer { tmux.close() }
        try tmux.record(in: bytes.path)
        try Data().write(to: program.folder.appending(path: "go"))
        #expect(try tmux.wait(for: "vooraf").contains("‹ESC›"))
        for (keys, shown) in Self.walk {
            for key in keys {
                if key.count == 1 { try tmux.type(key) } else { try tmux.press(key) }
            }
            let screen = try tmux.wait(for: shown)
            for broken in ["\u{1B}", "\u{9B}", "\u{202E}"] { #expect(!screen.contains(broken)) }
        }
        try tmux.resize(columns: 140, rows: 45)
        for (place, shown) in [("2", "niveau"), ("3", "aan zet"), ("4", "woont in"), ("5", "nieuwe lijst")] {
            try tmux.type(place)
            _ = try tmux.wait(for: shown)
        }
        try tmux.press("C-c")
        _ = try tmux.wait(for: "KLAAR")
        let found = TerminalBytes(Array(try Data(contentsOf: bytes)))
        #expect(found.textCount > 10_000)
        #expect(found.strangers == [])
        #expect(try tmux.fact("pane_title") != "t")
    }

    /// Keys, and a word of our own that stands on the screen they lead to; nothing follows Escape at once.
    private static let walk: [([String], String)] = [
        (["Enter"], "igen woorden"), (["F4"], "1 van 6"),
        (["Enter", "Enter", "Enter", "Enter", "Enter"], "6 van 6"), (["Escape"], "igen woorden"),
        (["F9"], "alarmnummer"), (["Escape"], "igen woorden"), (["Escape"], "vooraf"),
        (["l"], "helemaal op school"), (["End"], "helemaal op school"), (["w"], "ongeoorloofd"),
        (["End"], "bedacht voor dit programma"), (["Escape"], "helemaal op school"),
        // Above the earlier school year stands a talk.
        (["Up", "Up", "v"], "Verbetering"),
        (["Escape"], "helemaal op school"), (["Escape"], "vooraf"), (["n"], "Geen gesprek"),
        (["Escape"], "vooraf"), (["i", "b"], "Naam of nummer"), (["Escape"], "vooraf"),
        (["Down", "Down", "Down", "Enter"], "Samen besproken"), (["F3"], "hoogstens 8"),
        (["Escape"], "vooraf"), (["2"], "niveau"), (["f", "Enter"], "deze"), (["Escape"], "naar de lijst"),
        (["Escape"], "q stoppen"), (["3"], "aan zet"), (["a"], "afgehandeld"), (["4"], "woont in"),
        (["/", "b"], "van 60"), (["Escape"], "woont in"), (["5"], "op de lijst"), (["Enter"], "vooraf"),
        (["Escape"], "nieuwe lijst"), (["n"], "Per leerling"), (["Escape"], "nieuwe lijst"),
        (["?"], "wat doet hij"), (["Escape"], "nieuwe lijst"), (["F12", "1"], "naam verborgen"),
        (["F12", ":"], "Alles wat je kunt doen"), (["Escape"], "vooraf"),
    ]
}
