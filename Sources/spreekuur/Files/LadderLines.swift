import Attendance

/// Where each key of a ladder file stands: the parser tells lines only for its own errors.
struct LadderLines {
    private struct Path: Hashable {
        /// From 1; nil before the first step.
        var step: Int?
        var key: String
    }

    private var numbers: [Path: Int] = [:]
    private var steps: [Int] = []

    init(_ source: String) {
        for (index, line) in source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let code = line.drop { $0 == " " || $0 == "\t" }
            if code.filter({ $0 != " " }).hasPrefix("[[stap]]") {
                steps.append(index + 1)
            } else {
                // `sleutel = …` or `"sleutel" = …`
                let key = code.drop { "\"'".contains($0) }.prefix { !" \t=\"'.#".contains($0) }
                let path = Path(step: steps.isEmpty ? nil : steps.count, key: String(key))
                if !key.isEmpty, numbers[path] == nil { numbers[path] = index + 1 }
            }
        }
    }

    func line(of key: String, step: Int?) -> Int? { numbers[Path(step: step, key: key)] }

    /// The line of its `[[stap]]`.
    func line(ofStep step: Int?) -> Int? {
        step.flatMap { steps.indices.contains($0 - 1) ? steps[$0 - 1] : nil }
    }

    func line(of fault: Ladder.Fault) -> Int? {
        switch fault {
        case .nameMissing, .textTooLong(nil): line(of: "naam", step: nil)
        case .endsBeforeItBegins: line(of: "geldig_tot", step: nil)
        case .noSteps: nil
        case .graceOutOfRange: line(of: "vrij_na_instroom", step: nil)
        case .termsNotAscending: line(of: "perioden", step: nil)
        case .termsMissing(let step): line(of: "periode", step: step)
        case .actionMissing(let step), .textTooLong(let step?): line(of: "wat", step: step)
        case .countOutOfRange(let step), .notAscending(let step): line(of: "vanaf", step: step)
        case .weeksOutOfRange(let step): line(of: "weken", step: step)
        }
    }
}
