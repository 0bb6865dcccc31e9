import Attendance
import Testing

@testable import spreekuur

/// What is wrong with the words somebody typed, in Dutch.
struct UsageTests {
    private func failure(_ line: String) -> Failure? {
        do {
            _ = try ParsingFailure.command(for: line.split(separator: " ").map(String.init))
            return nil
        } catch let failure as Failure {
            return failure
        } catch {
            Issue.record("no failure of ours: \(error)")
            return nil
        }
    }

    @Test(arguments: [
        ("--foo", "onbekende optie '--foo'; bedoel je '--map'?"),
        ("radar --jsn", "onbekende optie '--jsn'; bedoel je '--json'?"),
        ("radar -x", "onbekende optie '-x'"),
        ("vandag", "dit hoort er niet bij: 'vandag'"),
        ("teller 1 2 --school 00XX00", "dit hoort er niet bij: '2'"),
        ("radar 1 2", "dit hoort er niet bij: '1', '2'"),
        ("begin", "er ontbreekt iets: '--rol <rol>'"),
        ("teller --school 00XX00", "er ontbreekt iets: '<leerlingnummer>'"),
        ("inlezen verzuim --school 00XX00", "er ontbreekt iets: '<bestand>'"),
        ("begin --rol", "bij '--rol <rol>' hoort een waarde"),
        ("radar --json=1", "bij '--json' hoort geen waarde"),
        ("begin --rol baas", "'baas' kan niet bij '--rol <rol>'; kies uit 'ambtenaar', 'coordinator'"),
        (
            "school wijzigen --brin 00XX00 --prognose nee",
            "'nee' kan niet bij '--prognose <prognose>'; kies uit 'aan', 'uit'"
        ),
        ("teller 1 --school x", "'x' kan niet bij '--school <school>'"),
        ("inlezen terug x", "'x' kan niet bij '<nummer>'"),
        ("radar --vandaag 2026-02-30", "'2026-02-30' kan niet bij '--vandaag <vandaag>'"),
        ("radar --vandaag 1979-12-31", "'1979-12-31' kan niet bij '--vandaag <vandaag>'"),
        (
            "inlezen verzuim f --school 00XX00 --volledig 2026-12-01..2026-11-01",
            "'2026-12-01..2026-11-01' kan niet bij '--volledig <volledig>'"
        ),
    ])
    func `a mistake is said in Dutch and ends with 64`(line: String, sentence: String) {
        #expect(failure(line)?.sentence == sentence)
        #expect(failure(line)?.status == .usage)
        #expect(failure(line)?.suggestion == "spreekuur --help")
    }

    @Test(arguments: [
        "", "radar --json", "teller 000107 --school 00xx00", "inlezen verzuim - --school 00XX00 --proef",
        "school toevoegen --naam School --brin 00XX00 --soort vo --regio noord --vrij 2026-12-01",
        "begin --rol ambtenaar --gemeente Emmen --gemeente Veendam", "demo --rol coordinator --groot",
        "demo --zonder-prognose", "school wijzigen --brin 00XX00 --prognose uit --zonder-ladder uren",
        "stap 107 --school 00XX00 --ladder te-laat --stap 2 --door verzuimcoordinator",
    ])
    func `what is well asked is understood`(line: String) {
        #expect(failure(line) == nil)
    }

    @Test func `the parser's own words in help are Dutch`() {
        let help = """
            OVERVIEW: Leest in.

            USAGE: spreekuur inlezen <subcommand>

            OPTIONS:
              --version               Show the version.
              -h, --help              Show help information.

            SUBCOMMANDS:
              open (default)          Opent.

              See 'spreekuur help inlezen <subcommand>' for detailed help.
            """
        #expect(
            HelpText.dutch(help) == """
                Leest in.

                GEBRUIK: spreekuur inlezen <opdracht>

                OPTIES:
                  --version               Laat de versie zien.
                  -h, --help              Laat deze uitleg zien.

                OPDRACHTEN:
                  open (standaard)          Opent.

                  Meer uitleg: 'spreekuur help inlezen <opdracht>'
                """)
    }

    @Test(arguments: [
        ("2026-11-24", "2026-11-24", "2026-11-24"), ("2026-11-23..2026-11-27", "2026-11-23", "2026-11-27"),
        ("2026-11-24..2026-11-24", "2026-11-24", "2026-11-24"),
    ])
    func `a period is a day or two days with dots between`(text: String, first: String, last: String) {
        let range = DayRange(argument: text)?.days
        #expect(range?.lowerBound.description == first && range?.upperBound.description == last)
    }

    @Test(arguments: [
        "", "..", "2026-11-24..", "..2026-11-24", "2026-11-24..2026-11-23", "2026-11-24...2026-11-25",
        "2026-11-23..2026-11-24..2026-11-25", "2026-11-31", "24-11-2026", "2026-11-24 .. 2026-11-25",
        "1600-01-01..2026-11-24",
    ])
    func `what is no period is none`(text: String) {
        #expect(DayRange(argument: text) == nil)
    }
}
