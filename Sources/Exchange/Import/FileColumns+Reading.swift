import Attendance

extension FileColumns {
    /// Rows that are looked at: enough to see what a column holds.
    private static let looked = 1000
    /// So many different values are still a table of codes.
    private static let mostCodes = 40

    /// What stands in the columns of a file, with the likely place of everything that is looked for: where it was
    /// pointed out before, else by the headings.
    public init(
        of bytes: [UInt8], as content: ColumnMap.Content, at school: School
    ) throws(FileRefusal) {
        var table = try ImportTable(bytes)
        let titles = table.heading.titles
        var seen = titles.map { _ in Values() }
        while table.read < FileColumns.looked, table.advance() {
            for place in titles.indices {
                guard let field = FileColumns.field(place, of: table), !field.isEmpty else { continue }
                seen[place].add(field)
            }
        }
        let columns = zip(titles, seen).map { title, values in
            Column(
                title: title, examples: Array(values.texts.prefix(3)),
                firstDay: values.firstDay,
                unknownCodes: values.texts.count > FileColumns.mostCodes
                    ? nil : values.texts.filter { !FileColumns.isKnown($0, at: school) })
        }
        self.init(columns, guesses: FileColumns.guesses(content, columns, school.columns(of: content)))
    }

    /// Nil where it holds a byte that means nothing.
    private static func field(_ place: Int, of table: ImportTable) -> RowField? {
        do throws(RowFault) { return try table.field(place) } catch { return nil }
    }

    private static func isKnown(_ code: String, at school: School) -> Bool {
        let anyDay = Day(number: 0)
        return school.codes.rules.contains { $0.code == code }
            || CodePresets.table(for: .algemeen).kind(of: code, on: anyDay) != nil
    }

    private static func guesses(
        _ content: ColumnMap.Content, _ columns: [Column], _ remembered: ColumnMap?
    ) -> [ImportField: Int] {
        let names = columns.map { Heading.normalised($0.title) }
        var guesses: [ImportField: Int] = [:]
        for (field, title) in remembered?.headings ?? [:] {
            guesses[field] = names.firstIndex(of: Heading.normalised(title))
        }
        for field in content.fields where guesses[field] == nil {
            guesses[field] = field.place(in: columns, taken: Set(guesses.values))
        }
        for field in content.fields where guesses[field] == nil {
            guesses[field] = field.likelyPlace(in: columns, taken: Set(guesses.values))
        }
        return guesses
    }

    /// The different values of one column, as far as they are kept.
    private struct Values {
        private(set) var texts: [String] = []
        private(set) var firstDay: Day?

        mutating func add(_ field: RowField) {
            if texts.isEmpty {
                do throws(RowFault) { firstDay = try field.day() } catch { firstDay = nil }
            }
            guard texts.count <= FileColumns.mostCodes else { return }
            let text = Quotation.clean(field.excerpt)
            if !texts.contains(text) { texts.append(text) }
        }
    }
}
