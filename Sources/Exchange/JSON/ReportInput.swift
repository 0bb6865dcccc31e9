import Attendance

/// What `melding --invoer` takes: a report that the school made to DUO.
public struct ReportInput: Hashable, Sendable {
    public let school: BRIN
    public let number: String
    public let report: Verzuimmelding

    public init(json bytes: [UInt8]) throws(JSONRefusal) {
        let object = try ObjectReader(document: bytes)
        try object.checkKeys(
            ["versie", "school", "leerlingnummer", "soort", "eind", "nummer", "status", "op"],
            unknown: .refused)
        school = try object.required("school", object.brin)
        number = try object.required("leerlingnummer", object.pupilNumber)
        let kind: Verzuimmelding.Kind = try object.required("soort", object.word(_:))
        var end: Day?
        switch kind {
        case .zestienUur: end = try object.required("eind", object.day)
        case .overig, .luxe, .langdurigRelatief: try object.forbid(["eind"], beside: "soort", kind.rawValue)
        }
        report = Verzuimmelding(
            kind: kind, end: end, madeOn: try object.required("op", object.day),
            number: try object.text("nummer"), status: try object.word("status"))
    }

    public func command(in register: Register) throws(Refusal) -> Command {
        .recordReport(try register.pupil(number: number, school: school).id, report)
    }

    /// For the help text, in lines of at most 76 columns, which help does not wrap; always reads.
    public static let example = """
        {"school":"00XX00","leerlingnummer":"100010","soort":"16uur",
         "eind":"2026-10-08","nummer":"V-2026-118","status":"R","op":"2026-10-12"}
        """
}
