import Attendance

/// What came of a question about a file.
public enum FileAnswer: Hashable, Sendable {
    /// The path as far as it can only be one, and the names it may still become.
    case completed(path: String, candidates: [String])
    /// No name begins with what was typed.
    case nothingThere
    /// In bytes of the file; how long it will take where that can be told.
    case progress(done: Int, total: Int, secondsLeft: Int? = nil)
    /// It is read; now it is held against what is known.
    case comparing
    /// Half of it was thrown away, as was asked.
    case stopped
    /// What its columns hold must be pointed out first.
    case columns(FileColumns)
    case preview(ImportPreview)
    /// A sentence, and what to try.
    case unreadable(String, suggestion: String?)
}
