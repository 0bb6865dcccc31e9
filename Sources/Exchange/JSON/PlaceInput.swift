import Attendance

/// The words for what a place on the list is.
enum PlaceWord: String, CaseIterable, Sendable {
    case oneToOne = "een_op_een"
    case group = "groep"
    case headcount = "groep_alleen_tellen"
    case pause = "pauze"

    init(_ form: Place.Form) {
        switch form {
        case .oneToOne: self = .oneToOne
        case .group: self = .group
        case .headcount: self = .headcount
        case .pause: self = .pause
        }
    }
}

/// One place of `lijst`, with pupils by number as written.
enum PlaceInput: Hashable, Sendable {
    case oneToOne(number: String, ListingTerms)
    case group(name: String, minutes: Int, numbers: [String], ListingTerms)
    case headcount(name: String, count: Int, minutes: Int)
    case pause(minutes: Int)

    static let groupMinutes = 45

    /// Besides our own keys those that `vandaag` adds, so that its output can be handed in again.
    private static let keys =
        ["soort", "leerlingnummer", "leerlingnummers", "naam", "aantal", "minuten"] + ListingTerms.keys
        + ["tijd", "status", "verzet_naar", "vervallen_omdat", "klas", "teller", "inloop", "leerlingen"]

    init(_ object: ObjectReader) throws(JSONRefusal) {
        try object.checkKeys(PlaceInput.keys, unknown: .ignored)
        let word: PlaceWord = try object.required("soort", object.word(_:))
        // Passing over one of these would make a pupil disappear from the list.
        let numbered = ["leerlingnummer", "leerlingnummers", "aantal"]
        switch word {
        case .oneToOne:
            try object.forbid(["leerlingnummers", "aantal", "minuten"], beside: "soort", word.rawValue)
            let number = try object.required("leerlingnummer", object.pupilNumber)
            self = .oneToOne(number: number, try ListingTerms(object))
        case .group:
            try object.forbid(["leerlingnummer", "aantal"], beside: "soort", word.rawValue)
            guard object.optional("leerlingnummers") != nil else {
                throw .missing(object.path.key("leerlingnummers"))
            }
            self = .group(
                name: try object.string("naam") ?? "",
                minutes: try object.integer("minuten") ?? PlaceInput.groupMinutes,
                numbers: try object.pupilNumbers("leerlingnummers"), try ListingTerms(object))
        case .headcount:
            try object.forbid(["leerlingnummer", "leerlingnummers"], beside: "soort", word.rawValue)
            self = .headcount(
                name: try object.string("naam") ?? "",
                count: try object.required("aantal", object.integer(_:)),
                minutes: try object.integer("minuten") ?? PlaceInput.groupMinutes)
        case .pause:
            try object.forbid(numbered, beside: "soort", word.rawValue)
            self = .pause(
                minutes: try object.required("minuten", object.integer(_:)))
        }
    }

    func entry(
        finding pupil: (String) throws(Refusal) -> ID<Pupil>
    ) throws(Refusal) -> OfficeHourPlan.Entry {
        switch self {
        case .oneToOne(let number, let terms):
            return .oneToOne(terms.listing(of: try pupil(number)))
        case .group(let name, let minutes, let numbers, let terms):
            let listings = try numbers.map { number throws(Refusal) in terms.listing(of: try pupil(number)) }
            return .group(name: name, minutes: minutes, listings)
        case .headcount(let name, let count, let minutes):
            return .headcount(name: name, count: count, minutes: minutes)
        case .pause(let minutes):
            return .pause(minutes: minutes)
        }
    }
}
