import Attendance

private enum GroundWord: String, CaseIterable {
    case overig = "melding_overig"
    case ownRequest = "eigen_verzoek"
    case bureau = "afspraak_bureau"
}

extension Ground {
    /// For an own request `door` may be left out where the place says that pupil or parent asked.
    init(_ object: ObjectReader, requester: Requester) throws(JSONRefusal) {
        try object.checkKeys(["soort", "nummer", "door", "artikel"], unknown: .ignored)
        let word: GroundWord = try object.required("soort", object.word(_:))
        switch word {
        case .overig:
            try object.forbid(["door", "artikel"], beside: "soort", word.rawValue)
            self = .overig(number: try object.text("nummer"))
        case .ownRequest:
            try object.forbid(["nummer", "artikel"], beside: "soort", word.rawValue)
            let families: [Requester] = [.pupil, .parent]
            let said = try object.word("door", among: families)
            guard let by = said ?? families.first(where: { $0 == requester }) else {
                throw .missing(object.path.key("door"))
            }
            self = .ownRequest(by: by)
        case .bureau:
            try object.forbid(["nummer", "door"], beside: "soort", word.rawValue)
            self = .bureau(article: try object.text("artikel"))
        }
    }

    var json: JSONValue {
        switch self {
        case .overig(let number): ["soort": .word(GroundWord.overig), "nummer": .text(number)]
        case .ownRequest(let by): ["soort": .word(GroundWord.ownRequest), "door": .word(by)]
        case .bureau(let article): ["soort": .word(GroundWord.bureau), "artikel": .text(article)]
        }
    }
}
