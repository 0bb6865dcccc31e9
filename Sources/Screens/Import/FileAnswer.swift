/// What came of a question about a file.
public enum FileAnswer: Hashable, Sendable {
    /// The path as far as it can only be one, and the names it may still become.
    case completed(path: String, candidates: [String])
    /// No name begins with what was typed.
    case nothingThere
    case progress(done: Int, total: Int)
    case preview(ImportPreview)
    /// A sentence, and what to try.
    case unreadable(String, suggestion: String?)
}
