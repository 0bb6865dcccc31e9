import Attendance
import Testing

@testable import spreekuur

struct LadderFileTests {
    private func refusal(_ source: String) -> LadderFileError? {
        do throws(LadderFileError) {
            _ = try LadderFile.read(Array(source.utf8))
            return nil
        } catch {
            return error
        }
    }

    private static let step = """
        [[stap]]
        eenheid = "lesuren"
        vanaf = 4
        periode = "maand"
        wie = "mentor"
        wat = "belt"

        """

    @Test(arguments: LadderName.allCases)
    func `every ladder that comes with the program can be used`(name: LadderName) throws {
        let ladder = try LadderFile.read(name.bytes)
        #expect(ladder.fault == nil)
        #expect(!ladder.steps.isEmpty)
    }

    @Test func `a ladder is read with its days, terms and steps`() throws {
        let source =
            "naam = \"x\"\ngeldig_van = 2026-08-01\ngeldig_tot = \"2027-07-31\"\n"
            + "perioden = [2026-08-24, \"2026-11-16\"]\nvrij_na_instroom = 42\n" + LadderFileTests.step
        let ladder = try LadderFile.read(Array(source.utf8))
        #expect(ladder.from?.description == "2026-08-01")
        #expect(ladder.through?.description == "2027-07-31")
        #expect(ladder.terms.map(\.description) == ["2026-08-24", "2026-11-16"])
        #expect(ladder.graceDays == 42)
        #expect(
            ladder.steps == [
                Ladder.Step(unit: .hours, count: 4, period: .month, actor: .mentor, action: "belt")
            ])
    }

    private static let mistakes: [(String, LadderFileError)] = [
        ("naam = \"", LadderFileError.notTOML(line: 1)),
        // At these the library ends the program, or reads half.
        ("naam = \"x\"\n[}\n", .notTOML(line: 2)), ("\u{FEFF}[ [\n", .notTOML(line: 1)),
        ("[[é]]", .notTOML(line: 1)), ("naam = \"x\"\n\n\u{0}\(step)", .notTOML(line: 3)),
        ("\nnaem = \"x\"\n\(step)", .unknownKey("naem", line: 2)),
        ("\(step)", .missing("naam", line: nil)),
        ("naam = 3\n\(step)", .wrongValue("naam", expected: "een tekst tussen \"", line: 1)),
        ("naam = \"x\"\n", .faulty(.noSteps, line: nil)),
        ("naam = \"x\"\n\(step)vannaf = 3\n", .unknownKey("vannaf", line: 8)),
        ("naam = \"x\"\n\(step)\(step)", .faulty(.notAscending(step: 2), line: 10)),
        ("naam = \"x\"\n[[stap]]\nvanaf = 4\n", .missing("eenheid", line: 2)),
        (
            "naam = \"x\"\ngeldig_van = \"2026-02-31\"\n\(step)",
            .wrongValue("geldig_van", expected: "een datum (jjjj-mm-dd)", line: 2)
        ),
        (
            "naam = \"x\"\n\(step)".replacing("4", with: "\"4\""),
            .wrongValue("vanaf", expected: "een heel getal", line: 4)
        ),
    ]

    @Test(arguments: mistakes)
    func `a wrong file is refused with its line and reason`(source: String, reason: LadderFileError) {
        #expect(refusal(source) == reason)
    }

    @Test func `bytes that are no text are refused, not misread`() {
        #expect(throws: LadderFileError.self) { try LadderFile.read([0xFF, 0xFE, 0x00, 0x5B]) }
    }
}
