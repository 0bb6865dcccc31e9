import Attendance

extension Contact {
    /// The pupil, if any, is the one whose record this is.
    init(of pupil: ID<Pupil>?, members reader: inout JSONReader) throws(PayloadFault) {
        self.init(
            id: try reader.field("contact"), kind: try reader.field("kind"), on: try reader.field("on"),
            school: try reader.optional("school"), pupil: pupil, minutes: try reader.optional("minutes"),
            count: try reader.optional("count"), text: try reader.optional("text"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("contact", id)
        writer.field("kind", kind)
        writer.field("on", on)
        writer.optional("school", school)
        writer.optional("minutes", minutes)
        writer.optional("count", count)
        writer.optional("text", text)
    }
}
