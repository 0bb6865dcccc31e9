/// What a screen wants to know of a file outside; the screen hears the answer by `heard`.
public enum FileQuestion: Hashable, Sendable {
    /// How a path that is half typed can go on.
    case complete(path: String)
    /// What stands in its columns, to point out what they hold.
    case columns(ImportRequest)
    /// What reading this file in would do.
    case preview(ImportRequest)
}
