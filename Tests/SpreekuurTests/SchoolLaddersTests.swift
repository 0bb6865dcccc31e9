import Attendance
import Screens
import Testing

@testable import spreekuur

/// How a school's ladders are named and listed on the command line.
struct SchoolLaddersTests {
    private func school(_ ladders: [String], isProjecting: Bool = true) throws -> School {
        School(
            brin: try #require(BRIN("00XX00")), name: "Het Baken", kind: .vo, region: .noord,
            ladders: try ladders.map { try LadderName.ladder($0) }, isProjecting: isProjecting)
    }

    @Test(arguments: ["uren", "4-8-12-16 uur"])
    func `a ladder is found by its name and by the name of its file`(name: String) throws {
        #expect(try LadderName.known(name, at: school(["mazl", "uren"])).name == "4-8-12-16 uur")
    }

    @Test(arguments: [(["mazl"], "een van: 'MAZL'"), ([], "spreekuur school wijzigen --ladder")])
    func `a ladder that the school lacks is refused by rule, with those it has`(
        ladders: [String], suggestion: String
    ) throws {
        let school = try school(ladders)
        let failure = #expect(throws: Failure.self) { try LadderName.known("uren", at: school) }
        #expect(failure?.status == .refused)
        #expect(failure?.sentence == "school 00XX00 heeft geen ladder 'uren'")
        #expect(failure?.suggestion == suggestion)
    }

    @Test func `the list of schools says every step of a ladder`() throws {
        var school = try school([], isProjecting: false)
        school.ladders = [
            Ladder(
                name: "eigen", from: Day("2026-08-01"), graceDays: 42,
                steps: [
                    Ladder.Step(
                        unit: .hours, count: 8, period: .lessonWeeks(4), actor: .coordinator, action: "belt",
                        reset: .report),
                    Ladder.Step(
                        unit: .timesLate, count: 3, period: .month, actor: .mentor, action: "spreekt",
                        reset: .handled, isByHand: true),
                ])
        ]
        #expect(
            SchoolText.lines(school) == [
                "00XX00  Het Baken, vo, regio noord, telt in lesuur, les van 50 min, prognose uit",
                "  ladder 'eigen', vanaf za 1 aug 2026, niet in de eerste 42 dagen na instroom",
                "    1  8 lesuur in 4 lesweken: belt (verzuimcoördinator), telt opnieuw na een melding",
                "    2  3 keer te laat in een maand: spreekt (mentor), na eigen oordeel, "
                    + "telt opnieuw nadat het gedaan is",
            ])
    }

    @Test func `a ladder of descending steps is refused with its line and reason`() {
        let step = "[[stap]]\neenheid = \"lesuren\"\nperiode = \"maand\"\nwie = \"mentor\"\nwat = \"belt\"\n"
        let source = "naam = \"omlaag\"\n\(step)vanaf = 8\n\(step)vanaf = 4\n"
        let refusal = #expect(throws: LadderFileError.self) { try LadderFile.read(Array(source.utf8)) }
        #expect(refusal?.sentence == "regel 13: stap 2 is niet hoger dan de stap ervoor")
    }

    @Test func `a day beyond the holiday table is a warning with the school`() throws {
        var register = Register()
        register.apply(.schoolAdded(try school([])))
        #expect(
            register.holidayWarning(on: try #require(Day("2031-11-20")))
                == "de vakanties rond do 20 nov 2031 zijn niet bekend (00XX00); elke week telt nu als lesweek"
        )
    }
}
