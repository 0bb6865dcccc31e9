import Attendance

/// Reads records of delimited text one after another, without making a String of any field.
///
/// RFC 4180 with every line ending (CRLF, LF, CR). A record with a mistake in its quotes is given
/// back as broken, and reading goes on at the line after the one on which it began, so that one
/// stray quote cannot swallow the rest of the file.
struct DelimitedText {
    struct Field {
        /// Without the quotes around it.
        var range: Range<Int>
        /// Whether each pair of quotes inside stands for one.
        var hasDoubledQuotes: Bool
    }

    enum Outcome: Hashable {
        /// A record is in `fields`.
        case record
        /// A record that cannot be told apart into fields; the mistake is in field `field`, from 0.
        case broken(RowComplaint, field: Int)
        case end
    }

    /// Fields beyond these are counted but not kept: no register has so many columns, and a hostile
    /// line must not cost more memory than the file.
    static let mostFields = 1000
    /// A quoted field may run over so many lines; a quote open for longer was never closed. Bounds the
    /// work on a file in which every line opens a quote.
    static let mostLines = 100

    private let bytes: [UInt8]
    private let delimiter: UInt8
    /// Where the next record starts.
    private(set) var position: Int
    private var nextLine = 1

    /// Of the last record, at most `mostFields`.
    private(set) var fields: [Field] = []
    /// How many fields the last record has.
    private(set) var fieldCount = 0
    /// The line on which the last record starts, from 1.
    private(set) var line = 0

    init(_ text: DecodedText, delimiter: Delimiter) {
        bytes = text.bytes
        position = text.start
        self.delimiter = delimiter.rawValue
    }

    var count: Int { bytes.count }

    /// Goes to the next record that holds something: empty lines, and the lines of bare delimiters
    /// that spreadsheets leave at the end, are no records.
    mutating func next() -> Outcome {
        while position < bytes.count {
            let start = position
            line = nextLine
            fields.removeAll(keepingCapacity: true)
            fieldCount = 0
            if let complaint = readRecord() {
                position = start
                skipLine()
                nextLine = line + 1
                return .broken(complaint, field: fieldCount)
            }
            if !isBlank { return .record }
        }
        return .end
    }

    /// The bytes of a field of the last record, without spaces around them.
    func content(of field: Field) -> ArraySlice<UInt8> {
        let slice = bytes[field.range]
        return DelimitedText.trimmed(field.hasDoubledQuotes ? DelimitedText.undoubled(slice) : slice)
    }

    private var isBlank: Bool {
        fields.allSatisfy { $0.range.isEmpty } && fieldCount == fields.count
    }

    private mutating func readRecord() -> RowComplaint? {
        var linesInside = 0
        while true {
            if let complaint = readField(&linesInside) { return complaint }
            if position == bytes.count || isNewline(bytes[position]) { break }
            position += 1
        }
        if position < bytes.count { skipNewline() }
        nextLine = line + linesInside + 1
        return nil
    }

    private mutating func readField(_ linesInside: inout Int) -> RowComplaint? {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            let start = position
            while position < bytes.count, bytes[position] != delimiter, !isNewline(bytes[position]) {
                position += 1
            }
            add(Field(range: start..<position, hasDoubledQuotes: false))
            return nil
        }
        position += 1
        let start = position
        var hasDoubledQuotes = false
        while true {
            guard position < bytes.count else { return .unclosedQuote }
            let byte = bytes[position]
            if isNewline(byte) {
                linesInside += 1
                guard linesInside < DelimitedText.mostLines else { return .unclosedQuote }
                skipNewline()
            } else if byte != UInt8(ascii: "\"") {
                position += 1
            } else if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") {
                hasDoubledQuotes = true
                position += 2
            } else {
                break
            }
        }
        let end = position
        position += 1
        guard position == bytes.count || bytes[position] == delimiter || isNewline(bytes[position]) else {
            return .textAfterQuote
        }
        add(Field(range: start..<end, hasDoubledQuotes: hasDoubledQuotes))
        return nil
    }

    private mutating func add(_ field: Field) {
        if fieldCount < DelimitedText.mostFields { fields.append(field) }
        fieldCount += 1
    }

    private mutating func skipLine() {
        while position < bytes.count, !isNewline(bytes[position]) { position += 1 }
        if position < bytes.count { skipNewline() }
    }

    private mutating func skipNewline() {
        let isCarriageReturn = bytes[position] == UInt8(ascii: "\r")
        position += 1
        if isCarriageReturn, position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    }

    private func isNewline(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private static func trimmed(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var (start, end) = (slice.startIndex, slice.endIndex)
        while start < end, isSpace(slice[start]) { start += 1 }
        while start < end, isSpace(slice[end - 1]) { end -= 1 }
        return slice[start..<end]
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    private static func undoubled(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text: [UInt8] = []
        text.reserveCapacity(slice.count)
        var index = slice.startIndex
        while index < slice.endIndex {
            text.append(slice[index])
            index += slice[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        return text[...]
    }
}
