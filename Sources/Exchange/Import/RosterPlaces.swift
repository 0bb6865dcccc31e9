import Attendance

/// Where in the rows of a file of pupils the columns stand, from 0.
struct RosterPlaces {
    let number: Int
    /// Nil where the whole name stands in one column.
    let given: Int?
    let infix: Int?
    let family: Int
    let birthDate: Int
    let group: Int
    let municipality: Int?
    let mentor: Int?
    let track: Int?
    let arrivedOn: Int?
    let exemptUntil: Int?
    let isQualified: Int?

    /// Where somebody pointed the columns out, only those.
    init(_ map: ColumnMap?, in heading: Heading) throws(FileRefusal) {
        let required: [ImportField] =
            if map == nil { [.number, .given, .family, .birthDate, .group] } else {
                ColumnMap.Content.pupils.fields.filter(\.isRequired)
            }
        func column(_ field: ImportField) -> Column? {
            if let map { map.column(field) } else { field.column }
        }
        func optional(_ field: ImportField) throws(FileRefusal) -> Int? {
            guard let column = column(field) else { return nil }
            return try heading.place(of: column)
        }
        func place(_ field: ImportField) throws(FileRefusal) -> Int {
            guard let place = try optional(field) else {
                throw heading.missing(required.compactMap(column))
            }
            return place
        }
        number = try place(.number)
        given = map == nil ? try place(.given) : try optional(.given)
        family = try place(.family)
        birthDate = try place(.birthDate)
        group = try place(.group)
        infix = try optional(.infix)
        municipality = try optional(.municipality)
        mentor = try optional(.mentor)
        track = try optional(.track)
        arrivedOn = try optional(.arrivedOn)
        exemptUntil = try optional(.exemptUntil)
        isQualified = try optional(.isQualified)
    }

    func pupil(in table: ImportTable) throws(RowFault) -> Pupil {
        let number = try table.field(number).pupilNumber()
        let name = try name(in: table)
        guard !name.given.isEmpty || !name.family.isEmpty else {
            throw RowFault(column: family, complaint: .missing)
        }
        let groupField = try table.field(group)
        guard !groupField.isEmpty else { throw groupField.fault(.missing) }
        let birthField = try table.field(birthDate)
        return Pupil(
            number: number, name: name, birthDate: birthField.isEmpty ? nil : try birthField.birthDate(),
            group: try groupField.text(), municipality: try text(municipality, in: table) ?? "",
            mentor: try text(mentor, in: table), track: try text(track, in: table),
            arrivedOn: try day(arrivedOn, in: table), exemptUntil: try day(exemptUntil, in: table),
            isQualified: try yesOrNo(isQualified, in: table))
    }

    private func name(in table: ImportTable) throws(RowFault) -> PersonName {
        let family = try table.field(family).text()
        guard let given else { return PersonName(whole: family) }
        return PersonName(
            given: try table.field(given).text(), infix: try text(infix, in: table) ?? "", family: family)
    }

    /// Nil where the number itself is what is wrong.
    func readableNumber(in table: ImportTable) -> PupilNumber? {
        do throws(RowFault) { return try table.field(number).pupilNumber() } catch { return nil }
    }

    private func text(_ column: Int?, in table: ImportTable) throws(RowFault) -> String? {
        guard let field = try filled(column, in: table) else { return nil }
        return try field.text()
    }

    private func day(_ column: Int?, in table: ImportTable) throws(RowFault) -> Day? {
        guard let field = try filled(column, in: table) else { return nil }
        return try field.day()
    }

    private func yesOrNo(_ column: Int?, in table: ImportTable) throws(RowFault) -> Bool? {
        guard let field = try filled(column, in: table) else { return nil }
        return try field.yesOrNo()
    }

    private func filled(_ column: Int?, in table: ImportTable) throws(RowFault) -> RowField? {
        guard let column else { return nil }
        let field = try table.field(column)
        return field.isEmpty ? nil : field
    }
}
