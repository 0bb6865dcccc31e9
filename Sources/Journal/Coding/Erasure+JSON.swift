import Attendance

extension Erasure: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            number: try reader.field("number"), on: try reader.field("on"),
            destroyed: try reader.field("destroyed"), tallies: try reader.list("years"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("number", number)
        writer.field("on", on)
        writer.field("destroyed", destroyed)
        writer.list("years", tallies)
    }
}

extension Erasure.Destroyed: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init()
        places = try reader.field("places")
        talks = try reader.field("talks")
        agreements = try reader.field("agreements")
        absences = try reader.field("absences")
        reports = try reader.field("reports")
        contacts = try reader.field("contacts")
        steps = try reader.field("steps")
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("places", places)
        writer.field("talks", talks)
        writer.field("agreements", agreements)
        writer.field("absences", absences)
        writer.field("reports", reports)
        writer.field("contacts", contacts)
        writer.field("steps", steps)
    }
}

extension YearTally: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(Key(school: try reader.field("school"), year: try reader.field("year")))
        pupils = try reader.field("pupils")
        oneToOne = try reader.field("oneToOne")
        inGroups = try reader.field("inGroups")
        notCome = try reader.field("notCome")
        contacts = try reader.field("contacts")
        contactMinutes = try reader.field("contactMinutes")
        reports = try reader.field("reports")
        outcomes = try Share.dictionary(try reader.list("outcomes"))
        municipalities = try Share.dictionary(try reader.list("municipalities"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("school", key.school)
        writer.field("year", key.year)
        writer.field("pupils", pupils)
        writer.field("oneToOne", oneToOne)
        writer.field("inGroups", inGroups)
        writer.field("notCome", notCome)
        writer.field("contacts", contacts)
        writer.field("contactMinutes", contactMinutes)
        writer.field("reports", reports)
        writer.list("outcomes", Share.list(outcomes) { $0.rawValue })
        writer.list("municipalities", Share.list(municipalities) { $0 })
    }

    /// How many of the whole are of one kind.
    private struct Share<Kind: JSONCoded & Hashable>: JSONObject {
        let kind: Kind
        let count: Int
        /// Where it began; 0 for one that is written.
        let offset: Int

        init(_ kind: Kind, count: Int) {
            self.kind = kind
            self.count = count
            offset = 0
        }

        init(members reader: inout JSONReader) throws(PayloadFault) {
            offset = reader.offset
            kind = try reader.field("of")
            count = try reader.field("count")
        }

        func writeMembers(to writer: inout JSONWriter) {
            writer.field("of", kind)
            writer.field("count", count)
        }

        /// In one order, so that the event has one spelling.
        static func list(_ counts: [Kind: Int], by order: (Kind) -> String) -> [Share] {
            counts.map { Share($0, count: $1) }.sorted { order($0.kind) < order($1.kind) }
        }

        static func dictionary(_ shares: [Share]) throws(PayloadFault) -> [Kind: Int] {
            var counts: [Kind: Int] = [:]
            for share in shares {
                guard counts.updateValue(share.count, forKey: share.kind) == nil else {
                    throw .malformed(offset: share.offset)
                }
            }
            return counts
        }
    }
}
