extension JSONRefusal {
    /// One Dutch sentence that says what is wrong, and where.
    public var dutch: String {
        switch self {
        case .empty: "de invoer is leeg"
        case .notUTF8(let position): "de invoer is geen UTF-8 (\(position.dutch))"
        case .syntax(let complaint, let position):
            "de invoer is geen geldige JSON: \(complaint.dutch) (\(position.dutch))"
        case .tooDeep(let limit, let position):
            "de invoer heeft meer dan \(limit) haakjes in elkaar (\(position.dutch))"
        case .duplicateKey(let key, let position):
            "\(Quotation(key)) staat er twee keer (\(position.dutch))"
        case .versionUnknown(let version): "versie \(version) van deze invoer is hier niet bekend"
        case .missing(let path): "\(path.dutch) ontbreekt"
        case .wrongType(let path, let wanted, let found):
            "bij \(path.dutch) hoort \(wanted.dutch), en er staat \(found.dutch)"
        case .unknownKey(let path, _, _): "\(path.dutch) is geen sleutel die hier hoort"
        case .unknownWord(let path, let found, _): "\(Quotation(found)) kan niet bij \(path.dutch)"
        case .notADate(let path, let found): "\(Quotation(found)) bij \(path.dutch) is geen datum"
        case .impossibleDate(let path, let found): "\(Quotation(found)) bij \(path.dutch) bestaat niet"
        case .dateOutOfReach(let path, let found): "\(found) bij \(path.dutch) ligt te ver weg"
        case .notATime(let path, let found): "\(Quotation(found)) bij \(path.dutch) is geen tijd"
        case .notABRIN(let path, let found): "\(Quotation(found)) bij \(path.dutch) is geen BRIN"
        case .notAPupilNumber(let path, let found):
            "\(Quotation(found)) bij \(path.dutch) is geen leerlingnummer"
        case .notInPackage(let path, let found):
            "leerling \(Quotation(found)) bij \(path.dutch) staat niet in dit pakket"
        case .outOfRange(let path, let found, _): "\(found) kan niet bij \(path.dutch)"
        case .notWith(let path, let key, let word): "\(path.dutch) kan niet bij \(key) \(Quotation(word))"
        }
    }

    /// What to try, as the rest of a sentence that begins with "probeer"; nil where the first one says it.
    public var advice: String? {
        switch self {
        case .empty: "het voorbeeld onder --help"
        case .notUTF8: "het bestand te bewaren als UTF-8"
        case .syntax, .tooDeep, .missing: "het voorbeeld onder --help"
        case .duplicateKey: "een van de twee weg te halen"
        case .versionUnknown: "\"versie\": 1"
        case .wrongType(let path, .string, let found) where found == .integer || found == .decimal:
            path.isPupilNumber
                ? "aanhalingstekens om het nummer; zo blijven nullen vooraan staan"
                : "aanhalingstekens eromheen"
        case .wrongType(_, let wanted, let found)
        where found == .string && wanted != .object && wanted != .array:
            "het zonder aanhalingstekens"
        case .wrongType: "het voorbeeld onder --help"
        case .unknownKey(_, let nearest?, _): Quotation(nearest).description
        case .unknownKey(_, nil, let known): known.choice
        case .unknownWord(_, let found, let allowed):
            NearestWord.nearest(to: found, among: allowed).map { Quotation($0).description } ?? allowed.choice
        case .notADate: "jaar-maand-dag, zoals 2026-11-24"
        case .impossibleDate: "een dag die op de kalender staat"
        case .dateOutOfReach: "een dag in de jaren 1980 tot en met 2099"
        case .notATime: "uur:minuut, zoals 13:00"
        case .notABRIN: "twee cijfers, twee letters en twee cijfers, zoals 00XX00"
        case .notAPupilNumber: "1 tot 20 letters, cijfers, punten of streepjes"
        case .notInPackage: "de afzender om een nieuw pakket te vragen"
        case .outOfRange(_, _, let allowed):
            "een getal van \(allowed.lowerBound) tot en met \(allowed.upperBound)"
        case .notWith: "het zonder deze sleutel"
        }
    }
}

extension JSONSyntax {
    fileprivate var dutch: String {
        switch self {
        case .unexpectedEnd: "de tekst houdt te vroeg op"
        case .unexpectedCharacter(let scalar):
            "\(Quotation(String(Character(scalar)))) wordt hier niet verwacht"
        case .textAfterValue: "na het einde staat nog iets"
        case .badNumber: "dit is geen getal"
        case .badEscape: "na een \\ staat iets dat niet kan"
        case .loneSurrogate: "een half teken (\\u…) zonder zijn andere helft"
        case .controlInString: "een regeleinde of stuurteken binnen aanhalingstekens"
        }
    }
}

extension JSONValue.Kind {
    fileprivate var dutch: String {
        switch self {
        case .null: "null"
        case .bool: "true of false"
        case .integer: "een heel getal"
        case .decimal: "een getal met een komma of te veel cijfers"
        case .string: "tekst"
        case .array: "een lijst [ … ]"
        case .object: "een object { … }"
        }
    }
}

extension JSONPath {
    /// As a person points: `plaatsen (2e) › grond › nummer`.
    public var dutch: String {
        var text = ""
        for step in steps {
            switch step {
            case .key(let key): text += (text.isEmpty ? "" : " › ") + Quotation.clean(key)
            case .element(let index): text += " (\(index + 1)e)"
            }
        }
        return text.isEmpty ? "het geheel" : "‘\(text)’"
    }

    fileprivate var isPupilNumber: Bool {
        steps.contains(.key("leerlingnummer")) || steps.contains(.key("leerlingnummers"))
    }
}

extension TextPosition {
    fileprivate var dutch: String { "regel \(line), teken \(column)" }
}

extension [String] {
    /// "a", "b" of "c".
    fileprivate var choice: String {
        let words = map { Quotation($0).description }
        guard let last = words.last, words.count > 1 else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " of " + last
    }
}
