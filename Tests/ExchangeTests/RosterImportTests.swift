import Attendance
import Exchange
import Testing

struct RosterImportTests {
    private func read(_ text: String) throws(FileRefusal) -> RosterFile {
        try RosterImport.read(bytes: Array(text.utf8))
    }

    private let heading = "leerlingnummer;roepnaam;achternaam;geboortedatum;klas"

    /// What becomes of one row under `heading`.
    private func complaint(_ row: String) throws -> RefusedRow? {
        let file = try read("\(heading)\n\(row)\n")
        #expect(file.read == 1 && file.pupils.count + file.refused.count == 1)
        return file.refused.first
    }

    @Test func `the sample gives three pupils and says why not the others`() throws {
        let file = try RosterImport.read(bytes: try SampleFile.leerlingen.bytes())
        #expect(file.read == 8)
        #expect(file.encoding == .utf8 && file.delimiter == .semicolon)
        #expect(file.ignoredColumns == ["BSN"])
        #expect(file.pupils.map(\.line) == [2, 3, 4])
        #expect(
            file.pupils.map(\.pupil.name.listed) == [
                "Berg, Noémi van den", "Kowalski, Łukasz", "Yılmaz; gen. \"Bee\", Büşra",
            ])
        #expect(
            file.refused == [
                RefusedRow(line: 5, column: "geboortedatum", complaint: .impossibleDate("2027-02-29")),
                RefusedRow(
                    line: 6, column: "leerlingnummer", complaint: .duplicatePupil("000107", firstLine: 2)),
                RefusedRow(line: 7, column: "achternaam", complaint: .missing),
                RefusedRow(line: 8, column: "geboortedatum", complaint: .notABirthDate("1961-01-02")),
                RefusedRow(line: 9, column: "startkwalificatie", complaint: .notYesOrNo("misschien")),
            ])
    }

    @Test func `every column lands in its own field`() throws {
        let pupils = try RosterImport.read(bytes: try SampleFile.leerlingen.bytes()).pupils.map(\.pupil)
        #expect(
            pupils.prefix(2) == [
                Pupil(
                    number: try #require(PupilNumber("000107")),
                    name: PersonName(given: "Noémi", infix: "van den", family: "Berg"),
                    birthDate: Day("2012-11-09"),
                    group: "H2a", municipality: "Stadskanaal", track: "havo", isQualified: false),
                Pupil(
                    number: try #require(PupilNumber("000114")),
                    name: PersonName(given: "Łukasz", family: "Kowalski"),
                    birthDate: nil, group: "V4a", municipality: "Emmen", mentor: "mw. Vos",
                    arrivedOn: Day("2026-10-05"), exemptUntil: Day("2027-01-31")),
            ])
        #expect(pupils.last?.isQualified == true)
        #expect(pupils.last?.birthDate == Day("2012-02-29"))
    }

    @Test func `other spellings, another order and other columns make no difference`() throws {
        let file = try read(
            "Kluisje,KLAS, Voornaam ,Voorvoegsel,Achternaam,Geb.datum,Stamnummer,Kluisje\n7,B1a,Sem,de,Bos,1-2-2013,42,8\n"
        )
        #expect(file.delimiter == .comma)
        #expect(file.pupils.map(\.pupil.name.full) == ["Sem de Bos"])
        #expect(file.pupils.first?.pupil.number.text == "42")
        #expect(file.pupils.first?.pupil.municipality == "")
    }

    @Test func `a row of a damaged Windows-1252 file names the byte, and only where it is read`() throws {
        let text =
            Array("\(heading);kluis\n1;No".utf8) + [0xE9] + Array(";Bos;;B1a;\n2;".utf8) + [0x81, 0xE9]
        let file = try RosterImport.read(bytes: text + Array(";Vos;;B1a;\n3;Sem;Vos;;B1a;".utf8) + [0x9D])
        #expect(file.encoding == .windows1252)
        #expect(file.pupils.map(\.pupil.name.given) == ["Noé", "Sem"])
        #expect(
            file.refused == [RefusedRow(line: 3, column: "roepnaam", complaint: .undecodable(byte: 0x81))])
    }

    @Test func `a second row with the number of a refused one is not a duplicate`() throws {
        let file = try read("\(heading)\n1;Sem;Bos;onzin;B1a\n1;Sem;Bos;;B1a\n")
        #expect(file.pupils.map(\.line) == [3])
        #expect(file.refused.map(\.complaint) == [.notADate("onzin")])
    }

    @Test func `text that is too long or hides control characters is refused, odd letters are kept`() throws {
        let long = String(repeating: "é", count: 100)
        #expect(try complaint("1;\(long);Bos;;B1a") == nil)
        #expect(try complaint("1;\(long)é;Bos;;B1a")?.complaint == .tooLong(limit: 100))
        #expect(
            try complaint("1;e\(String(repeating: "\u{301}", count: 1000));Bos;;B1a")?.complaint
                == .tooLong(limit: 100))
        for scalar in [0x01, 0x07, 0x1B, 0x1F, 0x7F, 0x85, 0x9B] as [UInt32] {
            let character = Character(try #require(Unicode.Scalar(scalar)))
            #expect(try complaint("1;S\(character)em;Bos;;B1a")?.complaint == .controlCharacter(scalar))
        }
        #expect(try complaint("1;\"S\nem\";Bos;;B1a")?.complaint == .controlCharacter(0x0A))
        #expect(try complaint("1;S\u{202E}em;日本 \u{200F};;B1a") == nil)
    }

    @Test(arguments: [
        ("1;Sem;Bos;;", "klas", RowComplaint.missing), (";Sem;Bos;;B1a", "leerlingnummer", .missing),
        ("12/34;Sem;Bos;;B1a", "leerlingnummer", .notANumber("12/34")),
        ("1;Sem;Bos;1-1-13;B1a", "geboortedatum", .notADate("1-1-13")),
        ("1;Sem;Bos;31-12-1899;B1a", "geboortedatum", .notABirthDate("31-12-1899")),
        ("1;Sem;Bos;41275;B1a", "geboortedatum", .notADate("41275")),
        ("1;\"Sem;Bos;;B1a", "roepnaam", .unclosedQuote),
        ("1;Sem;\"Bos\" jr;;B1a", "achternaam", .textAfterQuote),
    ])
    func `a row that cannot be right names its column`(row: String, column: String, complaint: RowComplaint)
        throws
    {
        #expect(try self.complaint(row) == RefusedRow(line: 2, column: column, complaint: complaint))
    }

    @Test func `too few or too many fields refuse the row, empty ones at the end do not`() throws {
        #expect(try complaint("1;Sem;Bos;B1a")?.complaint == .wrongFieldCount(expected: 5, found: 4))
        #expect(try complaint("1;Sem;Bos;;B1a;x")?.complaint == .wrongFieldCount(expected: 5, found: 6))
        #expect(try complaint("1;Sem;Bos;;B1a;;") == nil)
    }

    @Test func `a heading that cannot be used stops the file`() {
        #expect(throws: FileRefusal.empty) { try read("") }
        #expect(throws: FileRefusal.empty) { try read("\u{FEFF}\r\n;;\n\n") }
        #expect(
            throws: FileRefusal.missingColumns(
                ["roepnaam", "klas"], found: ["leerlingnummer", "achternaam", "geboortedatum"])
        ) {
            try read("leerlingnummer;achternaam;geboortedatum\n")
        }
        #expect(throws: FileRefusal.duplicateColumn("KLAS")) {
            try read("\(heading.replacing("klas", with: "KLAS"));Klas\n")
        }
        #expect(throws: FileRefusal.brokenHeading(.unclosedQuote)) {
            try read("\"\(heading)\n1;Sem;Bos;;B1a\n")
        }
    }

    @Test(arguments: ["", "\n", "\r\n;;;;\r\n"])
    func `a heading without rows is read and holds nobody`(tail: String) throws {
        let file = try read(heading + tail)
        #expect(file.read == 0 && file.pupils.isEmpty && file.refused.isEmpty)
    }
}
