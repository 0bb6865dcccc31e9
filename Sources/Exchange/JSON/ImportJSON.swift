import Attendance

/// `inlezen --json`: what an import did, or with `--proef` would do.
public enum ImportJSON {
    /// `number` is nil when nothing was kept; `unmapped` = codes nobody has explained, with their rows.
    public static func document(
        _ decision: ImportDecision, number: ImportNumber?, unmapped: [String: Int]
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
        ]
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
