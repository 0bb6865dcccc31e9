import Attendance
import Exchange
import Screens

/// `terugtoets` for people and for programs: a table per school.
enum BacktestText {
    typealias Test = (school: School, backtest: Backtest)

    static func lines(_ tests: [Test]) -> [String] {
        guard !tests.isEmpty else {
            return ["Er is nog geen school. Voeg er een toe met: spreekuur school toevoegen --help"]
        }
        return tests.enumerated().flatMap { index, test in
            (index == 0 ? [] : [""]) + lines(test)
        }
    }

    private static func lines(_ test: Test) -> [String] {
        guard let first = test.backtest.fridays.first, let last = test.backtest.fridays.last else {
            return [
                "\(test.school.name): er zijn verzuimgegevens van ten minste 7 lesweken nodig om terug te toetsen."
            ]
        }
        let count = test.backtest.fridays.count
        let fridays = count == 1 ? "1 vrijdag" : "\(count) vrijdagen"
        let lengths = Backtest.listLengths.map { Columns.pad("lijst van \($0)", 20) }
        let words = Backtest.listLengths.map { _ in Columns.pad("raak", 8) + Columns.pad("gevonden", 12) }
        return [
            "\(test.school.name): \(fridays), \(first.dated) tot en met \(last.dated)",
            trimmed(Columns.pad("", 38) + lengths.joined()), trimmed(Columns.pad("", 38) + words.joined()),
        ]
            + Backtest.candidates.map { candidate in
                let scores = test.backtest.scores.filter { $0.candidate == candidate }
                return trimmed(
                    Columns.pad(candidate.text, 38)
                        + scores.map { score in
                            Columns.pad(percentage(score.precision), 8)
                                + Columns.pad(percentage(score.recall), 12)
                        }.joined())
            }
    }

    /// Fractions as whole thousandths, so that every run writes the same text.
    static func document(_ tests: [Test]) -> JSONValue {
        [
            "versie": 1,
            "scholen": .array(
                tests.map { test in
                    [
                        "school": .string(test.school.brin.text),
                        "vrijdagen": .array(test.backtest.fridays.map { .string($0.description) }),
                        "uitkomsten": .array(test.backtest.scores.map { json($0) }),
                    ]
                }),
        ]
    }

    private static func json(_ score: Backtest.Score) -> JSONValue {
        [
            "manier": .string(score.candidate.word), "lijst": .integer(score.listed),
            "raak_promille": .integer(thousandths(score.precision)),
            "gevonden_promille": .integer(thousandths(score.recall)),
        ]
    }

    private static func thousandths(_ part: Double) -> Int { Int((part * 1000).rounded()) }

    private static func percentage(_ part: Double) -> String {
        let thousandths = thousandths(part)
        return "\(thousandths / 10),\(thousandths % 10) %"
    }

    private static func trimmed(_ line: String) -> String {
        String(line[..<(line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.startIndex)])
    }
}

extension Backtest.Candidate {
    fileprivate var text: String {
        switch self {
        case .projection(let rule):
            rule == .chosen ? "vooruit, \(rule.text) (gekozen)" : "vooruit, \(rule.text)"
        case .countNow: "nu de meeste uren"
        case .schoolYear: "dit schooljaar de meeste uren"
        }
    }

    fileprivate var word: String {
        switch self {
        case .projection(.fourWeeksFalling): "vooruit_4_lesweken_4321"
        case .projection(.fourWeeksEven): "vooruit_4_lesweken_gelijk"
        case .projection(.eightWeeksFalling): "vooruit_8_lesweken_87654321"
        case .countNow: "uren_nu"
        case .schoolYear: "uren_schooljaar"
        }
    }
}

extension PaceRule {
    fileprivate var text: String {
        switch self {
        case .fourWeeksFalling: "4 weken 4-3-2-1"
        case .fourWeeksEven: "4 weken gelijk"
        case .eightWeeksFalling: "8 weken 8 tot 1"
        }
    }
}
