import Attendance

/// Why JSON that somebody handed in is not taken: nothing of it is used.
public enum JSONRefusal: Error, Hashable, Sendable {
    case empty
    case notUTF8(at: TextPosition)
    case syntax(JSONSyntax, at: TextPosition)
    case tooDeep(limit: Int, at: TextPosition)
    /// Two values for one key: which one was meant cannot be known.
    case duplicateKey(String, at: TextPosition)

    /// Made by a version of this interface that is not ours.
    case versionUnknown(Int)
    case missing(JSONPath)
    case wrongType(JSONPath, wanted: JSONValue.Kind, found: JSONValue.Kind)
    case unknownKey(JSONPath, nearest: String?, known: [String])
    case unknownWord(JSONPath, found: String, allowed: [String])
    case notADate(JSONPath, found: String)
    /// Well-formed, but no such day exists: 2026-04-31.
    case impossibleDate(JSONPath, found: String)
    /// Outside the years that calendars here know.
    case dateOutOfReach(JSONPath, found: Day)
    case notATime(JSONPath, found: String)
    case notABRIN(JSONPath, found: String)
    case notAPupilNumber(JSONPath, found: String)
    /// A package names a pupil on a list whose data are not in it.
    case notInPackage(JSONPath, found: String)
    case outOfRange(JSONPath, found: Int, allowed: ClosedRange<Int>)
    /// The key has no meaning beside what `key` says: a note with a pupil who did not come.
    case notWith(JSONPath, key: String, word: String)
}

/// What can be wrong with the writing of JSON itself.
public enum JSONSyntax: Hashable, Sendable {
    case unexpectedEnd
    case unexpectedCharacter(Unicode.Scalar)
    case textAfterValue
    case badNumber
    case badEscape
    /// Half of a UTF-16 pair, `\ud83d` on its own.
    case loneSurrogate
    /// A line break or another control character within quotes.
    case controlInString
}
