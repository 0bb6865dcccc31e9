import Attendance

/// What `lijst --invoer` takes: a whole spreekuur, with pupils by number.
public struct OfficeHourInput: Hashable, Sendable {
    public let key: OfficeHour.Key
    public let start: TimeOfDay
    public let until: TimeOfDay?
    public let room: String?
    public let officer: String?
    public let minutesPerPupil: Int
    let places: [PlaceInput]

    /// Keys that `vandaag` adds are passed over; a key that looks like one of ours is refused.
    public init(json bytes: [UInt8]) throws(JSONRefusal) {
        let object = try ObjectReader(document: bytes)
        try object.checkKeys(
            [
                "versie", "school", "datum", "begin", "eind", "lokaal", "ambtenaar", "minuten_per_leerling",
                "plaatsen",
            ],
            unknown: .ignored)
        key = try object.officeHour()
        start = try object.required("begin", object.time)
        until = try object.time("eind")
        room = try object.text("lokaal")
        officer = try object.text("ambtenaar")
        minutesPerPupil = try object.integer("minuten_per_leerling") ?? 15
        guard object.optional("plaatsen") != nil else { throw .missing(object.path.key("plaatsen")) }
        places = try object.objects("plaatsen").map { place throws(JSONRefusal) in try PlaceInput(place) }
    }

    public func plan(in register: Register) throws(Refusal) -> OfficeHourPlan {
        let entries = try places.map { place throws(Refusal) in
            try place.entry { number throws(Refusal) in
                try register.pupil(number: number, school: key.school).id
            }
        }
        return OfficeHourPlan(
            key: key, start: start, until: until, room: room, officer: officer,
            minutesPerPupil: minutesPerPupil, entries: entries)
    }

    /// For the help text, in lines of at most 76 columns, which help does not wrap; always reads.
    public static let example = """
        {"school":"00XX00","datum":"2026-11-24","begin":"13:00","eind":"15:30",
         "lokaal":"B107","ambtenaar":"K. de Haan","minuten_per_leerling":15,
         "plaatsen":[
         {"soort":"een_op_een","leerlingnummer":"100010","reden":"11× te laat",
          "aangevraagd_door":"school",
          "grond":{"soort":"melding_overig","nummer":"12345"},
          "school_deed":["mentor","ouders"],
          "ouders_ingelicht":{"op":"2026-11-20","hoe":"brief",
                              "beide_gezagdragers":null}},
         {"soort":"groep","naam":"op tijd","leerlingnummers":["100017","100024"],
          "reden":"6-9-12 keer te laat","aangevraagd_door":"school","minuten":45},
         {"soort":"groep_alleen_tellen","naam":"rotonde","aantal":6,"minuten":45},
         {"soort":"pauze","minuten":15}]}
        """
}
