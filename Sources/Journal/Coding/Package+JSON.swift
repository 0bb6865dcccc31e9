import Attendance

extension Correspondent: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        let id: ID<Correspondent> = try reader.field("correspondent")
        let name: String = try reader.field("name")
        let role: FolderRole = try reader.field("role")
        let keys: HexBytes = try reader.field("keys")
        self.init(
            id: id, name: name, role: role, keys: keys.bytes, confirmedOn: try reader.field("confirmedOn"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("correspondent", id)
        writer.field("name", name)
        writer.field("role", role)
        writer.field("keys", HexBytes(keys))
        writer.field("confirmedOn", confirmedOn)
    }
}

extension PackageOrigin: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        let id: ID<Package> = try reader.field("package")
        let sender: ID<Correspondent> = try reader.field("sender")
        let school: BRIN = try reader.field("school")
        let counter: UInt64 = try reader.counter("counter")
        let made: Day = try reader.field("made")
        let validThrough: Day = try reader.field("validThrough")
        let hash: HexBytes = try reader.field("hash")
        self.init(
            id: id, sender: sender, school: school, counter: counter, made: made,
            validThrough: validThrough, contentHash: hash.bytes)
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("package", id)
        writer.field("sender", sender)
        writer.field("school", school)
        writer.field("counter", Int(clamping: counter))
        writer.field("made", made)
        writer.field("validThrough", validThrough)
        writer.field("hash", HexBytes(contentHash))
    }
}

extension MadePackage: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        let id: ID<Package> = try reader.field("package")
        let recipient: ID<Correspondent> = try reader.field("recipient")
        let school: BRIN = try reader.field("school")
        let counter: UInt64 = try reader.counter("counter")
        let made: Day = try reader.field("made")
        self.init(
            id: id, recipient: recipient, school: school, counter: counter, made: made,
            pupils: try reader.field("pupils"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("package", id)
        writer.field("recipient", recipient)
        writer.field("school", school)
        writer.field("counter", Int(clamping: counter))
        writer.field("made", made)
        writer.field("pupils", pupils)
    }
}

extension JSONReader {
    /// A whole number that is not negative.
    fileprivate mutating func counter(_ key: StaticString) throws(PayloadFault) -> UInt64 {
        let start = offset
        guard let value = UInt64(exactly: try field(key) as Int) else { throw .malformed(offset: start) }
        return value
    }
}
