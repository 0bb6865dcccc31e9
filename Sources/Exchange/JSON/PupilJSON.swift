import Attendance

/// `leerling NUMMER --json`: everything known of one pupil, and nothing of any other.
public enum PupilJSON {
    public static func document(_ file: PupilFile, _ register: Register, _ overview: Overview) -> JSONValue {
        let school = register.schools[file.school]
        let finder = register.signalFinder(for: file.school, on: overview.day)
        let standing: JSONObject =
            if let row = overview[file.id], let finder {
                row.members(of: file, finder)
            } else {
                [:]
            }
        let lessons = file.absences.lessons(codes: school?.codes ?? CodeTable())
        let setAside = finder.map { file.setAside(on: $0.basis) } ?? []
        return .joined(
            ["versie": 1, "datum": .day(overview.day)],
            file.identity, file.pupil.details,
            ["niet_meer_in_bestand_sinds": .day(file.missingSince)], standing,
            [
                "gemaakte_meldingen": .array(file.reports.map(\.json)),
                "gesprekken": .array(
                    file.talks.compactMap { register.talks[$0] }.map { json($0, of: file, register) }),
                "afspraken": .array(file.agreements.map { .object($0.members) }),
                "op_lijst": .array(file.officeHours.flatMap { listings($0, of: file, register) }),
                "contacten": .array(file.contacts.map(\.json)),
                "verzuim": .array(AbsenceStretch.stretches(of: lessons).map(\.json)),
                "niet_geteld": .array(setAside.map(\.json)),
            ], takenOff(file), heard(file, register))
    }

    /// Off which lists the pupil went again; there only where that happened.
    private static func takenOff(_ file: PupilFile) -> JSONObject {
        guard !file.takenOff.isEmpty else { return [:] }
        return [
            "van_lijst_gehaald": .array(
                file.takenOff.map { taken in
                    [
                        "school": .string(taken.officeHour.school.text),
                        "datum": .day(taken.officeHour.day), "op": .day(taken.on),
                        "waarom": .string(taken.why.word),
                    ]
                })
        ]
    }

    /// What packages brought; there only where one did.
    private static func heard(_ file: PupilFile, _ register: Register) -> JSONObject {
        let feedback = register.feedback(of: file.id)
        let told: JSONObject =
            feedback.isEmpty
            ? [:]
            : [
                "terugkoppeling": .array(
                    feedback.map { .joined(["datum": .day($0.day)], $0.members) })
            ]
        let recheck: JSONObject = register.recheck(of: file.id).map { ["hercontrole": $0.json] } ?? [:]
        return JSONObject(joining: [told, recheck])
    }

    /// In the shape that `gesprek` takes, with this pupil's part only.
    private static func json(_ talk: Talk, of file: PupilFile, _ register: Register) -> JSONValue {
        let word: TalkWord
        let shared: String?
        switch talk.form {
        case .oneToOne: (word, shared) = (.oneToOne, nil)
        case .group(let text): (word, shared) = (.group, text)
        }
        let listing = register.officeHours[talk.officeHour]?.place(of: file.id)?.listing
        let parts = talk.parts.filter { $0.pupil == file.id }.map { part in
            let made = Set(part.agreements.map(\.id))
            return part.json(
                number: file.pupil.number, agreements: file.agreements.filter { made.contains($0.id) })
        }
        let corrections = talk.corrections.filter { $0.before.pupil == file.id }.map { correction in
            let before = correction.before
            return [
                "op": .day(correction.on), "waarom": .text(correction.why),
                "er_stond": before.json(number: file.pupil.number, agreements: before.agreements),
            ] as JSONValue
        }
        return .joined(
            [
                "school": .string(talk.officeHour.school.text), "datum": .day(talk.officeHour.day),
                "soort": .word(word), "gedeeld": .text(shared), "minuten": .number(talk.minutes),
                "inloop": .bool(listing?.isWalkIn ?? false), "leerlingen": .array(parts),
            ],
            // `gesprek` takes no such key, so it stands only where there is one.
            corrections.isEmpty ? [:] : ["verbeteringen": .array(corrections)])
    }

    private static func listings(
        _ key: OfficeHour.Key, of file: PupilFile, _ register: Register
    ) -> [JSONValue] {
        guard let officeHour = register.officeHours[key] else { return [] }
        return officeHour.slots.flatMap { slot in
            slot.place.listings.filter { $0.pupil == file.id }.map { listing in
                .joined(
                    [
                        "school": .string(key.school.text), "datum": .day(key.day),
                        "tijd": .text(slot.start?.description), "soort": .word(PlaceWord(slot.place.form)),
                    ], listing.status.members, ["inloop": .bool(listing.isWalkIn)],
                    listing.terms)
            }
        }
    }
}

extension TakenOff.Why {
    /// One of four words, or what was typed.
    fileprivate var word: String {
        switch self {
        case .solved: "opgelost"
        case .ill: "ziek"
        case .unwilling: "wil_niet"
        case .reportFirst: "eerst_melden"
        case .other(let words): words
        }
    }
}

extension Contact {
    /// What `contact` takes, without who it was with.
    var json: JSONValue {
        [
            "soort": .word(kind), "op": .day(on), "school": .text(school?.text), "minuten": .number(minutes),
            "aantal": .number(count), "tekst": .text(text),
        ]
    }
}
