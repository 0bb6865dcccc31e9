import Attendance

/// One rule behind the count in a Dutch sentence, with who made it: our own are never shown as law.
public struct CountRule: Hashable, Sendable {
    public let mark: RuleMark
    public let sentence: String

    /// The rules that decide every count of a school (DOMAIN §1.1–1.5, 1.10).
    public static func rules(for school: School) -> [CountRule] {
        [
            CountRule(
                mark: .law,
                sentence: "De school meldt een leerling die in vier lesweken achter elkaar 16 uur of meer"
                    + " ongeoorloofd afwezig was."),
            CountRule(
                mark: .law, sentence: "Weken zonder les, zoals vakanties, tellen niet mee als lesweek."),
            CountRule(mark: school.unitMark, sentence: sentence(of: school.unit)),
            CountRule(
                mark: .duo, sentence: "Na de dag waarop 16 uur is bereikt, begint het tellen opnieuw bij nul."
            ),
            CountRule(
                mark: .ours,
                sentence: "De vier lesweken schuiven elke dag op en eindigen op de laatste schooldag."),
        ]
    }

    private static func sentence(of unit: CountingUnit) -> String {
        switch unit {
        case .lessonHour:
            "Een lesuur van hoogstens 60 minuten telt als een uur; een langere les telt haar minuten."
        case .clockHour: "Elke gemiste minuut les telt als een minuut."
        }
    }

    var json: JSONValue { ["tekst": .string(sentence), "bron": .word(mark)] }
}
