import Attendance

/// What came of something that a screen wanted read or written for somebody else.
public enum ExchangeAnswer: Hashable, Sendable {
    case ownWords([String])
    case card(ReadKeyCard)
    case confirmed
    case package(PackagePreview)
    case written(WrittenFile)
    /// There is a file of that name, and it was not replaced.
    case occupied
    /// A sentence, and what to try.
    case refused(String, suggestion: String?)
}
