import Attendance

extension Verzuimmelding: JSONObject {
    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            kind: try reader.field("kind"), end: try reader.optional("end"),
            madeOn: try reader.field("madeOn"),
            number: try reader.optional("number"), status: try reader.optional("status"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("kind", kind)
        writer.optional("end", end)
        writer.field("madeOn", madeOn)
        writer.optional("number", number)
        writer.optional("status", status)
    }
}
