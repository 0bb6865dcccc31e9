import Attendance
import Exchange
import TOMLKit

/// A school's table of codes, as TOML:
///
///     [[code]]
///     code = "Zb"
///     soort = "ziek"
///     van = "2026-08-01"   # mag weg
///     tot = "2027-07-31"   # mag weg
enum CodeTableFile {
    static func read(_ bytes: [UInt8], name: String) throws(Failure) -> CodeTable {
        if let foreign = ForeignFile(bytes) {
            throw refusal(name, "dit is \(foreign.dutch); de codes horen in een tekstbestand (TOML)")
        }
        // A code in another character set would never match the school's files.
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(
                .inputRefused, "\(name): dit is geen UTF-8", try: "het bestand te bewaren als UTF-8")
        }
        let table: TOMLTable
        do throws(NotTOML) {
            table = try TOMLTable.parsed(text)
        } catch {
            throw refusal(name, (error.line.map { "regel \($0): " } ?? "") + "dit is geen TOML")
        }
        guard let entries = table["code"]?.array, !entries.isEmpty else {
            throw refusal(name, "er staat geen [[code]] in")
        }
        var rules: [CodeTable.Rule] = []
        for (index, entry) in entries.enumerated() {
            guard let fields = entry.table else { throw refusal(name, "code \(index + 1) is geen [[code]]") }
            rules.append(try rule(fields, place: "code \(index + 1)", name: name))
        }
        return CodeTable(rules)
    }

    private static func rule(_ fields: TOMLTable, place: String, name: String) throws(Failure)
        -> CodeTable.Rule
    {
        for key in fields.keys where !["code", "soort", "van", "tot"].contains(key) {
            throw refusal(name, "\(place): '\(key)' is onbekend; gebruik code, soort, van en tot")
        }
        guard let code = fields["code"]?.string, !code.isEmpty else {
            throw refusal(name, "\(place): 'code' ontbreekt")
        }
        guard let word = fields["soort"]?.string, let kind = AbsenceKind(word: word) else {
            let words = AbsenceKind.allCases.map(\.word).joined(separator: ", ")
            throw refusal(name, "\(place): 'soort' is geen van \(words)")
        }
        let from = try day("van", fields, place, name)
        let through = try day("tot", fields, place, name)
        if let from, let through, through < from {
            throw refusal(name, "\(place): 'tot' ligt vóór 'van'")
        }
        return CodeTable.Rule(code: code, kind: kind, from: from, through: through)
    }

    /// A TOML date or text, both `jjjj-mm-dd`.
    private static func day(
        _ key: String, _ fields: TOMLTable, _ place: String, _ name: String
    ) throws(Failure) -> Day? {
        guard let value = fields[key] else { return nil }
        if let date = value.date, let day = Day(year: date.year, month: date.month, day: date.day) {
            return day
        }
        guard let day = value.string.flatMap({ Day($0) }) else {
            throw refusal(name, "\(place): '\(key)' is geen datum (jjjj-mm-dd)")
        }
        return day
    }

    private static func refusal(_ name: String, _ reason: String) -> Failure {
        Failure(
            .inputRefused, "\(name): \(reason)",
            try: "een blok per code: [[code]] code = \"S\" soort = \"ongeoorloofd\"")
    }
}
