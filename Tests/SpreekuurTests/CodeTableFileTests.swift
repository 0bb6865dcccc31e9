import Attendance
import Exchange
import Testing

@testable import spreekuur

/// A school's table of codes in TOML.
struct CodeTableFileTests {
    private func read(_ text: String) throws(Failure) -> CodeTable {
        try CodeTableFile.read(Array(text.utf8), name: "codes.toml")
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

    @Test func `codes stand in the order of the file, with their days`() throws {
        let table = try read(
            """
            [[code]]
            code = "Zb"
            soort = "ziek"

            [[code]]   # een datum mag met en zonder aanhalingstekens
            code = "S"
            soort = "ongeoorloofd"
            van = 2026-08-01
            tot = "2027-07-31"
            """)
        #expect(
            table.rules == [
                CodeTable.Rule(code: "Zb", kind: .sick),
                CodeTable.Rule(
                    code: "S", kind: .unauthorised, from: Day("2026-08-01"), through: Day("2027-07-31")),
            ])
    }

    @Test(arguments: [
        ("", "codes.toml: er staat geen [[code]] in"),
        ("code = \"S\"", "codes.toml: er staat geen [[code]] in"),
        ("code = [1]", "codes.toml: code 1 is geen [[code]]"),
        ("[[code]]\ncode = \"S\nsoort", "codes.toml: regel 2: dit is geen TOML"),
        ("[[code]]\nsoort = \"ziek\"", "codes.toml: code 1: 'code' ontbreekt"),
        ("[[code]]\ncode = \"\"\nsoort = \"ziek\"", "codes.toml: code 1: 'code' ontbreekt"),
        ("[[code]]\ncode = 12\nsoort = \"ziek\"", "codes.toml: code 1: 'code' ontbreekt"),
        (
            "[[code]]\ncode = \"S\"\nsoort = \"ziek\"\nvna = \"2026-08-01\"",
            "codes.toml: code 1: 'vna' is onbekend; gebruik code, soort, van en tot"
        ),
        (
            "[[code]]\ncode = \"S\"\nsoort = \"ziek\"\nvan = \"2026-02-30\"",
            "codes.toml: code 1: 'van' is geen datum (jjjj-mm-dd)"
        ),
        (
            "[[code]]\ncode = \"S\"\nsoort = \"ziek\"\ntot = 2026",
            "codes.toml: code 1: 'tot' is geen datum (jjjj-mm-dd)"
        ),
        (
            "[[code]]\ncode = \"S\"\nsoort = \"ziek\"\nvan = 2026-08-01\ntot = 2026-07-31",
            "codes.toml: code 1: 'tot' ligt vóór 'van'"
        ),
    ])
    func `what is wrong is said with its place`(text: String, expected: String) {
        #expect(sentence(text) == expected)
    }

    @Test func `a wrong kind is answered with the right ones`() {
        let found = sentence("[[code]]\ncode = \"S\"\nsoort = \"spijbelen\"")
        #expect(found?.hasPrefix("codes.toml: code 1: 'soort' is geen van ongeoorloofd, ") == true)
        for kind in AbsenceKind.allCases {
            #expect(sentence("[[code]]\ncode = \"S\"\nsoort = \"\(kind.word)\"") == nil)
        }
    }

    @Test func `a file in another character set is refused, for its codes would never match`() {
        #expect(throws: Failure.self) {
            try CodeTableFile.read(
                Array("[[code]]\ncode = \"".utf8) + [0xE9] + Array("\"\nsoort = \"ziek\"".utf8),
                name: "codes.toml")
        }
    }

    @Test func `a spreadsheet is called a spreadsheet`() {
        do throws(Failure) {
            _ = try CodeTableFile.read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], name: "codes.xls")
            Issue.record("it was read")
        } catch {
            #expect(error.status == .inputRefused)
            #expect(error.sentence.contains("een ouder Excel-bestand (.xls)"))
        }
    }
}
