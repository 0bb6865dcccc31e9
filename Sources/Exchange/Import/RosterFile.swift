import Attendance

/// What one file of pupils held: `read` = the pupils + the rows in `refused`.
public struct RosterFile: Sendable {
    public var encoding: TextEncoding
    public var delimiter: Delimiter
    public var read: Int
    /// In file order, each number once.
    public var pupils: [PupilRow]
    /// In file order.
    public var refused: [RefusedRow]
    /// Whose rows were refused, where at least the number could be read.
    public var unreadable: Set<PupilNumber>
    /// Headings of columns that promise a BSN; their values were never looked at.
    public var ignoredColumns: [String]
}
