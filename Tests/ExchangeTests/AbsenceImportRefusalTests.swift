import Attendance
import Exchange
import Testing

struct AbsenceImportRefusalTests {
    private func read(_ text: String, _ layout: AbsenceLayout? = nil) throws -> AbsenceFile {
        try AbsenceImport.read(bytes: Array(text.utf8), layout: layout, school: try SampleFile.school())
    }

    @Test func `a column that is missing is named, with what stands there`() {
        let found = ["leerlingnummer", "lesuur_van", "soort"]
        #expect(throws: FileRefusal.missingColumns(["datum"], found: found)) {
            try read(found.joined(separator: ";") + "\n1;1;ziek")
        }
        #expect(
            throws: FileRefusal.missingColumns(
                ["ovnr", "datumvan", "lesuurbegin", "typeomschrijving", "reden"], found: ["a", "b"])
        ) {
            try read("a;b\n", .pars)
        }
    }

    @Test func `a layout that was asked for is not guessed at`() throws {
        let heading = "stamnummer;datum;lesuur;reden;soort\n1;2-11-2026;1;S;ziek"
        #expect(try read(heading, .magister).layout == .magister)
        #expect(throws: FileRefusal.self) { try read(heading, .somtoday) }
    }

    @Test func `a heading of no known system is shown`() {
        #expect(throws: FileRefusal.unknownLayout(found: ["leerlingnummer", "roepnaam"])) {
            try read("leerlingnummer;roepnaam\n")
        }
    }

    @Test func `a needed column that stands there twice stops the file, another does not`() throws {
        #expect(throws: FileRefusal.duplicateColumn("Datum")) {
            try read("Stamnummer;Datum;datum;Lesuur;Reden\n")
        }
        #expect(try read("Stamnummer;Naam;Naam;Datum;Lesuur;Reden\n").read == 0)
    }

    @Test(arguments: [
        ("31-04-2026", RowComplaint.impossibleDate("31-04-2026")),
        ("29-02-2027", .impossibleDate("29-02-2027")),
        ("2024-13-01", .impossibleDate("2024-13-01")), ("31-04-2026 00:00", .impossibleDate("31-04-2026")),
        ("1-1-24", .notADate("1-1-24")), ("2026-1-5", .notADate("2026-1-5")), ("46330", .notADate("46330")),
        ("01/11/2026", .notADate("01/11/2026")), ("2026-11-05T24:00", .notADate("2026-11-05T24:00")),
        ("2026-11-05Tx", .notADate("2026-11-05Tx")), ("5-11-20266", .notADate("5-11-20266")),
        ("5-11-9026", .notADate("5-11-9026")), ("--", .notADate("--")), ("", .missing),
    ])
    func `a date that cannot be is refused and never shifted`(date: String, complaint: RowComplaint) throws {
        let file = try read("stamnummer;datum;lesuur;reden\n1;\(date);1;S\n")
        #expect(file.refused == [RefusedRow(line: 2, column: "datum", complaint: complaint)])
    }

    @Test(arguments: [
        "5-11-2026", "05-11-2026", "2026-11-05", "2026-11-05T02:30:00+02:00",
        "5-11-2026 00:00",
    ])
    func `a date is read in every form school systems write`(date: String) throws {
        let file = try read("stamnummer;datum;lesuur;reden\n1;\(date);1;S\n")
        #expect(file.batch.pupils.first?.rows.first?.day == Day("2026-11-05"))
    }

    @Test(arguments: [
        ("1;2-11-2026;0;S", "lesuur", RowComplaint.lessonHourOutOfRange("0")),
        ("1;2-11-2026;;S", "lesuur", .missing),
        ("1;2-11-2026;-1;S", "lesuur", .notANumber("-1")), ("1;2-11-2026;1e;S", "lesuur", .notANumber("1e")),
        ("1;2-11-2026;99999999999999999999;S", "lesuur", .notANumber("99999999999999999999")),
        (";2-11-2026;1;S", "stamnummer", .missing),
        ("=\"1\";2-11-2026;1;S", "stamnummer", .notANumber("=\"1\"")),
        ("1;2-11-2026;1;\u{1B}[31m", "reden", .controlCharacter(0x1B)),
    ])
    func `a row that cannot be right names its column`(row: String, column: String, complaint: RowComplaint)
        throws
    {
        let file = try read("stamnummer;datum;lesuur;reden\n\(row)\n")
        #expect(file.refused == [RefusedRow(line: 2, column: column, complaint: complaint)])
        #expect(file.batch.pupils.isEmpty && file.read == 1)
    }

    @Test func `a refused row leaves no pupil behind and no count of its code`() throws {
        let file = try read(
            "stamnummer;datum;lesuur;vak;reden\n7;2-11-2026;1;a\u{7}b;Q\n8;2-11-2026;1;ab;Q\n")
        #expect(file.batch.pupils.map(\.number) == ["8"])
        #expect(file.unmapped == ["Q": 1])
    }

    @Test func `sentences quote what stands there, cut short and harmless`() {
        #expect(RowComplaint.impossibleDate("31-04-2026").dutch == "31-04-2026 bestaat niet")
        #expect(FileRefusal.foreign(.excel).advice.contains("CSV"))
        let hostile = RowComplaint.notADate("\u{1B}]52;c;" + String(repeating: "x", count: 500)).dutch
        #expect(!hostile.unicodeScalars.contains("\u{1B}"))
        #expect(hostile.count < 120)
        let headings = FileRefusal.unknownLayout(found: Array(repeating: "\u{9B}2J", count: 1000)).dutch
        #expect(headings.unicodeScalars.allSatisfy { $0.value != 0x9B })
        #expect(headings.count < 300)
    }
}
