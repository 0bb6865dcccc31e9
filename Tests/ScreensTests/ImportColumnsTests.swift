import Attendance
import Screens
import TestSupport
import Testing
import TextUI

/// *Inlezen* of a file whose columns must be pointed out.
struct ImportColumnsTests {
    private static let absences = FileColumns(
        [
            FileColumns.Column(title: "Leerling nr", examples: ["100010", "100017", "100024"]),
            FileColumns.Column(
                title: "Wie", examples: ["Vries, Yara de", "Berg, Noor van den"],
                unknownCodes: ["Vries, Yara de", "Berg, Noor van den"]),
            FileColumns.Column(
                title: "Dag", examples: ["16-11-2026", "17-11-2026"], firstDay: Day("2026-11-16")),
            FileColumns.Column(title: "Lesnr", examples: ["1", "2", "3"]),
            FileColumns.Column(title: "Verzuimsoort", examples: ["F", "ziek"], unknownCodes: ["F"]),
            FileColumns.Column(title: "Bijzonderheden van de verzuimregistratie", examples: []),
        ], guesses: [.number: 0, .date: 2, .firstHour: 3])

    /// At the form, after the file that needs it was looked at.
    private func desk(hidden: Bool = false) -> Desk {
        var desk = Desk()
        if hidden { desk.press(.function(12)) }
        desk.press(.character("4"), .character("b"))
        desk.type("verzuim.csv")
        desk.press(.enter)
        desk.receive(.answered(.columns(Self.absences)))
        return desk
    }

    private func request(_ headings: [ImportField: String]) throws -> ImportRequest {
        var request = ImportRequest(
            .absences(ImportRequest.AbsenceReading()), school: SampleOffice.school, path: "verzuim.csv")
        request.columns = try ColumnMap(.absences, headings)
        return request
    }

    @Test
    func `each field is a choice among the columns, with what was guessed, and the cursor at what misses`()
        throws
    {
        var desk = desk()
        expectScreen(desk.screen(), "import-columns-80x24")
        expectScreen(desk.screen(120, 40), "import-columns-120x40")
        expectScreen(desk.screen(60, 16), "import-columns-60x16")
        desk.type("e")
        #expect(desk.text().contains("! 1 code nog zonder betekenis"))
        desk.press(.function(10))
        #expect(
            desk.effects.last
                == .ask(
                    .preview(
                        try request([
                            .number: "Leerling nr", .date: "Dag", .firstHour: "Lesnr", .code: "Verzuimsoort",
                        ]))))
    }

    @Test func `what is required and not pointed out is said at its row`() {
        var desk = desk()
        desk.press(.function(10))
        #expect(desk.effects.count == 1)
        #expect(desk.text().contains("✗ wijs de kolom aan"))
        #expect(desk.text().contains("kijk bij het veld met het kruisje"))
    }

    @Test func `a column that holds no dates, or no codes, says so`() {
        var desk = desk()
        desk.type("b")
        #expect(desk.text().contains("! 2 codes nog zonder betekenis"))
        desk.press(.up, .up, .up, .up)
        desk.type("b")
        #expect(desk.text().contains("! niet te lezen als datum"))
    }

    @Test func `while names are hidden nothing of the file is shown`() {
        let text = desk(hidden: true).text(120, 40)
        #expect(!text.contains("Yara"))
        #expect(!text.contains("100010"))
        #expect(text.contains("(verborgen)"))
        #expect(text.contains("Leerling nr"))
    }

    @Test func `back from the preview are the columns, and from there the file`() {
        var desk = desk()
        desk.type("e")
        desk.press(.function(10))
        desk.receive(
            .answered(
                .preview(
                    ImportPreview(
                        content: .absences, counts: ImportCounts(), remarks: [], refused: [], events: []))))
        desk.press(.escape)
        #expect(desk.text().contains("verzuim.csv: welke kolom is wat?"))
        #expect(desk.text().contains("Verzuimsoort"))
        desk.press(.escape)
        #expect(desk.text().contains("Een bestand van de school inlezen"))
    }

    @Test func `a file that was recognised can be pointed out anew`() {
        var desk = Desk()
        desk.press(.character("4"), .character("b"))
        desk.type("verzuim.csv")
        desk.press(.enter)
        desk.receive(
            .answered(
                .preview(
                    ImportPreview(
                        content: .absences, counts: ImportCounts(), remarks: [], refused: [], events: []))))
        desk.press(.function(4))
        let request = ImportRequest(
            .absences(ImportRequest.AbsenceReading()), school: SampleOffice.school, path: "verzuim.csv")
        #expect(desk.effects.last == .ask(.columns(request)))
        desk.receive(.answered(.columns(Self.absences)))
        #expect(desk.text().contains("welke kolom is wat?"))
    }
}
