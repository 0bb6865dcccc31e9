import Exchange
import Testing

struct JSONRefusalTests {
    private static let path = JSONPath([.key("plaatsen"), .element(1), .key("grond"), .key("soort")])
    private static let numbers = JSONPath([.key("plaatsen"), .element(0), .key("leerlingnummer")])

    @Test(
        arguments: [
            (.missing(path), "‘plaatsen (2e) › grond › soort’ ontbreekt", "het voorbeeld onder --help"),
            (
                .unknownWord(path, found: "melding_overg", allowed: ["melding_overig", "eigen_verzoek"]),
                #""melding_overg" kan niet bij ‘plaatsen (2e) › grond › soort’"#, #""melding_overig""#
            ),
            (
                .unknownWord(JSONPath([.key("stand")]), found: "ja", allowed: ["gehouden", "deels", "niet"]),
                #""ja" kan niet bij ‘stand’"#, #""gehouden", "deels" of "niet""#
            ),
            (
                .wrongType(numbers, wanted: .string, found: .integer),
                "bij ‘plaatsen (1e) › leerlingnummer’ hoort tekst, en er staat een heel getal",
                "aanhalingstekens om het nummer; zo blijven nullen vooraan staan"
            ),
            (
                .unknownKey(JSONPath([.key("notitei")]), nearest: "notitie", known: []),
                "‘notitei’ is geen sleutel die hier hoort", #""notitie""#
            ),
            (
                .impossibleDate(JSONPath([.key("datum")]), found: "2026-04-31"),
                #""2026-04-31" bij ‘datum’ bestaat niet"#,
                "een dag die op de kalender staat"
            ),
            (
                .syntax(.unexpectedCharacter("]"), at: TextPosition(line: 3, column: 7)),
                #"de invoer is geen geldige JSON: "]" wordt hier niet verwacht (regel 3, teken 7)"#,
                "het voorbeeld onder --help"
            ),
            (
                .outOfRange(JSONPath([.key("aantal")]), found: 6, allowed: 0...5), "6 kan niet bij ‘aantal’",
                "een getal van 0 tot en met 5"
            ),
        ] as [(JSONRefusal, String, String)])
    func `a refusal says what is wrong, where, and what to try`(
        refusal: JSONRefusal, dutch: String, advice: String
    ) {
        #expect(refusal.dutch == dutch)
        #expect(refusal.advice == advice)
    }

    @Test func `text from outside is quoted short and without control characters`() {
        let hostile = "\u{1B}[31m\u{202E}" + String(repeating: "x", count: 100_000)
        let dutch = JSONRefusal.notATime(JSONPath([.key("begin\u{7}")]), found: hostile).dutch
        #expect(!dutch.unicodeScalars.contains { ["\u{1B}", "\u{7}", "\u{202E}"].contains($0) })
        #expect(dutch.count < 100)
    }
}
