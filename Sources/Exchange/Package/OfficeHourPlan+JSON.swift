import Attendance

/// A list as a package holds it: of a group each pupil has their own reason.
extension OfficeHourPlan {
    init(
        _ object: ObjectReader, of school: BRIN, pupils: [PupilNumber: ID<Pupil>]
    ) throws(JSONRefusal) {
        try object.checkKeys(
            ["datum", "begin", "eind", "lokaal", "ambtenaar", "minuten_per_leerling", "plaatsen"],
            unknown: .refused)
        self.init(
            key: OfficeHour.Key(school: school, day: try object.required("datum", object.day)),
            start: try object.required("begin", object.time), until: try object.time("eind"),
            room: try object.text("lokaal"), officer: try object.text("ambtenaar"),
            minutesPerPupil: try object.required("minuten_per_leerling", object.integer(_:)),
            entries: try object.objects("plaatsen").map { place throws(JSONRefusal) in
                try Entry(place, pupils)
            })
    }

    func handedOver(_ numbers: [ID<Pupil>: String]) -> JSONValue {
        // Left out where there is none: a program that does not know it refuses the list.
        let end: JSONObject = until.map { ["eind": .string($0.description)] } ?? [:]
        return .joined(
            ["datum": .day(key.day), "begin": .string(start.description)], end,
            [
                "lokaal": .text(room), "ambtenaar": .text(officer),
                "minuten_per_leerling": .integer(minutesPerPupil),
                "plaatsen": .array(entries.map { $0.handedOver(numbers) }),
            ])
    }
}

extension OfficeHourPlan.Entry {
    fileprivate init(
        _ object: ObjectReader, _ pupils: [PupilNumber: ID<Pupil>]
    ) throws(JSONRefusal) {
        let word: PlaceWord = try object.required("soort", object.word(_:))
        switch word {
        case .oneToOne:
            try object.checkKeys(["soort", "leerlingnummer"] + ListingTerms.keys, unknown: .refused)
            self = .oneToOne(try object.listing(pupils))
        case .group:
            try object.checkKeys(["soort", "naam", "minuten", "leerlingen"], unknown: .refused)
            self = .group(
                name: try object.text("naam") ?? "",
                minutes: try object.required("minuten", object.integer(_:)),
                try object.objects("leerlingen").map { pupil throws(JSONRefusal) in
                    try pupil.checkKeys(["leerlingnummer"] + ListingTerms.keys, unknown: .refused)
                    return try pupil.listing(pupils)
                })
        case .headcount:
            try object.checkKeys(["soort", "naam", "aantal", "minuten"], unknown: .refused)
            self = .headcount(
                name: try object.text("naam") ?? "",
                count: try object.required("aantal", object.integer(_:)),
                minutes: try object.required("minuten", object.integer(_:)))
        case .pause:
            try object.checkKeys(["soort", "minuten"], unknown: .refused)
            self = .pause(minutes: try object.required("minuten", object.integer(_:)))
        }
    }

    fileprivate func handedOver(_ numbers: [ID<Pupil>: String]) -> JSONValue {
        func pupil(_ listing: Listing) -> JSONObject {
            JSONObject(joining: [
                ["leerlingnummer": .text(numbers[listing.pupil])], listing.terms,
            ])
        }
        switch self {
        case .oneToOne(let listing):
            return .joined(["soort": .word(PlaceWord.oneToOne)], pupil(listing))
        case .group(let name, let minutes, let listings):
            return [
                "soort": .word(PlaceWord.group), "naam": .text(name), "minuten": .integer(minutes),
                "leerlingen": .array(listings.map { .object(pupil($0)) }),
            ]
        case .headcount(let name, let count, let minutes):
            return [
                "soort": .word(PlaceWord.headcount), "naam": .text(name), "aantal": .integer(count),
                "minuten": .integer(minutes),
            ]
        case .pause(let minutes):
            return ["soort": .word(PlaceWord.pause), "minuten": .integer(minutes)]
        }
    }
}

extension ObjectReader {
    fileprivate func listing(_ pupils: [PupilNumber: ID<Pupil>]) throws(JSONRefusal) -> Listing {
        let number = try number()
        guard let pupil = pupils[number] else {
            throw .notInPackage(path.key("leerlingnummer"), found: number.text)
        }
        return try ListingTerms(self).listing(of: pupil)
    }
}
