/// A row of a file that was not taken over, with where and why.
public struct RefusedRow: Hashable, Sendable {
    /// From 1; the heading is line 1.
    public var line: Int
    /// The heading of the column as the file writes it; nil when it is about the whole row.
    public var column: String?
    public var complaint: RowComplaint

    public init(line: Int, column: String?, complaint: RowComplaint) {
        self.line = line
        self.column = column
        self.complaint = complaint
    }
}

/// What can be wrong with one row of a file.
public enum RowComplaint: Hashable, Sendable {
    case missing
    case notADate(String)
    /// Well-formed, but no such day exists: 31-04-2026.
    case impossibleDate(String)
    case notANumber(String)
    case lessonHourOutOfRange(String)
    case lessonHoursReversed(from: Int, through: Int)
    case lessonLengthOutOfRange(Int)
    case unknownKind(String)
    case wrongFieldCount(expected: Int, found: Int)
    case unclosedQuote
    case textAfterQuote
    case undecodable(byte: UInt8)
    case controlCharacter(UInt32)
    case tooLong(limit: Int)
    case notYesOrNo(String)
    case unknownPupil(String)
    /// A number that lost its leading zeros fits more than one pupil.
    case ambiguousPupil(String, candidates: Int)
    case duplicatePupil(String, firstLine: Int)
    case notABirthDate(String)
}
