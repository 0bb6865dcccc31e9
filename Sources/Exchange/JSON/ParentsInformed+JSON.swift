import Attendance

extension ParentsInformed {
    init(_ object: ObjectReader) throws(JSONRefusal) {
        try object.checkKeys(["op", "hoe", "beide_gezagdragers"], unknown: .ignored)
        self.init(
            on: try object.required("op", object.day),
            how: try object.text("hoe"), bothHolders: try object.bool("beide_gezagdragers"))
    }

    var json: JSONValue {
        ["op": .day(on), "hoe": .text(how), "beide_gezagdragers": .flag(bothHolders)]
    }
}
