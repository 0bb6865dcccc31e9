import Attendance

/// `inlezen --json`: what an import did, or with `--proef` would do.
public enum ImportJSON {
    /// `register` is that of before; `number` is nil when nothing was kept; `unmapped` = codes nobody has explained, with their rows.
    public static func document(
        _ decision: ImportDecision, _ register: Register, number: ImportNumber?, unmapped: [String: Int]
    ) -> JSONValue {
        let counts = decision.counts
        let codes = unmapped.sorted { $0.key < $1.key }.map { code, count in
            JSONObject.Member(key: code, value: .integer(count))
        }
        return [
            "versie": 1, "gelezen": .integer(counts.read), "nieuw": .integer(counts.new),
            "gewijzigd": .integer(counts.changed), "gelijk": .integer(counts.unchanged),
            "niet_bewaard": .integer(counts.notKept), "geweigerd": .array(decision.refused.map(\.json)),
            "nummer": .number(number.map { Int($0.value) }), "ingetrokken": .integer(counts.withdrawn),
            "overlap": .array(decision.overlaps.map(\.json)), "zonder_les": .integer(decision.withoutLessons),
            "niet_meer_in_bestand": .integer(decision.missingPupils),
            "niet_bewaard_leerlingen": .integer(decision.notKeptPupils),
            "onbekende_codes": .object(JSONObject(codes)),
            "niet_geteld": .array(
                decision.setAside.map { .joined(["regel": .integer($0.line)], $0.why.members) }),
            "vakanties_onbekend": .integer(decision.unknownHolidays),
            "verschoven": .array(shifts(decision)),
            "op_lijst": .array(
                decision.countChanges.map { change in
                    [
                        "datum": .day(change.list.day),
                        "leerlingnummer": .text(register.pupils[change.pupil]?.pupil.number.text),
                        "minuten_eerst": .integer(change.before), "minuten_nu": .integer(change.after),
                    ]
                }),
        ]
    }
}

extension ImportJSON {
    /// The most hours first; `naar` is null where the pupil was there after all.
    private static func shifts(_ decision: ImportDecision) -> [JSONValue] {
        let rows = decision.shifts.map { (from: $0.key.before.word, to: $0.key.after?.word, hours: $0.value) }
        return rows.sorted { ($1.hours, $0.from, $0.to ?? "") < ($0.hours, $1.from, $1.to ?? "") }
            .map { ["van": .string($0.from), "naar": .text($0.to), "uren": .integer($0.hours)] }
    }
}

extension HourShift.Said {
    fileprivate var word: String {
        switch self {
        case .bin(.unauthorised): "ongeoorloofd"
        case .bin(.unknown): "onbekend"
        case .bin(.authorised): "geoorloofd"
        case .bin(.late): "telaat"
        case .bin(.sentOut): "verwijderd"
        case .unmapped: "onbekende_code"
        }
    }
}

extension RefusedRow {
    fileprivate var json: JSONValue {
        ["regel": .integer(line), "kolom": .text(column), "waarom": .string(complaint.dutch)]
    }
}

extension ImportDecision.Overlap {
    fileprivate var json: JSONValue { ["regel": .integer(line), "beslist_door": .integer(decidedBy)] }
}
