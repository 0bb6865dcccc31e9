import Attendance

extension Listing {
    /// The pupil is the one whose record this is.
    init(of pupil: ID<Pupil>, members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            pupil: pupil, reason: try reader.field("reason"), requestedBy: try reader.field("requestedBy"),
            ground: try reader.optional("ground"), schoolActions: try reader.list("schoolActions"),
            parentsInformed: try reader.optional("parentsInformed"), isWalkIn: try reader.field("walkIn"),
            doubtsIllness: try reader.optional("doubtsIllness") ?? false, status: try reader.field("status"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("reason", reason)
        writer.field("requestedBy", requestedBy)
        writer.optional("ground", ground)
        writer.list("schoolActions", schoolActions)
        writer.optional("parentsInformed", parentsInformed)
        writer.field("walkIn", isWalkIn)
        writer.optional("doubtsIllness", doubtsIllness ? true : nil)
        writer.field("status", status)
    }
}

extension Listing.Status: JSONObject {
    private enum Word: String, JSONWord {
        case planned, spoken
        case notCome = "not-come"
        case ill, moved, declined, cancelled
    }

    init(members reader: inout JSONReader) throws(PayloadFault) {
        let word: Word = try reader.field("kind")
        switch word {
        case .planned: self = .planned
        case .spoken: self = .spoken(try reader.field("talk"))
        case .notCome: self = .notCome
        case .ill: self = .ill
        case .moved: self = .moved(to: try reader.optional("to"))
        case .declined: self = .declined
        case .cancelled: self = .cancelled(reason: try reader.field("reason"))
        }
    }

    func writeMembers(to writer: inout JSONWriter) {
        switch self {
        case .planned:
            writer.field("kind", Word.planned)
        case .spoken(let talk):
            writer.field("kind", Word.spoken)
            writer.field("talk", talk)
        case .notCome:
            writer.field("kind", Word.notCome)
        case .ill:
            writer.field("kind", Word.ill)
        case .moved(let day):
            writer.field("kind", Word.moved)
            writer.optional("to", day)
        case .declined:
            writer.field("kind", Word.declined)
        case .cancelled(let reason):
            writer.field("kind", Word.cancelled)
            writer.field("reason", reason)
        }
    }
}

extension Ground: JSONObject {
    private enum Word: String, JSONWord {
        case overig
        case ownRequest = "own-request"
        case bureau
    }

    init(members reader: inout JSONReader) throws(PayloadFault) {
        let word: Word = try reader.field("kind")
        switch word {
        case .overig: self = .overig(number: try reader.optional("number"))
        case .ownRequest: self = .ownRequest(by: try reader.field("by"))
        case .bureau: self = .bureau(article: try reader.optional("article"))
        }
    }

    func writeMembers(to writer: inout JSONWriter) {
        switch self {
        case .overig(let number):
            writer.field("kind", Word.overig)
            writer.optional("number", number)
        case .ownRequest(let requester):
            writer.field("kind", Word.ownRequest)
            writer.field("by", requester)
        case .bureau(let article):
            writer.field("kind", Word.bureau)
            writer.optional("article", article)
        }
    }
}

extension ParentsInformed: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            on: try reader.field("on"), how: try reader.optional("how"),
            bothHolders: try reader.optional("bothHolders"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("on", on)
        writer.optional("how", how)
        writer.optional("bothHolders", bothHolders)
    }
}
