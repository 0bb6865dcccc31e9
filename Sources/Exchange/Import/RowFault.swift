import Attendance

/// Thrown out of the reading of one row: which column stops it, and why.
struct RowFault: Error, Hashable {
    /// From 0; nil when it is about the whole row.
    var column: Int?
    var complaint: RowComplaint
}
