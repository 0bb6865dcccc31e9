import Attendance

/// What an officer's package holds, as JSON; strict, as that of a school.
extension OfficerPackage {
    public init(json bytes: [UInt8]) throws(JSONRefusal) {
        let object = try ObjectReader(document: bytes)
        try object.checkKeys(["versie", "soort", "gemaakt", "school", "uitkomsten"], unknown: .refused)
        let _: PackageWord = try object.required("soort") { key throws(JSONRefusal) in
            try object.word(key, among: [.feedback])
        }
        self.init(
            school: try object.required("school", object.brin),
            made: try object.required("gemaakt", object.day),
            results: try object.objects("uitkomsten").map { result throws(JSONRefusal) in
                try Result(result)
            })
    }

    /// UTF-8.
    public var json: [UInt8] {
        let document: JSONValue = [
            "versie": 1, "soort": .word(PackageWord.feedback), "gemaakt": .day(made),
            "school": .string(school.text), "uitkomsten": .array(results.map(\.json)),
        ]
        return document.utf8
    }
}

extension OfficerPackage.Result {
    fileprivate init(_ object: ObjectReader) throws(JSONRefusal) {
        try object.checkKeys(
            [
                "leerlingnummer", "datum", "status", "verzet_naar", "inloop", "afspraken", "voor_school",
            ], unknown: .refused)
        self.init(
            number: try object.number(),
            feedback: Feedback(
                day: try object.required("datum", object.day), outcome: try object.outcome(),
                isWalkIn: try object.required("inloop", object.bool),
                promises: try object.objects("afspraken").map { promise throws(JSONRefusal) in
                    try Feedback.Promise(promise)
                },
                told: try object.text("voor_school")))
    }

    fileprivate var json: JSONValue {
        .joined(
            ["leerlingnummer": .string(number.text), "datum": .day(feedback.day)], feedback.members)
    }
}

extension Feedback {
    /// Without whose it is, and of which day.
    var members: JSONObject {
        JSONObject(joining: [
            outcome.members,
            [
                "inloop": .bool(isWalkIn), "afspraken": .array(promises.map(\.json)),
                "voor_school": .text(told),
            ],
        ])
    }
}

extension Feedback.Outcome {
    var word: StatusWord {
        switch self {
        case .spoken: .spoken
        case .notCome: .notCome
        case .ill: .ill
        case .moved: .moved
        case .declined: .declined
        case .cancelled: .cancelled
        }
    }

    var members: JSONObject {
        var movedTo: Day?
        if case .moved(let day) = self { movedTo = day }
        return ["status": .word(word), "verzet_naar": .day(movedTo)]
    }
}

extension ObjectReader {
    fileprivate func outcome() throws(JSONRefusal) -> Feedback.Outcome {
        let settled = StatusWord.allCases.filter { $0 != .planned }
        let word: StatusWord = try required("status") { key throws(JSONRefusal) in
            try self.word(key, among: settled)
        }
        switch word {
        // Of a talk that is still to come there is no word among those allowed.
        case .planned, .cancelled: return .cancelled
        case .spoken: return .spoken
        case .notCome: return .notCome
        case .ill: return .ill
        case .moved: return .moved(to: try day("verzet_naar"))
        case .declined: return .declined
        }
    }
}

extension Feedback.Promise {
    fileprivate init(_ object: ObjectReader) throws(JSONRefusal) {
        try object.checkKeys(["wat", "uiterlijk", "herhaling"], unknown: .refused)
        self.init(
            text: try object.required("wat", object.text), due: try object.day("uiterlijk"),
            repetition: try object.word("herhaling"))
    }

    var json: JSONValue {
        ["wat": .string(text), "uiterlijk": .day(due), "herhaling": .word(repetition)]
    }
}
