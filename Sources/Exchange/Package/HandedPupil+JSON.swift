import Attendance

extension HandedPupil {
    init(_ object: ObjectReader, id: ID<Pupil>) throws(JSONRefusal) {
        try object.checkKeys(Pupil.keys + ["verzuim"], unknown: .refused)
        var texts = TextTable()
        var rows: [AbsenceRow] = []
        for row in try object.objects("verzuim") { rows.append(try AbsenceRow(row, &texts)) }
        self.init(
            id: id, pupil: try Pupil(object), absences: AbsenceRows(rows: rows, texts: texts.texts))
    }

    var json: JSONValue {
        .joined(
            ["leerlingnummer": .string(pupil.number.text)], pupil.details,
            [
                "klas": .text(pupil.group),
                "verzuim": .array(absences.rows.map { $0.json(absences.texts) }),
            ])
    }
}

extension AbsenceRow {
    fileprivate init(_ object: ObjectReader, _ texts: inout TextTable) throws(JSONRefusal) {
        try object.checkKeys(
            ["datum", "lesuur_van", "lesuur_tot", "minuten", "soort", "vak"], unknown: .refused)
        let first = try object.bounded("lesuur_van", in: 1...20)
        let last = try object.bounded("lesuur_tot", in: first...20)
        let word: String = try object.required("soort", object.string)
        guard let kind = AbsenceKind(word: word) else {
            throw .unknownWord(
                object.path.key("soort"), found: word, allowed: AbsenceKind.allCases.map(\.word))
        }
        self.init(
            day: try object.required("datum", object.day), firstHour: UInt8(first), lastHour: UInt8(last),
            mark: .absent(kind), minutes: UInt16(try object.bounded("minuten", in: 0...300)),
            text: texts.place(of: try object.text("vak") ?? ""))
    }

    /// Precondition: it says that the pupil was absent, as what is handed over does.
    fileprivate func json(_ texts: [String]) -> JSONValue {
        guard case .absent(let kind) = mark else {
            preconditionFailure("only absence of a known kind is handed over")
        }
        return [
            "datum": .day(day), "lesuur_van": .integer(Int(firstHour)), "lesuur_tot": .integer(Int(lastHour)),
            "minuten": .integer(Int(minutes)), "soort": .string(kind.word), "vak": .text(texts[Int(text)]),
        ]
    }
}
