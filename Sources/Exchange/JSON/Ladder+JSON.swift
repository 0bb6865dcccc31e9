import Attendance

extension Ladder {
    /// The ladder as data, in the words of its TOML file.
    var json: JSONValue {
        [
            "naam": .string(name), "geldig_van": .day(from), "geldig_tot": .day(through),
            "perioden": .array(terms.map { .day($0) }), "vrij_na_instroom": .integer(graceDays),
            "stappen": .array(
                steps.enumerated().map { index, step in
                    .joined(
                        step.members(number: index + 1),
                        ["opnieuw": .word(step.reset), "met_de_hand": .bool(step.isByHand)])
                }),
        ]
    }
}

extension Ladder.Step {
    /// What the step asks and of whom; `number` from 1.
    func members(number: Int) -> JSONObject {
        [
            "stap": .integer(number), "vanaf": .integer(count), "eenheid": .word(unit),
            "periode": .string(period.word), "wie": .word(actor), "wat": .string(action),
        ]
    }
}

extension Ladder.Period {
    fileprivate var word: String {
        switch self {
        case .lessonWeeks(let weeks): "\(weeks)_lesweken"
        case .month: "maand"
        case .term: "periode"
        case .schoolYear: "schooljaar"
        }
    }
}
