import Attendance

extension NewAgreement {
    init(_ object: ObjectReader) throws(JSONRefusal) {
        try object.checkKeys(["wat", "wie", "uiterlijk", "herhaling"], unknown: .refused)
        self.init(
            text: try object.required("wat", object.string),
            party: try object.required("wie", object.word(_:)),
            due: try object.day("uiterlijk"), repetition: try object.word("herhaling"))
    }
}

extension Agreement {
    /// What a talk takes, and behind it what became of it.
    var members: JSONObject {
        var standing = "open"
        var judgedOn: Day?
        if case .judged(let verdict, let day) = state {
            standing = verdict.rawValue
            judgedOn = day
        }
        return [
            "id": .string(id.description), "wat": .string(text), "wie": .word(party), "uiterlijk": .day(due),
            "herhaling": .word(repetition), "stand": .string(standing), "op": .day(judgedOn),
        ]
    }
}
