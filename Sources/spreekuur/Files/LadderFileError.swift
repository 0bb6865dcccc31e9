import Attendance

/// Why a ladder file was refused; lines count from one and are nil where TOML hides them.
enum LadderFileError: Error, Hashable {
    case notTOML(line: Int?)
    case unknownKey(String, line: Int?)
    case missing(String, line: Int?)
    /// Not of the sort that the key asks.
    case wrongValue(String, expected: String, line: Int?)
    case faulty(Ladder.Fault, line: Int?)
}

extension LadderFileError {
    var sentence: String {
        switch self {
        case .notTOML(let line): place(line) + "dit is geen TOML"
        case .unknownKey(let key, let line): place(line) + "'\(key)' is onbekend"
        case .missing(let key, let line): place(line) + "'\(key)' ontbreekt"
        case .wrongValue(let key, let expected, let line): place(line) + "'\(key)' is \(expected)"
        case .faulty(let fault, let line): place(line) + fault.sentence
        }
    }

    private func place(_ line: Int?) -> String { line.map { "regel \($0): " } ?? "" }
}

extension Ladder.Fault {
    fileprivate var sentence: String {
        switch self {
        case .nameMissing: "de naam is leeg"
        case .textTooLong: "de tekst is te lang; hoogstens \(Ladder.textLimit) tekens"
        case .endsBeforeItBegins: "'geldig_tot' ligt voor 'geldig_van'"
        case .noSteps: "er staat geen [[stap]] in"
        case .graceOutOfRange: "'vrij_na_instroom' is een aantal dagen van 0 tot 366"
        case .termsNotAscending: "de data in 'perioden' lopen niet op"
        case .termsMissing: "telt per periode, maar 'perioden' met de eerste dagen ontbreekt"
        case .actionMissing: "'wat' is leeg"
        case .countOutOfRange: "'vanaf' is een getal van 1 tot 1000"
        case .weeksOutOfRange: "'weken' is een getal van 1 tot 52"
        case .notAscending(let step): "stap \(step) is niet hoger dan de stap ervoor"
        }
    }
}
