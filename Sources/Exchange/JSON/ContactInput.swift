import Attendance

/// What `contact --invoer` takes: work or contact that was no talk on a list.
public struct ContactInput: Hashable, Sendable {
    public let kind: Contact.Kind
    public let on: Day
    public let school: BRIN?
    /// Only with a school.
    public let number: String?
    public let minutes: Int?
    public let count: Int?
    public let text: String?

    public init(json bytes: [UInt8]) throws(JSONRefusal) {
        let object = try ObjectReader(document: bytes)
        try object.checkKeys(
            ["versie", "soort", "op", "school", "leerlingnummer", "minuten", "aantal", "tekst"],
            unknown: .refused)
        kind = try object.required("soort", object.word(_:))
        on = try object.required("op", object.day)
        number = try object.pupilNumber("leerlingnummer")
        school = try number == nil ? object.brin("school") : object.required("school", object.brin)
        minutes = try object.integer("minuten")
        count = try object.integer("aantal", in: 0...10_000)
        text = try object.text("tekst")
    }

    /// The caller draws `id`; it becomes the contact's identity.
    public func command(in register: Register, id: ID<Contact>) throws(Refusal) -> Command {
        var pupil: ID<Pupil>?
        if let school, let number { pupil = try register.pupil(number: number, school: school).id }
        return .recordContact(
            Contact(
                id: id, kind: kind, on: on, school: school, pupil: pupil, minutes: minutes, count: count,
                text: text))
    }

    /// For the help text, in lines of at most 76 columns, which help does not wrap; always reads.
    public static let example = """
        {"soort":"gang","op":"2026-11-24","school":"00XX00",
         "leerlingnummer":"100010","minuten":5,
         "tekst":"Sem liep even mee: deze week elke dag op tijd."}
        """
}
