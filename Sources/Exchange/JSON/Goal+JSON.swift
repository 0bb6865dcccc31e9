import Attendance

extension Goal {
    init(_ object: ObjectReader) throws(JSONRefusal) {
        try object.checkKeys(["aantal", "van", "eenheid", "per", "tot"], unknown: .refused)
        let outOf = try object.integer("van", in: 1...99)
        let count = try object.required("aantal") { key throws(JSONRefusal) in
            try object.integer(key, in: 0...(outOf ?? 99))
        }
        self.init(
            count: count, outOf: outOf, unit: try object.required("eenheid", object.word(_:)),
            per: try object.word("per") ?? .week, until: try object.day("tot"))
    }

    var json: JSONValue {
        [
            "aantal": .integer(count), "van": .number(outOf), "eenheid": .word(unit), "per": .word(per),
            "tot": .day(until),
        ]
    }
}
