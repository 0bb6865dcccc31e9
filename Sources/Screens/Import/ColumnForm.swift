import Attendance
import TextUI

/// Which of a file's columns hold what: one row for everything that is looked for.
struct ColumnForm: Hashable, Sendable {
    enum Name: Hashable, Sendable, SpokenName {
        case column(ImportField)
        /// What is to be said of the column that was chosen.
        case note(ImportField)

        var spoken: String? { nil }
    }

    private(set) var rows: RowForm<Name>
    let found: FileColumns
    /// What was asked when these columns turned up.
    let request: ImportRequest

    /// No more can be chosen by a letter.
    private static let mostOptions = 26

    init(_ found: FileColumns, for request: ImportRequest) {
        self.found = found
        self.request = request
        let titles = found.columns.prefix(ColumnForm.mostOptions).map { $0.title.shortened(to: 22) }
        let options = OptionList.lettered(titles)
        let fields = request.content.fields
        rows = RowForm(
            fields.map { field in
                let choice = Choice(
                    options, chosen: found.guesses[field].flatMap { $0 < options.count ? $0 : nil })
                return FormRow(
                    field.label, FormField(.column(field), "", .choice(choice), columns: 24),
                    FormField(.note(field), "", .fixed(Line())))
            })
        if let open = fields.first(where: { $0.isRequired && column(of: $0) == nil }) {
            rows.form.focus(on: .column(open))
        }
        note()
    }

    private var fields: [ImportField] { request.content.fields }

    /// The chosen column of the field that has the cursor.
    var current: Int? {
        guard case .column(let field) = rows.focus else { return nil }
        return rows.form.chosen(.column(field))
    }

    /// Whether something was found in this column.
    func isUsed(_ place: Int) -> Bool { fields.contains { rows.form.chosen(.column($0)) == place } }

    mutating func handle(_ key: Key) -> FormEvent<Name> {
        let event = rows.handle(key)
        if event.name != nil { note() }
        return event
    }

    /// What is asked with these columns; where something is missing, the cursor goes there.
    mutating func read() throws(Incomplete<Name>) -> ImportRequest {
        var headings: [ImportField: String] = [:]
        for field in fields { headings[field] = column(of: field)?.title }
        do throws(ColumnMap.Fault) {
            var request = request
            request.columns = try ColumnMap(request.content, headings)
            return request
        } catch {
            let incomplete =
                switch error {
                case .missing(let fields):
                    rows.complain("wijs de kolom aan", on: .column(fields[0]))
                case .noHeading:
                    rows.complain(
                        "dit is geen kop maar een nummer: boven de kolommen hoort een regel met namen",
                        on: .column(.number))
                }
            rows.form.focus(on: incomplete.name)
            throw incomplete
        }
    }

    private func column(of field: ImportField) -> FileColumns.Column? {
        rows.form.chosen(.column(field)).map { found.columns[$0] }
    }

    private mutating func note() {
        for field in fields {
            let line = note(on: field)
            rows.form[.note(field)]?.content = .fixed(line)
        }
    }

    private func note(on field: ImportField) -> Line {
        guard let column = column(of: field) else {
            return field.isRequired ? Line("! nog aanwijzen", .warning) : Line("mag leeg", .muted)
        }
        switch field {
        case .birthDate, .arrivedOn, .exemptUntil, .date:
            guard let example = column.examples.first else { return Line("leeg in dit bestand", .muted) }
            guard let day = column.firstDay else { return Line("! niet te lezen als datum", .warning) }
            return Line("\(example) is \(day.dated)", .muted)
        case .code:
            guard let unknown = column.unknownCodes else {
                return Line("! te veel verschillende waarden", .warning)
            }
            return unknown.isEmpty
                ? Line("alle codes hebben betekenis", .muted)
                : Line(
                    "! \(unknown.count.text("code", "codes")) nog zonder betekenis", .warning)
        case .family where self.column(of: .given) == nil:
            return Line("de hele naam, want roepnaam is leeg", .muted)
        case .number, .given, .infix, .family, .group, .municipality, .mentor, .track, .isQualified,
            .firstHour,
            .lastHour, .minutes, .subject:
            return Line()
        }
    }
}

extension ImportField {
    /// A star marks what must be there.
    fileprivate var label: String { spoken.capitalizedFirst + (isRequired ? " *" : "") }

    /// What is looked for, in words.
    var spoken: String {
        switch self {
        case .number: "leerlingnummer"
        case .family: "achternaam"
        case .given: "roepnaam"
        case .infix: "tussenvoegsel"
        case .birthDate: "geboortedatum"
        case .group: "klas"
        case .municipality: "woongemeente"
        case .mentor: "mentor"
        case .track: "onderwijssoort"
        case .arrivedOn: "ingestroomd op"
        case .exemptUntil: "vrijgesteld tot"
        case .isQualified: "startkwalificatie"
        case .date: "datum"
        case .firstHour: "lesuur, of van"
        case .lastHour: "tot en met"
        case .code: "code of reden"
        case .minutes: "minuten"
        case .subject: "vak"
        }
    }
}

extension String {
    fileprivate func shortened(to columns: Int) -> String {
        count <= columns ? self : prefix(columns - 1) + "…"
    }
}
