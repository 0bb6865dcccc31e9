import Attendance

/// What `leerling-toevoegen --invoer` takes: a pupil typed in, such as a walk-in.
public struct PupilInput: Hashable, Sendable {
    public let school: BRIN
    public let pupil: Pupil

    public init(json bytes: [UInt8]) throws(JSONRefusal) {
        let object = try ObjectReader(document: bytes)
        try object.checkKeys(["versie", "school"] + Pupil.keys, unknown: .refused)
        school = try object.required("school", object.brin)
        pupil = try Pupil(object)
    }

    public var command: Command { .addPupil(school: school, pupil) }

    /// For the help text, in lines of at most 76 columns, which help does not wrap; always reads.
    public static let example = """
        {"school":"00XX00","leerlingnummer":"100031","roepnaam":"Zoë",
         "tussenvoegsel":"van den","achternaam":"Berg",
         "geboortedatum":"2011-03-09","klas":"B2c","woongemeente":"Dalerveld"}
        """
}

extension Pupil {
    static let keys = [
        "leerlingnummer", "roepnaam", "tussenvoegsel", "achternaam", "geboortedatum", "klas", "woongemeente",
        "mentor", "onderwijssoort", "ingestroomd_op", "vrijgesteld_tot", "startkwalificatie",
    ]

    init(_ object: ObjectReader) throws(JSONRefusal) {
        self.init(
            number: try object.number(),
            name: PersonName(
                given: try object.required("roepnaam", object.text),
                infix: try object.text("tussenvoegsel") ?? "",
                family: try object.required("achternaam", object.text)),
            birthDate: try object.day("geboortedatum"), group: try object.required("klas", object.text),
            municipality: try object.text("woongemeente") ?? "", mentor: try object.text("mentor"),
            track: try object.text("onderwijssoort"), arrivedOn: try object.day("ingestroomd_op"),
            exemptUntil: try object.day("vrijgesteld_tot"), isQualified: try object.bool("startkwalificatie"))
    }

    /// What `init` reads, but for the number.
    var details: JSONObject {
        [
            "roepnaam": .text(name.given), "tussenvoegsel": .text(name.infix),
            "achternaam": .text(name.family), "geboortedatum": .day(birthDate),
            "woongemeente": .text(municipality), "mentor": .text(mentor), "onderwijssoort": .text(track),
            "ingestroomd_op": .day(arrivedOn), "vrijgesteld_tot": .day(exemptUntil),
            "startkwalificatie": .flag(isQualified),
        ]
    }
}
