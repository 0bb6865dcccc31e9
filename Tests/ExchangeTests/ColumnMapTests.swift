import Attendance
import Testing

@testable import Exchange

/// Files of no layout we know, whose columns somebody pointed out.
struct ColumnMapTests {
    private static let absences = """
        Leerling nr;Wie;Dag;Lesnr;Verzuimsoort;Bijz
        100010;Vries, Yara de;16-11-2026;1;F;
        100010;Vries, Yara de;16-11-2026;2;ziek;0:45
        100011;Berg, Noor van den;17-11-2026;3;;x
        """
    private static let pupils = """
        Nr;Naam leerling;Geb.;Klas;Woonplaats
        0107;Vries, Yara de;12-03-2011;H3b;Dalerveld
        0108;Sem Smit;01-04-2012;B1a;Emmen
        """

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func absenceMap(date: String = "Dag") throws -> ColumnMap {
        try ColumnMap(
            .absences,
            [.number: "Leerling nr", .date: date, .firstHour: "Lesnr", .code: "Verzuimsoort"])
    }

    @Test func `absences are read by the columns that were pointed out, and codes by the school's table`()
        throws
    {
        var school = try SampleFile.school(CodeTable([CodeTable.Rule(code: "F", kind: .unauthorised)]))
        let file = try AbsenceImport.read(
            bytes: bytes(Self.absences), layout: nil, columns: absenceMap(), school: school)
        #expect(file.refused.isEmpty)
        #expect(file.layout == nil)
        #expect(file.batch.pupils.map(\.number) == ["100010", "100011"])
        #expect(
            file.batch.pupils.flatMap(\.rows).map(\.mark) == [
                .absent(.unauthorised), .absent(.sick), .absent(.unknown),
            ])
        // A code that nobody explained is kept and not counted.
        school.codes = CodeTable()
        let unexplained = try AbsenceImport.read(
            bytes: bytes(Self.absences), layout: nil, columns: absenceMap(), school: school)
        #expect(unexplained.unmapped == ["F": 1])
    }

    @Test func `minutes may stand there as a number or as hours and minutes`() throws {
        var headings = try absenceMap().headings
        headings[.minutes] = "Bijz"
        let file = try AbsenceImport.read(
            bytes: bytes(Self.absences.replacing(";x", with: ";30")), layout: nil,
            columns: ColumnMap(.absences, headings), school: SampleFile.school())
        #expect(file.batch.pupils.flatMap(\.rows).map(\.minutes) == [45, 45, 30])
    }

    @Test func `what was pointed out before is used without asking, as long as the headings are there`()
        throws
    {
        var school = try SampleFile.school()
        #expect(throws: FileRefusal.self) {
            try AbsenceImport.read(bytes: bytes(Self.absences), layout: nil, school: school)
        }
        school.remember(try absenceMap())
        #expect(
            try AbsenceImport.read(bytes: bytes(Self.absences), layout: nil, school: school).batch.pupils
                .count
                == 2)
        // Columns that nobody needs may come and go.
        let wider = Self.absences.replacing("Bijz", with: "Anders")
        #expect(try AbsenceImport.read(bytes: bytes(wider), layout: nil, school: school).read == 3)
        let renamed = Self.absences.replacing("Dag", with: "Datum les")
        #expect(throws: FileRefusal.self) {
            try AbsenceImport.read(bytes: bytes(renamed), layout: nil, school: school)
        }
        // A layout that is known is read as before.
        #expect(
            try AbsenceImport.read(bytes: SampleFile.magister.bytes(), layout: nil, school: school).layout
                == .magister)
    }

    @Test func `a heading that changed is asked again, with the old choice for the others`() throws {
        var school = try SampleFile.school()
        school.remember(
            try ColumnMap(
                .absences, [.number: "Wie is het", .date: "Dag", .firstHour: "Lesnr", .code: "Bijz"]))
        let found = try FileColumns(of: bytes(Self.absences), as: .absences, at: school)
        #expect(found.guesses == [.number: 0, .date: 2, .firstHour: 3, .code: 5])
    }

    @Test func `what columns hold is guessed from their headings and their first values`() throws {
        let school = try SampleFile.school(CodeTable([CodeTable.Rule(code: "F", kind: .late)]))
        let found = try FileColumns(of: bytes(Self.absences), as: .absences, at: school)
        #expect(found.guesses == [.number: 0, .date: 2, .firstHour: 3, .code: 4])
        #expect(found.columns.map(\.title).prefix(3) == ["Leerling nr", "Wie", "Dag"])
        #expect(found.columns[1].examples == ["Vries, Yara de", "Berg, Noor van den"])
        #expect(found.columns[2].firstDay == Day("2026-11-16"))
        #expect(found.columns[4].unknownCodes == [])
        let bare = try FileColumns(of: bytes(Self.absences), as: .absences, at: SampleFile.school())
        #expect(bare.columns[4].unknownCodes == ["F"])
        let roster = try FileColumns(of: bytes(Self.pupils), as: .pupils, at: school)
        #expect(roster.guesses == [.number: 0, .family: 1, .birthDate: 2, .group: 3, .municipality: 4])
    }

    @Test func `too many different values are no codes`() throws {
        let rows = (1...60).map { "1;\($0)" }.joined(separator: "\n")
        let found = try FileColumns(of: bytes("Nr;Tekst\n" + rows), as: .absences, at: SampleFile.school())
        #expect(found.columns[0].unknownCodes == ["1"])
        #expect(found.columns[1].unknownCodes == nil)
    }

    @Test func `pupils are read by the columns that were pointed out, with the whole name in one`() throws {
        let map = try ColumnMap(
            .pupils,
            [.number: "Nr", .family: "Naam leerling", .birthDate: "Geb.", .group: "Klas"])
        let file = try RosterImport.read(bytes: bytes(Self.pupils), columns: map)
        #expect(
            file.pupils.map(\.pupil.name) == [
                PersonName(given: "Yara", infix: "de", family: "Vries"),
                PersonName(given: "Sem", family: "Smit"),
            ])
        #expect(file.pupils.map(\.pupil.number.text) == ["0107", "0108"])
        // Nobody pointed out where they live.
        #expect(file.pupils.map(\.pupil.municipality) == ["", ""])
        #expect(try RosterImport.read(bytes: bytes(Self.pupils), remembered: map).read == 2)
    }

    @Test func `what is required must be pointed out, below a line of headings`() {
        #expect(throws: ColumnMap.Fault.missing([.firstHour, .code])) {
            try ColumnMap(.absences, [.number: "Nr", .date: "Dag", .family: "Naam"])
        }
        #expect(throws: ColumnMap.Fault.noHeading("100010")) {
            try ColumnMap(
                .pupils, [.number: "100010", .family: "Vries", .birthDate: "1-2-2011", .group: "H3b"])
        }
    }

    @Test(arguments: [
        ("Vries, Yara de", "Yara", "de", "Vries"), ("Berg, Noor van den", "Noor", "van den", "Berg"),
        ("Yara de Vries", "Yara", "de", "Vries"),
        ("Jansen-de Boer, Anna Lou", "Anna Lou", "", "Jansen-de Boer"),
        ("Sem Bos Smit", "Sem", "", "Bos Smit"), ("Sukarno", "", "", "Sukarno"), ("Vries,", "", "", "Vries"),
    ])
    func `a whole name falls apart in its three parts`(
        text: String, given: String, infix: String, family: String
    ) {
        #expect(PersonName(whole: text) == PersonName(given: given, infix: infix, family: family))
    }
}
