/// The columns of a file of which nobody said yet what they hold.
public struct FileColumns: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        public var title: String
        /// The first three different values, each only as far as it shows.
        public var examples: [String]
        /// The first value, where it can be read as a date.
        public var firstDay: Day?
        /// The different values that mean nothing yet as a code of absence; nil where there are too many to be codes.
        public var unknownCodes: [String]?

        public init(
            title: String, examples: [String], firstDay: Day? = nil, unknownCodes: [String]? = nil
        ) {
            self.title = title
            self.examples = examples
            self.firstDay = firstDay
            self.unknownCodes = unknownCodes
        }
    }

    public var columns: [Column]
    /// Where each field seems to stand, or was pointed out before: a place in `columns`.
    public var guesses: [ImportField: Int]

    public init(_ columns: [Column], guesses: [ImportField: Int]) {
        self.columns = columns
        self.guesses = guesses
    }
}
