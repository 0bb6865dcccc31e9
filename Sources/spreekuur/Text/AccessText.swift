import Attendance
import Exchange
import Journal

/// `nakijken`: every line of the access log in words.
enum AccessText {
    static func lines(
        _ lines: [AccessReport.Line], _ report: AccessReport, _ register: Register
    ) -> [String] {
        lines.map { line in
            let access = line.access
            let (day, time) = Clock.local(at: access.at)
            let outcome = access.outcome == .done ? "" : access.outcome.word
            return [
                "\(day) \(time)", Columns.pad(access.action.word, 24),
                Columns.pad(access.object.text(register), 20), Columns.pad(outcome, 9),
                Columns.pad(access.origin.text, 16), access.actor?.rawValue ?? "",
            ].joined(separator: " ").trimmed
        } + (lines.isEmpty ? ["Er is niets bekeken of veranderd."] : []) + report.remarks
    }

    static func document(
        _ lines: [AccessReport.Line], _ report: AccessReport, _ register: Register
    ) -> JSONValue {
        [
            "versie": 1,
            "regels": .array(
                lines.map { line in
                    let access = line.access
                    let (day, time) = Clock.local(at: access.at)
                    return [
                        "regel": .integer(Int(line.number)), "dag": .string("\(day)"),
                        "tijd": .string("\(time)"), "actie": .string(access.action.word),
                        "object": .string(access.object.word),
                        "leerlingnummer": access.object.pupil.flatMap { register.pupils[$0] }.map {
                            .string($0.pupil.number.text)
                        } ?? .null,
                        "resultaat": .string(access.outcome.word),
                        "oorsprong": .string(access.origin.door.word),
                        "terminal": access.origin.terminal.map { .string($0.word) } ?? .null,
                        "actor": access.actor.map { .string($0.rawValue) } ?? .null,
                    ]
                }), "in_orde": .bool(report.faults.isEmpty),
            "bevindingen": .array(report.remarks.map { .string($0) }),
        ]
    }
}

extension AccessReport {
    /// What is missing of it, each in a sentence.
    var remarks: [String] {
        faults.map { "LET OP: \($0.sentence(in: self))" }
            + (unfinished > 0
                ? ["Afgebroken bij het opslaan: \(unfinished). Dat waren nog geen regels."] : [])
    }
}

extension AccessReport.Fault {
    func sentence(in report: AccessReport? = nil) -> String {
        switch self {
        case .missing(let range):
            let which =
                range.count == 1
                ? "regel \(range.lowerBound) ontbreekt"
                : "regel \(range.lowerBound) tot en met \(range.upperBound) ontbreken"
            return "toegangslogboek: \(which)\(place(of: range, in: report))"
        case .forged(let number):
            return
                "toegangslogboek: regel \(number) is veranderd of hoort bij een andere sleutel"
        case .newer(let number):
            return "toegangslogboek: regel \(number) is gemaakt met een nieuwere versie"
        case .countLost:
            return
                "toegangslogboek: hoeveel regels er waren, is niet te lezen; of er aan het eind iets weg is, is niet te zeggen"
        }
    }

    /// Between which moments, as far as the lines beside it say.
    private func place(of range: ClosedRange<UInt64>, in report: AccessReport?) -> String {
        func moment(_ line: AccessReport.Line?) -> String? {
            line.map {
                let (day, time) = Clock.local(at: $0.access.at)
                return "\(day) \(time)"
            }
        }
        let before = moment(report?.lines.last { $0.number < range.lowerBound }).map { ", na \($0)" }
        let after = moment(report?.lines.first { $0.number > range.upperBound }).map { ", voor \($0)" }
        return (before ?? "") + (after ?? "")
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
