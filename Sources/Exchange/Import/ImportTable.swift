import Attendance

/// A file with a heading, row by row; accounts for every row, whole or not.
struct ImportTable {
    let encoding: TextEncoding
    let delimiter: Delimiter
    let heading: Heading
    /// Rows so far, the refused ones included.
    private(set) var read = 0
    private(set) var refused: [RefusedRow] = []
    private var text: DelimitedText
    private let columnCount: Int
    private let hasStandIns: Bool

    init(_ file: [UInt8]) throws(FileRefusal) {
        let decoded = try DecodedText(file)
        encoding = decoded.encoding
        hasStandIns = decoded.hasStandIns
        delimiter = Delimiter.detect(in: decoded)
        var text = DelimitedText(decoded, delimiter: delimiter)
        switch text.next() {
        case .end: throw .empty
        case .broken(let complaint, _): throw .brokenHeading(complaint)
        case .record: break
        }
        self.text = text
        heading = Heading(text.fields.map { String(decoding: text.content(of: $0), as: UTF8.self) })
        columnCount = text.fieldCount
    }

    /// The line of the current row, from 1.
    var line: Int { text.line }

    /// Bytes read, and bytes there are.
    var progress: (done: Int, total: Int) { (text.position, text.count) }

    /// Goes to the next row with as many fields as the heading; others are refused on the way. Empty
    /// fields beyond the last column are let be: some systems end a row with a delimiter.
    mutating func advance() -> Bool {
        while true {
            switch text.next() {
            case .end:
                return false
            case .broken(let complaint, let field):
                read += 1
                refuse(RowFault(column: field, complaint: complaint))
            case .record:
                read += 1
                if text.fieldCount == columnCount || hasOnlyEmptyExtras { return true }
                let complaint = RowComplaint.wrongFieldCount(expected: columnCount, found: text.fieldCount)
                refuse(RowFault(column: nil, complaint: complaint))
            }
        }
    }

    mutating func refuse(_ fault: RowFault) {
        let title = fault.column.flatMap { heading.titles.indices.contains($0) ? heading.titles[$0] : nil }
        refused.append(RefusedRow(line: line, column: title, complaint: fault.complaint))
    }

    /// A field of the current row; `column` is a place the heading gave.
    func field(_ column: Int) throws(RowFault) -> RowField {
        let field = RowField(bytes: text.content(of: text.fields[column]), column: column)
        if hasStandIns, let byte = StandIn.first(in: field.bytes) {
            throw field.fault(.undecodable(byte: byte))
        }
        return field
    }

    private var hasOnlyEmptyExtras: Bool {
        text.fieldCount > columnCount && text.fieldCount == text.fields.count
            && text.fields[columnCount...].allSatisfy { $0.range.isEmpty }
    }
}
