import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct ImportScreenTests {
    /// The sample, in which the next file gets a number that no pupil has as source.
    private var office: SampleOffice {
        var office = SampleOffice()
        office.apply(
            .importAccepted(
                ImportRecord(
                    number: ImportNumber(7), school: SampleOffice.school, on: SampleOffice.today,
                    content: .absences(complete: nil), counts: ImportCounts())))
        return office
    }

    /// At the screen, from the list of pupils.
    private func desk() -> Desk {
        var desk = Desk(office)
        desk.press(.character("4"), .character("b"))
        return desk
    }

    /// A file of pupils with one who is new and rows that are refused.
    private func preview(refused: Int = 2) throws -> ImportPreview {
        let number = try #require(PupilNumber("400001"))
        let pupil = Pupil(
            number: number, name: PersonName(given: "Nour", family: "Haddad"), birthDate: nil, group: "H1a",
            municipality: "Dalerveld")
        let register = office.register
        var numbers = FixedNumbers()
        let decision = try register.decidePupils(
            [PupilRow(line: 2, pupil: pupil)],
            refused: (0..<refused).map { RefusedRow(line: 3 + $0, column: "klas", complaint: .missing) },
            school: SampleOffice.school, on: SampleOffice.today, using: &numbers)
        return ImportPreview(
            content: .pupils, counts: decision.counts,
            remarks: ["niet meer in het bestand: \(decision.missingPupils) leerlingen, wel in beeld"],
            refused: decision.refused.map { row in
                ImportPreview.Refused(
                    line: row.line, column: row.column,
                    why: "hier hoort iets te staan, maar het veld is leeg")
            }, events: decision.events)
    }

    @Test func `the file is asked, and a name that is half typed goes on`() {
        var desk = desk()
        expectScreen(desk.screen(), "import-80x24")
        desk.type("~/Down")
        desk.press(.tab)
        #expect(desk.effects == [.ask(.complete(path: "~/Down"))])
        desk.receive(
            .answered(.completed(path: "~/Downloads/", candidates: ["verzuim.csv", "verzuim-oud.csv"])))
        expectScreen(desk.screen(), "import-candidates-80x24")
        desk.receive(.answered(.nothingThere))
        #expect(desk.text().contains("Er staat niets dat zo begint"))
        #expect(desk.text().contains("~/Downloads/"))
    }

    @Test func `enter asks to look, and nothing is kept before the second enter`() throws {
        var desk = desk()
        desk.type("~/leerlingen.csv")
        desk.press(.up, .character("a"), .enter)
        let request = ImportRequest(.pupils, school: SampleOffice.school, path: "~/leerlingen.csv")
        #expect(desk.effects == [.ask(.preview(request))])
        desk.receive(.answered(.progress(done: 30, total: 100)))
        expectScreen(desk.screen(), "import-reading-80x24")
        desk.receive(.answered(.preview(try preview())))
        expectScreen(desk.screen(), "import-preview-80x24")
        expectScreen(desk.screen(60, 16), "import-preview-60x16")
        expectScreen(desk.screen(120, 40), "import-preview-120x40")
        #expect(desk.situation?.register.imports.count == 1)
        desk.press(.enter)
        expectScreen(desk.screen(), "import-kept-80x24")
        let register = try #require(desk.situation?.register)
        #expect(try register.pupil(number: "400001", school: SampleOffice.school).pupil.group == "H1a")
        desk.press(.enter)
        #expect(desk.text().contains("Haddad, Nour"))
    }

    @Test func `of absences the layout, the codes and a whole period can be said`() throws {
        var desk = desk()
        desk.type("verzuim.csv")
        desk.press(.down)
        expectScreen(desk.screen(), "import-layout-80x24")
        desk.type("c")
        desk.type("~/codes.toml")
        desk.press(.tab)
        #expect(desk.effects == [.ask(.complete(path: "~/codes.toml"))])
        // It was complete: the cursor goes on.
        desk.receive(.answered(.completed(path: "~/codes.toml", candidates: [])))
        desk.type("1-11")
        desk.press(.tab)
        desk.type("vr")
        expectScreen(desk.screen(), "import-complete-80x24")
        expectScreen(desk.screen(60, 16), "import-complete-60x16")
        desk.press(.function(10))
        let reading = ImportRequest.AbsenceReading(
            layout: .magister, codes: "~/codes.toml", complete: day("2026-11-01")...day("2026-11-20"))
        let request = ImportRequest(.absences(reading), school: SampleOffice.school, path: "verzuim.csv")
        #expect(desk.effects.last == .ask(.preview(request)))
    }

    @Test func `tab goes through the fields that may stay empty`() {
        var desk = desk()
        desk.type("verzuim.csv")
        desk.press(.down, .tab, .tab, .tab, .tab, .enter)
        let request = ImportRequest(
            .absences(ImportRequest.AbsenceReading()), school: SampleOffice.school, path: "verzuim.csv")
        #expect(desk.effects == [.ask(.preview(request))])
    }

    @Test func `a period that is half typed or the wrong way round is said at its field`() {
        var desk = desk()
        desk.type("verzuim.csv")
        desk.press(.down, .down, .down)
        desk.type("20-11")
        desk.press(.function(10))
        #expect(desk.text().contains("✗ geen datum"))
        desk.type("1-11")
        desk.press(.function(10))
        #expect(desk.text().contains("ligt vóór"))
        #expect(desk.effects.isEmpty)
    }

    @Test func `a file of pupils is not asked what only absences have`() {
        var desk = desk()
        desk.press(.up)
        desk.type("a")
        #expect(!desk.text().contains("Formaat"))
        #expect(!desk.text().contains("Codes"))
        desk.press(.up)
        desk.type("b")
        #expect(desk.text().contains("Formaat"))
        #expect(desk.text().contains("Volledig van"))
    }

    @Test func `reading says what and how far, and escape asks to stop`() {
        var desk = desk()
        desk.type("/media/stick/verzuim.csv")
        desk.press(.enter)
        desk.receive(.answered(.progress(done: 12_000_000, total: 48_000_000)))
        expectScreen(desk.screen(), "import-progress-80x24")
        desk.press(.enter, .character("x"))
        #expect(desk.effects.count == 1)
        desk.receive(.answered(.comparing))
        #expect(desk.text().contains("verzuim.csv vergelijken"))
        desk.press(.escape)
        #expect(desk.effects.last == .stopReading)
        desk.receive(.answered(.stopped))
        #expect(desk.text().contains("Gestopt: er is niets ingelezen"))
        #expect(desk.text().contains("/media/stick/verzuim.csv"))
    }

    @Test func `what was read in is taken back with one key`() throws {
        var desk = desk()
        desk.type("x.csv")
        desk.press(.enter)
        desk.receive(.answered(.preview(try preview())))
        desk.press(.enter, .character("z"))
        #expect(desk.text().contains("is teruggenomen"))
        #expect(desk.text().contains("14 leerlingen"))
        #expect(!desk.text().contains("Haddad"))
    }

    @Test func `a file that was read in before is taken back after a question that names it`() throws {
        var desk = desk()
        desk.type("x.csv")
        desk.press(.enter)
        desk.receive(.answered(.preview(try preview())))
        desk.press(.enter, .enter)
        #expect(desk.text().contains("Haddad"))
        desk.press(.character("b"), .function(8))
        expectScreen(desk.screen(), "import-take-back-80x24")
        desk.press(.enter)
        #expect(!desk.text().contains("terugnemen?"))
        desk.press(.function(8), .character("t"))
        #expect(desk.text().contains("is teruggenomen"))
        #expect(!desk.text().contains("Haddad"))
    }

    @Test func `what cannot be taken back is refused with the reason`() throws {
        var desk = desk()
        desk.type("x.csv")
        desk.press(.enter)
        desk.receive(.answered(.preview(try preview())))
        desk.press(.enter, .enter, .character("/"))
        // Somebody whom only that file brought is on today's list.
        desk.type("haddad")
        desk.press(.tab, .character("i"), .function(10), .character("b"), .function(8), .character("t"))
        #expect(desk.model.notice == .refused(.importInUse(ImportNumber(8), pupils: 1)))
        #expect(desk.text().contains("Een bestand van de school inlezen"))
    }

    @Test func `escape leaves without reading in, and keeps the path for another try`() throws {
        var desk = desk()
        desk.type("x.csv")
        desk.press(.enter)
        desk.receive(.answered(.preview(try preview())))
        desk.press(.escape)
        #expect(desk.text().contains("x.csv"))
        desk.press(.escape)
        #expect(desk.text().contains("14 leerlingen"))
        #expect(desk.effects.count == 1)
    }

    @Test func `a file that changes nothing, or is refused whole, is not read in`() throws {
        var desk = desk()
        desk.type("x.csv")
        desk.press(.enter)
        var nothing = try preview(refused: 0)
        nothing.events = []
        desk.receive(.answered(.preview(nothing)))
        desk.press(.enter)
        #expect(desk.model.notice == .unavailable(reason: "dit bestand verandert niets"))
        desk.press(.escape, .enter)
        var refused = try preview()
        refused.counts.refused = refused.counts.read
        desk.receive(.answered(.preview(refused)))
        desk.press(.enter)
        #expect(desk.model.notice == .unavailable(reason: "alle regels zijn geweigerd"))
        #expect(desk.situation?.register.imports.count == 1)
    }

    @Test func `a file that cannot be read is said below the form, and the cursor stands in its name`() {
        var desk = desk()
        desk.press(.enter)
        #expect(desk.text().contains("typ waar het bestand staat"))
        desk.type("/media/stick/verzuim week 47 van alle klassen.csv")
        desk.press(.enter)
        desk.receive(
            .answered(
                .unreadable(
                    "/media/stick/verzuim week 47 van alle klassen.csv bestaat niet",
                    suggestion: "de naam van het bestand na te kijken")))
        expectScreen(desk.screen(), "import-unreadable-80x24")
        desk.type("x")
        #expect(!desk.text().contains("bestaat niet"))
    }

    @Test func `a disk that fails leaves the preview, and nothing is read in`() throws {
        var desk = desk()
        desk.type("x.csv")
        desk.press(.enter)
        desk.receive(.answered(.preview(try preview())))
        desk.diskFailure = .readOnly
        desk.press(.enter)
        #expect(desk.text().contains("er is nog niets ingelezen"))
        #expect(desk.text().contains("Opslaan kan nu niet"))
    }

    @Test func `an answer that comes after the screen was left changes nothing`() throws {
        var desk = desk()
        desk.press(.escape)
        let before = desk.screen()
        desk.receive(.answered(.preview(try preview())))
        #expect(desk.screen() == before)
    }
}
