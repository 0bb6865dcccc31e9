import Attendance

/// Which file, and of which school what stands in it.
public struct ImportRequest: Hashable, Sendable {
    public enum Content: CaseIterable, Hashable, Sendable {
        case pupils, absences
    }

    public var content: Content
    public var school: BRIN
    public var path: String

    public init(content: Content, school: BRIN, path: String) {
        self.content = content
        self.school = school
        self.path = path
    }
}
