import Attendance

/// Why nothing at all could be read from a file.
public enum FileRefusal: Error, Hashable, Sendable {
    case empty
    case foreign(ForeignFile)
    /// A NUL byte stands on this line: whatever the file is, it is not text.
    case notText(line: Int)
    /// The heading cannot be told apart into columns.
    case brokenHeading(RowComplaint)
    /// No layout fits these headings.
    case unknownLayout(found: [String])
    /// `found` holds the headings as the file writes them.
    case missingColumns([String], found: [String])
    /// The heading, as the file writes it, of a column that is needed and stands there twice.
    case duplicateColumn(String)
    /// Whoever hears the progress did not want the rest.
    case stopped
}
