import Attendance

/// `school lijst --json`: the schools and their settings.
public enum SchoolsJSON {
    /// By BRIN.
    public static func document(_ schools: [BRIN: School]) -> JSONValue {
        let sorted = schools.values.sorted { $0.brin < $1.brin }
        return ["versie": 1, "scholen": .array(sorted.map { json($0) })]
    }

    /// By what they hold; null where nobody pointed them out.
    private static func json(_ columns: ColumnMap?) -> JSONValue {
        guard let columns else { return .null }
        return .object(
            JSONObject(
                columns.content.fields.compactMap { field in
                    columns.headings[field].map { JSONObject.Member(key: field.key, value: .string($0)) }
                }))
    }

    private static func json(_ school: School) -> JSONValue {
        [
            "school": .string(school.brin.text), "naam": .string(school.name), "soort": .word(school.kind),
            "regio": .word(school.region), "lesuur": .integer(school.lessonMinutes),
            "eenheid": .string(school.unit.word),
            "vrij": .array(school.freeDays.map(\.json)),
            "vakanties": .array(school.holidays.map(\.json)),
            "codes": .array(
                school.codes.rules.map { rule in
                    [
                        "code": .string(rule.code), "soort": .string(rule.kind.word), "van": .day(rule.from),
                        "tot": .day(rule.through),
                    ]
                }),
            "ladders": .array(school.ladders.map(\.json)), "prognose": .bool(school.isProjecting),
            "grond_verplicht": .bool(school.requiresGround),
            "zorgkaart": .array(
                school.careContacts.map { ["naam": .string($0.name), "telefoon": .string($0.phone)] }),
            "ritme": school.rhythm.map { json($0) } ?? .null,
            "kolommen": [
                "leerlingen": json(school.pupilColumns), "verzuim": json(school.absenceColumns),
            ],
        ]
    }

    private static func json(_ rhythm: Rhythm) -> JSONValue {
        [
            "weken": .integer(rhythm.weeks), "vanaf": .day(rhythm.anchor),
            "begin": .string(rhythm.start.description), "eind": .text(rhythm.until?.description),
            "lokaal": .text(rhythm.room), "ambtenaar": .text(rhythm.officer),
            "minuten_per_leerling": .integer(rhythm.minutesPerPupil),
        ]
    }
}

extension ClosedRange<Day> {
    fileprivate var members: JSONObject { ["van": .day(lowerBound), "tot": .day(upperBound)] }

    var json: JSONValue { .object(members) }
}

extension Holiday {
    var json: JSONValue { .joined(["naam": .string(name)], days.members) }
}
