import Attendance

/// Which file, of which school, and how it is to be read.
public struct ImportRequest: Hashable, Sendable {
    public typealias Content = ColumnMap.Content

    /// What a file of pupils has no use for.
    public enum Reading: Hashable, Sendable {
        case pupils
        case absences(AbsenceReading)
    }

    public struct AbsenceReading: Hashable, Sendable {
        /// Nil where the columns tell it.
        public var layout: Layout?
        /// A file with what the school's codes mean, which is kept with the school; nil where it knows them.
        public var codes: String?
        /// The days of which everything stands in the file: what it lacks is withdrawn.
        public var complete: ClosedRange<Day>?

        public init(layout: Layout? = nil, codes: String? = nil, complete: ClosedRange<Day>? = nil) {
            self.layout = layout
            self.codes = codes
            self.complete = complete
        }
    }

    /// Whose file of absences it is, in the words of `--formaat`.
    public enum Layout: String, CaseIterable, Sendable {
        case general = "algemeen"
        case magister, somtoday, pars
    }

    public var reading: Reading
    public var school: BRIN
    public var path: String
    /// As they were pointed out for this file; nil where its headings tell.
    public var columns: ColumnMap?

    public init(_ reading: Reading, school: BRIN, path: String) {
        self.reading = reading
        self.school = school
        self.path = path
    }

    public var content: Content {
        switch reading {
        case .pupils: .pupils
        case .absences: .absences
        }
    }
}
