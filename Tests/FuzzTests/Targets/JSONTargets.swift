@testable import Exchange

extension FuzzTarget {
    /// JSON of others: what reads is the same value when written and read again.
    static let json = FuzzTarget("json") {
        ([
            #"{"a":[1,-2,3.5e-7,true,null,"\u00e9\ud83d\ude00\n"],"b":{"c":""}}"#, "[[[[[]]]]]", "\u{FEFF}-0",
            #"{"a":1,"a":2}"#,
        ] as [String]).map { Array($0.utf8) }
    } fault: { bytes in
        let value: JSONValue
        do throws(JSONRefusal) {
            value = try JSONParser.parse(bytes)
        } catch {
            return faultOfRefusal(error)
        }
        guard let again = try? JSONParser.parse(value.utf8) else {
            return "a value is not readable as written"
        }
        return again == value ? nil : "a value changes when it is written and read"
    }

    /// What commands take with `--invoer`; the first byte says which.
    static let jsonInput = FuzzTarget("json-input") {
        [
            [0] + Array(OfficeHourInput.example.utf8), [1] + Array(TalkInput.example.utf8),
            [2] + Array(PupilInput.example.utf8), [3] + Array(ContactInput.example.utf8),
            [4] + Array(ReportInput.example.utf8), [5] + Array(AgreementInput.example.utf8),
        ]
    } fault: { bytes in
        guard let mode = bytes.first else { return nil }
        let json = Array(bytes.dropFirst())
        do throws(JSONRefusal) {
            switch mode % 6 {
            case 0: _ = try OfficeHourInput(json: json)
            case 1: _ = try TalkInput(json: json)
            case 2: _ = try PupilInput(json: json)
            case 3: _ = try ContactInput(json: json)
            case 4: _ = try ReportInput(json: json)
            default: _ = try AgreementInput(json: json)
            }
            return nil
        } catch {
            return faultOfRefusal(error)
        }
    }

    /// What is wrong is said on one line, whatever stood there.
    private static func faultOfRefusal(_ refusal: JSONRefusal) -> String? {
        let sentence = refusal.dutch
        if sentence.isEmpty { return "a refusal without words" }
        return sentence.contains(where: \.isNewline) ? "a refusal of several lines: \(sentence)" : nil
    }
}
