import Attendance

/// The words for the two forms of a talk.
enum TalkWord: String, CaseIterable, Sendable {
    case oneToOne = "een_op_een"
    case group = "groep"
}

/// What `gesprek --invoer` takes: one talk, with pupils by number.
public struct TalkInput: Sendable {
    public let officeHour: OfficeHour.Key
    private let word: TalkWord
    private let shared: String?
    private let minutes: Int?
    private let isWalkIn: Bool
    private let parts: [TalkPartInput]

    public init(json bytes: [UInt8]) throws(JSONRefusal) {
        let object = try ObjectReader(document: bytes)
        try object.checkKeys(
            ["versie", "school", "datum", "soort", "gedeeld", "minuten", "inloop", "leerlingen"],
            unknown: .refused)
        officeHour = try object.officeHour()
        word = try object.required("soort", object.word(_:))
        shared = try object.text("gedeeld")
        minutes = try object.integer("minuten")
        isWalkIn = try object.bool("inloop") ?? false
        guard object.optional("leerlingen") != nil else { throw .missing(object.path.key("leerlingen")) }
        parts = try object.objects("leerlingen").map { part throws(JSONRefusal) in try TalkPartInput(part) }
    }

    public func draft(in register: Register) throws(Refusal) -> TalkDraft {
        let form: Talk.Form
        switch word {
        case .oneToOne:
            guard shared == nil else { throw .sharedTextOneToOne }
            form = .oneToOne
        case .group: form = .group(shared: shared)
        }
        let pupils = try parts.map { part throws(Refusal) in
            part.draft(try register.pupil(number: part.number, school: officeHour.school).id)
        }
        return TalkDraft(
            officeHour: officeHour, form: form, minutes: minutes, isWalkIn: isWalkIn, pupils: pupils)
    }

    /// For the help text, in lines of at most 76 columns, which help does not wrap; always reads.
    public static let example = """
        {"school":"00XX00","datum":"2026-11-24","soort":"een_op_een",
         "gedeeld":null,"minuten":14,"inloop":false,"leerlingen":[
         {"leerlingnummer":"100010","status":"gesproken",
          "aanwezig":["leerling","mentor"],
          "eigen_woorden":"Ik kom er 's ochtends niet uit.",
          "wat_gaat_goed":"gym en muziek",
          "doel":{"aantal":5,"van":5,"eenheid":"eerste_uur","per":"week",
                  "tot":"2026-12-18"},
          "afspraken":[{"wat":"elke dag om 8.15 uur binnen","wie":"leerling",
                        "uiterlijk":"2026-12-01","herhaling":null}],
          "oorzaken":["planning"],"uitkomst":"vervolggesprek",
          "vervolg":"2026-12-08","notitie":"Wekker staat nu op de gang.",
          "voor_school":"Mentor vraagt elke vrijdag hoe het ging.",
          "voor_thuis":null,"school_weet":true,"thuis_weet":true,
          "gezien":true}]}
        """
}
