import Attendance

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
