import Attendance

/// One column that was pointed out: what it holds, and its heading.
struct PointedColumn: JSONObject {
    let field: ImportField
    let heading: String

    init(field: ImportField, heading: String) {
        self.field = field
        self.heading = heading
    }

    init(members reader: inout JSONReader) throws(PayloadFault) {
        self.init(field: try reader.field("field"), heading: try reader.field("heading"))
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("field", field)
        writer.field("heading", heading)
    }
}

extension ImportField: JSONWord {}

extension ColumnMap {
    /// In the order in which they are asked.
    var pointed: [PointedColumn] {
        content.fields.compactMap { field in
            headings[field].map { PointedColumn(field: field, heading: $0) }
        }
    }

    /// Nil where there is no such list.
    init?(
        _ content: Content, list key: StaticString, from reader: inout JSONReader
    ) throws(PayloadFault) {
        let offset = reader.offset
        let pointed: [PointedColumn] = try reader.list(key)
        guard !pointed.isEmpty else { return nil }
        let headings = Dictionary(pointed.map { ($0.field, $0.heading) }) { first, _ in first }
        guard headings.count == pointed.count, pointed.allSatisfy({ content.fields.contains($0.field) })
        else {
            throw .malformed(offset: offset)
        }
        do throws(Fault) { try self.init(content, headings) } catch { throw .malformed(offset: offset) }
    }
}
