import Attendance

/// What a screen wants to know of a file outside; the screen hears the answer by `heard`.
public enum FileQuestion: Hashable, Sendable {
    /// How a path that is half typed can go on.
    case complete(path: String)
    /// What reading this file in would do.
    case preview(ImportRequest)
}

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

/// What came of a question about a file.
public enum FileAnswer: Hashable, Sendable {
    /// The path as far as it can only be one, and the names it may still become.
    case completed(path: String, candidates: [String])
    case progress(done: Int, total: Int)
    case preview(ImportPreview)
    /// A sentence, and what to try.
    case unreadable(String, suggestion: String?)
}

/// What a file would do: nothing is kept before its events are.
public struct ImportPreview: Hashable, Sendable {
    /// A row that is not taken over, with where and why.
    public struct Refused: Hashable, Sendable {
        public var line: Int
        /// Nil when it is about the whole row.
        public var column: String?
        public var why: String

        public init(line: Int, column: String?, why: String) {
            self.line = line
            self.column = column
            self.why = why
        }
    }

    public var content: ImportRequest.Content
    public var counts: ImportCounts
    /// What else there is to know, such as who is no longer in the file.
    public var remarks: [String]
    public var refused: [Refused]
    /// Empty when the file changes nothing.
    public var events: [Event]

    public init(
        content: ImportRequest.Content, counts: ImportCounts, remarks: [String], refused: [Refused],
        events: [Event]
    ) {
        self.content = content
        self.counts = counts
        self.remarks = remarks
        self.refused = refused
        self.events = events
    }
}
