import Attendance

/// Where in the rows of a file of pupils the columns stand, from 0.
struct RosterPlaces {
    let number: Int
    let given: Int
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

    init(in heading: Heading) throws(FileRefusal) {
        let required = [
            Column("leerlingnummer", or: "stamnummer", "leerlingnr", "stamnr", "ovnr", "deelnemernummer"),
            Column("roepnaam", or: "voornaam", "voornamen"),
            Column("achternaam", or: "familienaam"),
            Column("geboortedatum", or: "geb.datum"),
            Column("klas", or: "groep", "stamgroep", "stamklas", "groepnaam"),
        ]
        func place(_ index: Int) throws(FileRefusal) -> Int {
            guard let place = try heading.place(of: required[index]) else { throw heading.missing(required) }
            return place
        }
        number = try place(0)
        given = try place(1)
        family = try place(2)
        birthDate = try place(3)
        group = try place(4)
        infix = try heading.place(
            of: Column("tussenvoegsel", or: "tussenvoegsels", "voorvoegsel", "voorvoegsels"))
        municipality = try heading.place(of: Column("woongemeente", or: "gemeente"))
        mentor = try heading.place(of: Column("mentor"))
        track = try heading.place(of: Column("onderwijssoort", or: "studie", "opleiding"))
        arrivedOn = try heading.place(of: Column("ingestroomd_op", or: "ingestroomd", "instroomdatum"))
        exemptUntil = try heading.place(of: Column("vrijgesteld_tot"))
        isQualified = try heading.place(of: Column("startkwalificatie"))
    }

    func pupil(in table: ImportTable) throws(RowFault) -> Pupil {
        let number = try table.field(number).pupilNumber()
        let name = PersonName(
            given: try table.field(given).text(), infix: try text(infix, in: table) ?? "",
            family: try table.field(family).text())
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
