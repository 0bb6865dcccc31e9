import Attendance

/// What one file of absences held: `read` = the rows in `batch` + the rows in `refused`.
public struct AbsenceFile: Sendable {
    /// Nil where the columns were pointed out.
    public var layout: AbsenceLayout?
    public var encoding: TextEncoding
    public var delimiter: Delimiter
    public var read: Int
    public var batch: AbsenceBatch
    /// In file order.
    public var refused: [RefusedRow]
    /// Codes that neither the school's table nor the preset knows, with how many rows were kept under
    /// each.
    public var unmapped: [String: Int]
}
