import Attendance
import TOMLKit

/// A ladder as TOML, one file each; `Ladders/` holds the ones that come with the program:
///
///     naam = "10 keer te laat"
///     geldig_van = 2026-08-01      # mag weg, net als geldig_tot
///     [[stap]]
///     eenheid = "te_laat"
///     vanaf = 10
///     periode = "schooljaar"       # of maand, periode, lesweken (met weken = 4)
///     wie = "mentor"
///     wat = "mentor belt met thuis"
///     opnieuw = "afgehandeld"      # mag weg: nooit
enum LadderFile {
    private static let keys = [
        "naam", "geldig_van", "geldig_tot", "perioden", "vrij_na_instroom", "stap",
    ]
    private static let stepKeys = [
        "eenheid", "vanaf", "periode", "weken", "wie", "wat", "opnieuw", "met_de_hand",
    ]

    static func read(_ bytes: [UInt8]) throws(LadderFileError) -> Ladder {
        let source = String(decoding: bytes, as: UTF8.self)
        let table: TOMLTable
        do throws(NotTOML) {
            table = try TOMLTable.parsed(source)
        } catch {
            throw .notTOML(line: error.line)
        }
        let lines = LadderLines(source)
        let fields = LadderFields(table, step: nil, lines)
        try fields.refuseUnknown(keys)
        var ladder = Ladder(
            name: try fields.text("naam"), from: try fields.day("geldig_van"),
            through: try fields.day("geldig_tot"), terms: try fields.days("perioden"),
            graceDays: try fields.number("vrij_na_instroom", or: 0), steps: [])
        for (index, step) in try fields.tables("stap").enumerated() {
            ladder.steps.append(try self.step(LadderFields(step, step: index + 1, lines)))
        }
        if let fault = ladder.fault { throw .faulty(fault, line: lines.line(of: fault)) }
        return ladder
    }

    private static func step(_ fields: LadderFields) throws(LadderFileError) -> Ladder.Step {
        try fields.refuseUnknown(stepKeys)
        return Ladder.Step(
            unit: try fields.word("eenheid"), count: try fields.number("vanaf"),
            period: try period(fields), actor: try fields.word("wie"), action: try fields.text("wat"),
            reset: try fields.word("opnieuw", or: .slides), isByHand: try fields.truth("met_de_hand"))
    }

    private static func period(_ fields: LadderFields) throws(LadderFileError) -> Ladder.Period {
        let word: PeriodWord = try fields.word("periode")
        switch word {
        case .lesweken: return .lessonWeeks(try fields.number("weken"))
        case .maand: return .month
        case .periode: return .term
        case .schooljaar: return .schoolYear
        }
    }

    private enum PeriodWord: String, CaseIterable {
        case lesweken, maand, periode, schooljaar
    }
}

/// The fields of the file, or of one step in it; every refusal knows its line.
private struct LadderFields {
    private let table: TOMLTable
    /// From 1; nil for the file itself.
    private let step: Int?
    private let lines: LadderLines

    init(_ table: TOMLTable, step: Int?, _ lines: LadderLines) {
        self.table = table
        self.step = step
        self.lines = lines
    }

    private func line(_ key: String) -> Int? { lines.line(of: key, step: step) ?? lines.line(ofStep: step) }

    func refuseUnknown(_ known: [String]) throws(LadderFileError) {
        let unknown = table.keys.filter { !known.contains($0) }
        guard let first = unknown.min(by: { (line($0) ?? .max, $0) < (line($1) ?? .max, $1) }) else { return }
        throw .unknownKey(first, line: line(first))
    }

    private func value(_ key: String) throws(LadderFileError) -> any TOMLValueConvertible {
        guard let value = table[key] else { throw .missing(key, line: lines.line(ofStep: step)) }
        return value
    }

    func text(_ key: String) throws(LadderFileError) -> String {
        guard let text = try value(key).string else {
            throw .wrongValue(key, expected: "een tekst tussen \"", line: line(key))
        }
        return text
    }

    func number(_ key: String, or standard: Int? = nil) throws(LadderFileError) -> Int {
        if let standard, table[key] == nil { return standard }
        guard let number = try value(key).int else {
            throw .wrongValue(key, expected: "een heel getal", line: line(key))
        }
        return number
    }

    func truth(_ key: String) throws(LadderFileError) -> Bool {
        guard let value = table[key] else { return false }
        guard let truth = value.bool else {
            throw .wrongValue(key, expected: "true of false", line: line(key))
        }
        return truth
    }

    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ key: String, or standard: Word? = nil
    ) throws(LadderFileError) -> Word {
        if let standard, table[key] == nil { return standard }
        guard let word = try value(key).string.flatMap({ Word(rawValue: $0) }) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw .wrongValue(key, expected: "een van: \(words)", line: line(key))
        }
        return word
    }

    func day(_ key: String) throws(LadderFileError) -> Day? {
        guard let value = table[key] else { return nil }
        return try day(value, key)
    }

    func days(_ key: String) throws(LadderFileError) -> [Day] {
        guard let value = table[key] else { return [] }
        guard let list = value.array else {
            throw .wrongValue(key, expected: "een lijst van data tussen [ en ]", line: line(key))
        }
        var days: [Day] = []
        for entry in list { days.append(try day(entry, key)) }
        return days
    }

    /// A TOML date or text, both `jjjj-mm-dd`.
    private func day(_ value: any TOMLValueConvertible, _ key: String) throws(LadderFileError) -> Day {
        if let date = value.date, let day = Day(year: date.year, month: date.month, day: date.day) {
            return day
        }
        guard let day = value.string.flatMap({ Day($0) }) else {
            throw .wrongValue(key, expected: "een datum (jjjj-mm-dd)", line: line(key))
        }
        return day
    }

    func tables(_ key: String) throws(LadderFileError) -> [TOMLTable] {
        guard let value = table[key] else { return [] }
        guard let list = value.array else {
            throw .wrongValue(key, expected: "een blok [[\(key)]]", line: line(key))
        }
        var tables: [TOMLTable] = []
        for entry in list {
            guard let table = entry.table else {
                throw .wrongValue(key, expected: "een blok [[\(key)]]", line: line(key))
            }
            tables.append(table)
        }
        return tables
    }
}
