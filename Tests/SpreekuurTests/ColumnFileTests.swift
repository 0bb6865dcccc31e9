import Attendance
import Exchange
import Testing

@testable import spreekuur

/// The file in which somebody points out what the columns of a school's file hold.
struct ColumnFileTests {
    private func read(_ text: String) throws(Failure) -> ColumnMap {
        try ColumnFile.read(Array(text.utf8), of: .absences, name: "kolommen.toml")
    }

    private func sentence(_ text: String) -> String? {
        do throws(Failure) {
            _ = try read(text)
            return nil
        } catch {
            #expect(error.status == .inputRefused)
            return error.sentence
        }
    }

    @Test func `a heading stands behind each name; an empty one is not there`() throws {
        let map = try read(
            """
            leerlingnummer = "Leerling nr"
            datum = "Dag"
            lesuur_van = "Lesnr"
            lesuur_tot = ""
            code = 'Reden "kort"'
            """)
        #expect(
            map.headings == [
                .number: "Leerling nr", .date: "Dag", .firstHour: "Lesnr", .code: "Reden \"kort\"",
            ])
    }

    @Test func `what is wrong is said`() {
        #expect(
            sentence("datum = \"Dag\"")
                == "kolommen.toml: nog niet aangewezen: leerlingnummer, lesuur_van, code")
        #expect(
            sentence("klas = \"Klas\"")?.contains("'klas' is onbekend; gebruik leerlingnummer, datum") == true
        )
        #expect(sentence("datum = 3")?.contains("hoort de kop van een kolom") == true)
        #expect(sentence("datum") == "kolommen.toml: regel 1: dit is geen TOML")
    }

    @Test func `the example reads back as what was guessed, whatever stands in a heading`() throws {
        let columns = FileColumns(
            ["Nr \"oud\"", "Dag\\", "Uur", "Soort\u{1b}"].map { FileColumns.Column(title: $0, examples: []) },
            guesses: [.number: 0, .date: 1, .firstHour: 2, .code: 3])
        let lines = ColumnFile.example(columns, of: .absences)
        let map = try read(lines.joined(separator: "\n"))
        #expect(map.headings[.number] == "Nr \"oud\"")
        #expect(map.headings[.date] == "Dag\\")
        #expect(lines.contains("# lesuur_tot = \"\"   # mag weg"))
    }
}
