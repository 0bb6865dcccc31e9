import Attendance

/// What a school's package holds, as JSON: keys that are not known are refused, for a list must not be read half.
extension SchoolPackage {
    public init(json bytes: [UInt8]) throws(JSONRefusal) {
        let object = try ObjectReader(document: bytes)
        try object.checkKeys(
            ["versie", "soort", "gemaakt", "school", "leerlingen", "lijsten", "hercontrole", "apart_houden"],
            unknown: .refused)
        let _: PackageWord = try object.required("soort") { key throws(JSONRefusal) in
            try object.word(key, among: [.list])
        }
        guard let school = try object.object("school") else { throw .missing(object.path.key("school")) }
        let settings = try School(handedOver: school)
        var pupils: [HandedPupil] = []
        var places: [PupilNumber: ID<Pupil>] = [:]
        for (place, reader) in try object.objects("leerlingen").enumerated() {
            let handed = try HandedPupil(reader, id: ID(raw: UInt128(place + 1)))
            pupils.append(handed)
            places[handed.pupil.number] = handed.id
        }
        let known = places
        let lists = try object.objects("lijsten").map { list throws(JSONRefusal) in
            try OfficeHourPlan(list, of: settings.brin, pupils: known)
        }
        self.init(
            school: settings, made: try object.required("gemaakt", object.day), pupils: pupils, lists: lists,
            rechecks: try object.objects("hercontrole").map { recheck throws(JSONRefusal) in
                try Recheck(recheck)
            },
            apart: try object.objects("apart_houden").map { pair throws(JSONRefusal) in
                try ApartPair(pair, known)
            })
    }

    /// UTF-8.
    public var json: [UInt8] {
        let numbers = Dictionary(uniqueKeysWithValues: pupils.map { ($0.id, $0.pupil.number.text) })
        let document: JSONObject = [
            "versie": 1, "soort": .word(PackageWord.list), "gemaakt": .day(made),
            "school": school.handedOver, "leerlingen": .array(pupils.map(\.json)),
            "lijsten": .array(lists.map { $0.handedOver(numbers) }),
            "hercontrole": .array(rechecks.map(\.json)),
        ]
        // Left out where there is none: a program that does not know it refuses the package.
        let pairs: JSONObject =
            apart.isEmpty ? [:] : ["apart_houden": .array(apart.map { $0.handedOver(numbers) })]
        return JSONValue.joined(document, pairs).utf8
    }
}

extension ApartPair {
    fileprivate init(_ object: ObjectReader, _ pupils: [PupilNumber: ID<Pupil>]) throws(JSONRefusal) {
        try object.checkKeys(["leerlingnummer", "en"], unknown: .refused)
        func pupil(_ key: String) throws(JSONRefusal) -> ID<Pupil> {
            let text: String = try object.required(key, object.pupilNumber)
            guard let number = PupilNumber(text), let pupil = pupils[number] else {
                throw .notInPackage(object.path.key(key), found: text)
            }
            return pupil
        }
        self.init(try pupil("leerlingnummer"), try pupil("en"))
    }

    fileprivate func handedOver(_ numbers: [ID<Pupil>: String]) -> JSONValue {
        ["leerlingnummer": .text(numbers[one]), "en": .text(numbers[other])]
    }
}

extension School {
    fileprivate init(handedOver object: ObjectReader) throws(JSONRefusal) {
        try object.checkKeys(
            ["school", "naam", "soort", "regio", "eenheid", "lesuur", "vrij", "vakanties"], unknown: .refused)
        let unit: UnitWord = try object.required("eenheid", object.word(_:))
        self.init(
            brin: try object.required("school", object.brin),
            name: try object.required("naam", object.text),
            kind: try object.required("soort", object.word(_:)),
            region: try object.required("regio", object.word(_:)), unit: unit.unit,
            lessonMinutes: try object.required("lesuur", object.integer(_:)),
            freeDays: try object.objects("vrij").map { days throws(JSONRefusal) in try days.range() },
            holidays: try object.objects("vakanties").map { holiday throws(JSONRefusal) in
                Holiday(name: try holiday.text("naam") ?? "", days: try holiday.range())
            })
    }

    fileprivate var handedOver: JSONValue {
        [
            "school": .string(brin.text), "naam": .string(name), "soort": .word(kind),
            "regio": .word(region), "eenheid": .string(unit.word), "lesuur": .integer(lessonMinutes),
            "vrij": .array(freeDays.map(\.json)),
            "vakanties": .array(holidays.map(\.json)),
        ]
    }
}

private enum UnitWord: String, CaseIterable {
    case lessonHour = "lesuur"
    case clockHour = "klokuur"

    var unit: CountingUnit {
        switch self {
        case .lessonHour: .lessonHour
        case .clockHour: .clockHour
        }
    }
}

extension ObjectReader {
    fileprivate func range() throws(JSONRefusal) -> ClosedRange<Day> {
        let first = try required("van", day)
        let last = try required("tot", day)
        guard first <= last else { throw .dateOutOfReach(path.key("tot"), found: last) }
        return first...last
    }
}

extension Recheck {
    fileprivate init(_ object: ObjectReader) throws(JSONRefusal) {
        try object.checkKeys(["leerlingnummer", "weken", "van_school"], unknown: .refused)
        self.init(
            number: try object.number(),
            weeks: try object.objects("weken").map { week throws(JSONRefusal) in try Week(week) },
            hasLeft: try object.required("van_school", object.bool))
    }

    var json: JSONValue {
        [
            "leerlingnummer": .string(number.text), "weken": .array(weeks.map(\.json)),
            "van_school": .bool(hasLeft),
        ]
    }
}

extension Recheck.Week {
    fileprivate init(_ object: ObjectReader) throws(JSONRefusal) {
        try object.checkKeys(["maandag", "minuten", "te_laat", "melding"], unknown: .refused)
        self.init(
            monday: try object.required("maandag", object.day),
            minutes: try object.bounded("minuten", in: 0...10_080),
            timesLate: try object.bounded("te_laat", in: 0...140),
            hasReport: try object.required("melding", object.bool))
    }

    fileprivate var json: JSONValue {
        [
            "maandag": .day(monday), "minuten": .integer(minutes), "te_laat": .integer(timesLate),
            "melding": .bool(hasReport),
        ]
    }
}

extension ObjectReader {
    func bounded(_ key: String, in range: ClosedRange<Int>) throws(JSONRefusal) -> Int {
        try required(key) { key throws(JSONRefusal) in try integer(key, in: range) }
    }
}
