import Attendance

extension ColumnMap {
    /// Whether every column that was pointed out stands in this file, and once.
    func fits(_ heading: Heading) -> Bool {
        headings.values.allSatisfy { title in
            do throws(FileRefusal) { return try heading.place(of: Column(title)) != nil } catch {
                return false
            }
        }
    }

    func column(_ field: ImportField) -> Column? { headings[field].map { Column($0) } }

    /// Those that are needed, by the names they have in the file.
    var required: [Column] { content.fields.filter(\.isRequired).compactMap(column) }
}

extension AbsenceColumns {
    /// Precondition: the map is of absences.
    init(_ map: ColumnMap) {
        func column(_ field: ImportField) -> Column { map.column(field) ?? field.column }
        self.init(
            number: column(.number), date: column(.date), firstHour: column(.firstHour),
            lastHour: map.column(.lastHour), minutes: map.column(.minutes).map { .either($0) },
            judgement: .code(column(.code)), subject: map.column(.subject))
    }
}
