import Attendance

extension RowComplaint {
    /// One Dutch sentence, to stand behind the line and the column it is about.
    public var dutch: String {
        switch self {
        case .missing: "hier hoort iets te staan, maar het veld is leeg"
        case .notADate(let text): "\(Quotation(text)) is geen datum zoals 24-11-2026 of 2026-11-24"
        case .impossibleDate(let text): "\(Quotation.clean(text)) bestaat niet"
        case .notANumber(let text): "\(Quotation(text)) is geen nummer"
        case .lessonHourOutOfRange(let text):
            "lesuur \(Quotation.clean(text)) bestaat niet; het kan 1 tot en met 20 zijn"
        case .lessonHoursReversed(let first, let last): "lesuur \(first) komt na lesuur \(last)"
        case .lessonLengthOutOfRange(let minutes):
            "\(minutes) minuten kan niet; een les duurt 1 tot en met 300 minuten"
        case .unknownKind(let text): "de soort \(Quotation(text)) kent spreekuur niet"
        case .wrongFieldCount(let expected, let found):
            "deze regel heeft \(RowComplaint.fields(found)), de kopregel \(RowComplaint.fields(expected))"
        case .unclosedQuote: "een aanhalingsteken gaat open en niet meer dicht"
        case .textAfterQuote: "na een aanhalingsteken dat sluit staat nog tekst"
        case .undecodable(let byte):
            "hier staat een letter die niet te lezen is (byte \(String(byte, radix: 16, uppercase: true)))"
        case .controlCharacter(0x0A), .controlCharacter(0x0D): "hier staat een regeleinde midden in de tekst"
        case .controlCharacter(0x09): "hier staat een tab midden in de tekst"
        case .controlCharacter(let scalar):
            "hier staat een stuurteken dat niet in tekst hoort (nummer \(scalar))"
        case .tooLong(let limit): "de tekst is te lang; er passen \(limit) tekens"
        case .notYesOrNo(let text): "\(Quotation(text)) is geen j of n"
        case .unknownPupil(let number): "leerling \(Quotation.clean(number)) is op deze school niet bekend"
        case .ambiguousPupil(let number, let candidates):
            "nummer \(Quotation.clean(number)) past bij \(candidates) leerlingen; waarschijnlijk zijn nullen vooraan weggevallen"
        case .duplicatePupil(let number, let firstLine):
            "leerling \(Quotation.clean(number)) staat al op regel \(firstLine)"
        case .notABirthDate(let text):
            "\(Quotation.clean(text)) kan de geboortedatum van een leerling niet zijn"
        }
    }

    private static func fields(_ count: Int) -> String { count == 1 ? "1 veld" : "\(count) velden" }
}
