import Attendance

extension HandOver {
    /// The pupil is the one whose record this is.
    init(of pupil: ID<Pupil>, members reader: inout JSONReader) throws(PayloadFault) {
        let source: ImportNumber = try reader.field("source")
        let asks: [Ask] = try reader.list("asks")
        self.init(
            source: source,
            asks: asks.map { ask in
                var ask = ask
                ask.listing.pupil = pupil
                return ask
            },
            recheck: try reader.optional("recheck"), apart: try reader.list("apart"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("source", source)
        writer.list("asks", asks)
        writer.optional("recheck", recheck)
        writer.list("apart", apart)
    }
}

/// Read without knowing whose it is: `HandOver` does.
extension HandOver.Ask: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        let day: Day = try reader.field("day")
        self.init(day: day, listing: try Listing(of: ID(raw: 0), members: &reader))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("day", day)
        listing.writeMembers(to: &writer)
    }
}

extension Recheck: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        let number: PupilNumber = try reader.field("number")
        let weeks: [Week] = try reader.list("weeks")
        self.init(number: number, weeks: weeks, hasLeft: try reader.field("left"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("number", number)
        writer.list("weeks", weeks)
        writer.field("left", hasLeft)
    }
}

extension Recheck.Week: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        let monday: Day = try reader.field("monday")
        let minutes: Int = try reader.field("minutes")
        let late: Int = try reader.field("late")
        self.init(monday: monday, minutes: minutes, timesLate: late, hasReport: try reader.field("report"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("monday", monday)
        writer.field("minutes", minutes)
        writer.field("late", timesLate)
        writer.field("report", hasReport)
    }
}
