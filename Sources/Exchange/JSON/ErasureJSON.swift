import Attendance

/// `wissen --json`: before the erasure what goes and where the name stays, after it the receipt.
public enum ErasureJSON {
    /// `--proef`. The texts themselves are left out: they are of others.
    public static func preview(_ file: PupilFile, _ register: Register) -> JSONValue {
        [
            "versie": 1, "proef": true, "school": .string(file.school.text),
            "leerlingnummer": .string(file.pupil.number.text),
            "gaat_weg": register.destroyed(with: file).json,
            "naam_elders": .array(register.mentions(of: file.id).map(\.json)),
        ]
    }

    /// Names nobody, so that it can be kept.
    public static func receipt(_ erasure: Erasure, outOfReach: [String]) -> JSONValue {
        [
            "versie": 1,
            "bewijs": [
                "nummer": .integer(erasure.number), "datum": .day(erasure.on),
                "vernietigd": erasure.destroyed.json, "bytes_weg_uiterlijk": .day(erasure.rewrittenBy),
                "niet_bereikbaar": .array(outOfReach.map { .string($0) }),
            ],
        ]
    }
}

extension Erasure.Destroyed {
    fileprivate var json: JSONValue {
        [
            "plaatsen": .integer(places), "gesprekken": .integer(talks), "afspraken": .integer(agreements),
            "lesuren_verzuim": .integer(absences), "meldingen": .integer(reports),
            "contacten": .integer(contacts), "stappen": .integer(steps),
        ]
    }
}

extension NameMention {
    fileprivate var json: JSONValue {
        [
            "datum": .day(on), "soort": .string(kind.rawValue), "school": .text(owner?.school.text),
            "leerlingnummer": .text(owner?.number.text), "deel": .string(part.rawValue),
        ]
    }
}
