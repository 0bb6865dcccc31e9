/// Why a text is not taken as somebody's key card; lines are counted from 1.
public enum KeyCardRefusal: Error, Hashable, Sendable {
    case notACard
    case newerVersion
    case tooLarge
    /// It stops before the end line.
    case cut
    case unexpectedLine(Int)
    case emptyName
    case nameTooLong
    /// Signs that are not letters, digits or punctuation, or that nobody sees.
    case unreadableName
    case unknownRole
    case notBase64(line: Int)
    case keys(KeyRefusal)
    case textAfterEnd
}
