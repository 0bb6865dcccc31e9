import Attendance
import Screens
import TestSupport
import Testing
import TextUI

/// The day as it is told and typed line by line.
struct ReadingModeTests {
    /// A desk whose keys come from lines.
    private struct Listener {
        var desk: Desk
        var mode = ReadingMode()
        private(set) var heard: [String] = []

        init(_ desk: Desk) {
            self.desk = desk
            listen()
        }

        /// What is heard after this line.
        @discardableResult mutating func type(_ line: String) -> [String] {
            heard = []
            let (lines, keys) = mode.answer(line, desk.model)
            heard += lines
            press(keys)
            listen()
            return heard
        }

        private mutating func listen() {
            let (lines, keys) = mode.hear(desk.model)
            heard += lines
            guard !keys.isEmpty else { return }
            press(keys)
            listen()
        }

        private mutating func press(_ keys: [Key]) {
            for key in keys {
                desk.press(key)
                mode.watch(desk.model)
            }
        }

        func hears(_ text: String) -> Bool { heard.contains { $0.contains(text) } }
    }

    @Test func `while names are hidden the pupil at the table is named, and nobody else`() {
        var desk = Desk()
        desk.press(.function(12))
        var listener = Listener(desk)
        #expect(!listener.hears("Yara"))
        listener.type("2 gesprek")
        #expect(listener.hears("Yara"))
        #expect(!listener.hears("Bakker"))
    }

    private static func isPlain(_ lines: [String]) -> Bool {
        lines.allSatisfy { line in
            line.unicodeScalars.allSatisfy {
                !(0x2500...0x259F).contains($0.value) && $0.properties.generalCategory != .control
            }
        }
    }

    @Test func `the whole talk: from the list to what was kept, line by line`() throws {
        var listener = Listener(Desk())
        var all = listener.heard
        #expect(listener.hears("Scherm: Vandaag. Het Baken, Dalerveld"))
        let row = "2. 13:15 Yara de Vries, H3b, neemt toe, 1e uur, 11 lesuur van de 16"
        #expect(listener.hears(row + ", gepland"))
        #expect(listener.hears("Let op: Grond ontbreekt"))
        let lines = [
            "2 gesprek", "slaapt slecht", "", "4", "5", "dag", "vr", "wekker vroeger", "ouders", "+1w", "",
            "b, f", "vervolg", "di", "a, b", "", "ja", "", "", "", "", "nee",
        ]
        for line in lines { all += listener.type(line) }
        for said in [
            "Scherm: Gesprek.", "Gesprek met Yara de Vries, H3b", "Vorig gesprek: di 10 nov",
            "Eigen woorden: slaapt slecht", "Doel, wat telt: dag", "Doel, tot wanneer: vr (vr 27 nov 2026",
            "Afspraak 1, wie: ouders", "Afspraak 1, uiterlijk: +1w (di 1 dec 2026",
            "Oorzaken: planning, thuis",
            "Uitkomst: vervolggesprek", "Vervolg op: di (di 1 dec 2026", "Erbij: leerling, ouder",
            "Mag thuis het weten: ja", "las de leerling deze teksten: nee", "Vraag: bewaren? ja of nee",
        ] {
            #expect(all.contains { $0.contains(said) }, "\(said)")
        }
        #expect(listener.desk.effects == [])
        all += listener.type("nee")
        #expect(listener.hears("Vraag: bewaren? ja of nee"))
        all += listener.type("ja")
        #expect(listener.hears("Opgeslagen 13:42"))
        #expect(listener.hears("Scherm: Volgende."))
        #expect(Self.isPlain(all))
        guard case .perform(.all(let commands))? = listener.desk.effects.first,
            case .recordTalk(let draft)? = commands.last
        else {
            Issue.record("no talk was asked: \(listener.desk.effects)")
            return
        }
        let pupil = try #require(draft.pupils.first)
        #expect(pupil.part.ownWords == "slaapt slecht")
        #expect(pupil.part.goal == Goal(count: 4, outOf: 5, unit: .day, until: day("2026-11-27")))
        #expect(
            pupil.agreements == [
                NewAgreement(text: "wekker vroeger", party: .parents, due: day("2026-12-01"))
            ])
        #expect(pupil.part.causes == [.planning, .home])
        #expect(pupil.part.homeMayKnow == true)
        #expect(pupil.part.textsSeen == false)
    }

    @Test func `a date that is none is said, and the field is asked again`() {
        var listener = Listener(Desk())
        for line in ["gesprek", "", "", "3", "", "", "morgenvroeg"] { listener.type(line) }
        #expect(listener.heard.first?.hasPrefix("Fout: geen datum") == true)
        #expect(listener.hears("Vraag: Doel, tot wanneer. Nu: morgenvroeg"))
        listener.type("morgen")
        #expect(listener.hears("Doel, tot wanneer: morgen (wo 25 nov 2026"))
        #expect(listener.hears("Vraag: Afspraak 1, wat"))
    }

    @Test func `what is no choice is said, and nothing changes`() {
        var listener = Listener(Desk())
        for _ in 1...5 { listener.type(listener.hears("Wat nu?") ? "gesprek" : "") }
        #expect(listener.hears("Vraag: Oorzaken"))
        listener.type("b, paars")
        #expect(listener.hears("Fout: b, paars is geen van de keuzes"))
        listener.type("b")
        #expect(listener.hears("Oorzaken: planning"))
    }

    @Test func `empty keeps what stands there, and leeg empties it`() {
        var listener = Listener(Desk())
        for line in ["gesprek", "eerste zin", ":vorig"] { listener.type(line) }
        #expect(listener.hears("Vraag: Eigen woorden. Nu: eerste zin"))
        for line in ["", ":vorig"] { listener.type(line) }
        #expect(listener.hears("Nu: eerste zin"))
        listener.type("tweede zin")
        #expect(listener.hears("Eigen woorden: tweede zin"))
        for line in [":vorig", ":leeg"] { listener.type(line) }
        #expect(listener.hears("Vraag: Eigen woorden") && !listener.hears("zin"))
    }

    @Test func `no-show is a question with numbered answers, and can be undone`() {
        var listener = Listener(Desk())
        listener.type("2 niet gekomen")
        #expect(listener.hears("Vraag: Geen gesprek Wat is er met Yara de Vries?"))
        #expect(listener.hears("2. ziek (z)"))
        listener.type("2")
        #expect(listener.hears("Opgeslagen 13:42"))
        #expect(listener.hears("2. 13:15 Yara de Vries, H3b, neemt toe, 1e uur, 11 lesuur van de 16, ziek"))
        listener.type("ongedaan maken")
        #expect(listener.hears("Ongedaan gemaakt"))
        #expect(listener.hears("11 lesuur van de 16, gepland"))
    }

    @Test func `a group is asked pupil by pupil, and long choices are told once`() {
        var listener = Listener(Desk())
        listener.type("3 gesprek")
        #expect(listener.hears("Groepsgesprek met Amina El Idrissi, Bram Jansen"))
        listener.type("samen op tijd")
        #expect(listener.hears("Vraag: Amina El Idrissi, aanwezig. Nu: is er"))
        #expect(listener.hears("b niet gekomen"))
        listener.type("")
        #expect(listener.hears("Vraag: Amina El Idrissi, afspraak"))
        listener.type("")
        #expect(listener.hears("b vervolggesprek"))
        listener.type("vervolg")
        #expect(listener.hears("Amina El Idrissi, uitkomst: vervolggesprek"))
        for _ in 1...3 where !listener.hears("Bram Jansen, uitkomst") { listener.type("") }
        #expect(listener.hears("Keuze: dezelfde letters als eerder"))
        listener.type(":keuze")
        #expect(listener.hears("b vervolggesprek"))
    }

    @Test func `somebody walks in, found by name and chosen by number`() {
        var listener = Listener(Desk())
        listener.type("inloop")
        #expect(listener.hears("Zoek: typ een naam, nummer of klas"))
        listener.type("hen")
        #expect(listener.hears("1. Finn Hendriks, V4b, nummer 300001"))
        listener.type(":1")
        #expect(listener.hears("Vraag: Aanleiding"))
        for line in ["wil praten", "", "ja"] { listener.type(line) }
        #expect(listener.hears("Opgeslagen 13:42"))
        #expect(listener.hears("Finn Hendriks, V4b, wil praten"))
    }

    @Test(arguments: ["In beeld", "Leerlingen"])
    func `in a list is searched by typing a name`(place: String) {
        var listener = Listener(Desk())
        listener.type(place.lowercased())
        #expect(listener.hears("Scherm: \(place)."))
        listener.type("zoek")
        #expect(listener.hears("Zoek: typ een naam, nummer of klas"))
        listener.type("hend")
        #expect(listener.desk.text().contains("1 van 14"))
        listener.type("")
        #expect(listener.hears("Finn Hendriks"))
        #expect(listener.hears("Scherm: Leerling."))
    }

    @Test func `a list is made and a file is read in by answering`() {
        var listener = Listener(Desk())
        listener.type("lijst")
        listener.type("nieuwe lijst")
        #expect(listener.hears("Vraag: Datum"))
        for line in ["+2w", "", "", "", "", "", "ja"] { listener.type(line) }
        #expect(listener.hears("Scherm: Lijst."))
        listener = Listener(Desk())
        listener.type("leerlingen")
        listener.type("bestand inlezen")
        #expect(listener.hears("Vraag: Bestand"))
        listener.type("verzuim.csv")
        #expect(listener.desk.effects == [.ask(.complete(path: "verzuim.csv"))])
        listener.type("")
        let request = ImportRequest(
            .absences(ImportRequest.AbsenceReading()), school: SampleOffice.school, path: "verzuim.csv")
        #expect(listener.desk.effects.last == .ask(.preview(request)))
    }

    @Test func `a list is told and changed by number, its reasons and minutes are asked`() {
        var listener = Listener(Desk())
        listener.type("lijst")
        #expect(listener.hears("1. vandaag, 13:00-15:00, B107, 10 op de lijst, 1 gesproken"))
        listener.type("nieuwe lijst")
        for line in ["+2w", "", "15:30", "", "", "", "ja"] { listener.type(line) }
        #expect(listener.hears("Opgeslagen 13:42. 1 van di 10 nov gaat mee."))
        #expect(listener.hears("Di 8 dec 2026, 13:00-15:30, plaats voor 10, 1 op de lijst"))
        #expect(listener.hears("1. 13:00 Lotte Visser, H4c, mist gym"))
        listener.type("1 aanleiding")
        #expect(listener.hears("Vraag: Aanleiding"))
        listener.type("mist nog steeds gym")
        #expect(listener.hears("1. 13:00 Lotte Visser, H4c, mist nog steeds gym"))
        listener.type("pauze erna")
        listener.type("minuten")
        listener.type("20")
        #expect(listener.hears("2. 13:15 pauze, 20 minuten"))
    }

    @Test func `the pupil's page is told, agreements are judged by number`() {
        var listener = Listener(Desk())
        listener.type("2 leerling")
        #expect(listener.hears("Scherm: Leerling."))
        #expect(listener.hears("dagen helemaal op school sinds"))
        #expect(listener.hears("11 lesuur van 16 in 4 lesweken"))
        let row = listener.heard.first { $0.contains("elke dag om 8.15 uur binnen") }
        let number = row.map { String($0.prefix { $0.isNumber }) } ?? ""
        listener.type("\(number) gehouden")
        #expect(listener.hears("Opgeslagen"))
        listener.type("terug")
        #expect(listener.hears("Scherm: Vandaag."))
    }

    @Test func `a word that is no action, or two, is answered, and help says what does not work and why`() {
        var listener = Listener(Desk())
        #expect(listener.type("dansen").contains("Fout: dansen kan hier niet; typ ? voor wat wel kan"))
        listener.type("een stuk")
        #expect(listener.hears("Wat bedoel je: een stuk omhoog (PgUp), een stuk omlaag (PgDn)?"))
        listener.type("?")
        #expect(listener.hears("concepten (c): nu niet, er zijn geen concepten"))
        #expect(listener.hears("stop: het programma sluiten"))
        listener.type("4 leerling")
        #expect(listener.hears("Kies eerst een rij met één leerling"))
        listener.type("stop")
        #expect(listener.desk.effects == [.quit])
    }

    @Test func `every screen says something without a drawing in it`() {
        for lines in [
            ["in beeld"], ["in beeld", "/", "vries"], ["2 leerling", "waarom"], ["3 gesprek"], ["help"],
            ["in beeld", "filter"], ["school"], ["4"], ["5 leerling", "terug"],
        ] {
            var listener = Listener(Desk())
            var all = listener.heard
            for line in lines { all += listener.type(line) }
            #expect(Self.isPlain(all), "\(lines)")
            #expect(listener.heard.count > 0, "\(lines)")
        }
    }

    @Test(arguments: 1...6) func `any lines in any order are answered in plain words`(seed: UInt64) {
        var chance = Chance(seed: seed)
        let words = [
            "", "1", "2 gesprek", "3", "4 gesprek", "99", ":1", ":2", ":-1", "?", ":?", "ja", "nee", "a, b",
            "b",
            "n", "z", "Z", "i", ":terug", ":vorig", ":leeg", ":keuze", ":bewaren", "terug", "in beeld", "/",
            "filter",
            "hen", "vr", "31-2", "+2w", "█▓\u{1B}[2J", "alles", "lees", "weggooien", "leerling", "waarom",
            "s", ":w",
        ]
        var listener = Listener(Desk())
        for _ in 1...150 {
            let line = words[chance.number(in: 0...words.count - 1)]
            listener.type(line)
            #expect(Self.isPlain(listener.heard.map { visible($0) }), "\(line): \(listener.heard)")
        }
    }
}
