import Attendance
import Exchange
import TOMLKit

/// What `--kolommen` takes: which column of the school's file holds what, as TOML with a heading behind each name.
enum ColumnFile {
    static func read(
        _ bytes: [UInt8], of content: ColumnMap.Content, name: String
    ) throws(Failure) -> ColumnMap {
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
        var headings: [ImportField: String] = [:]
        for key in table.keys {
            guard let field = content.fields.first(where: { $0.key == key }) else {
                let known = content.fields.map(\.key).joined(separator: ", ")
                throw refusal(name, "'\(key)' is onbekend; gebruik \(known)")
            }
            guard let title = table[key]?.string else {
                throw refusal(name, "achter '\(key)' hoort de kop van een kolom, tussen aanhalingstekens")
            }
            // Left empty is not there.
            if !title.isEmpty { headings[field] = title }
        }
        do throws(ColumnMap.Fault) {
            return try ColumnMap(content, headings)
        } catch {
            throw refusal(name, error.dutch)
        }
    }

    /// A file to begin with: what was guessed is filled in, and no value of the file stands in it.
    static func example(_ columns: FileColumns, of content: ColumnMap.Content) -> [String] {
        let titles = columns.columns.map { quoted($0.title) }.joined(separator: ", ")
        return [
            "# Zet achter elke naam de kop van de kolom waar het in staat. Daarna: --kolommen met dit bestand.",
            "# In het bestand staan: \(titles)",
        ]
            + content.fields.map { field in
                let guess = columns.guesses[field].map { columns.columns[$0].title }
                let line = "\(field.key) = \(quoted(guess ?? ""))"
                if field.isRequired { return line + (guess == nil ? "   # moet erbij" : "") }
                return guess == nil ? "# \(line)   # mag weg" : line
            }
    }

    /// As a string of TOML.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.properties.generalCategory == .control: quoted += "?"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private static func refusal(_ name: String, _ reason: String) -> Failure {
        Failure(.inputRefused, "\(name): \(reason)", try: "--kolommen-voorbeeld, dat zo'n bestand laat zien")
    }
}

extension ColumnMap.Fault {
    /// One Dutch sentence that says what is wrong with what was pointed out.
    fileprivate var dutch: String {
        switch self {
        case .missing(let fields):
            "nog niet aangewezen: \(fields.map(\.key).joined(separator: ", "))"
        case .noHeading(let title):
            "'\(title)' is een nummer en geen kop: boven de kolommen hoort een regel met hun namen"
        }
    }
}
