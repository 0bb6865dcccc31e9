/// An import that was accepted, as `inlezen terug` and the reports know it.
public struct ImportRecord: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case pupils
        /// Rows of `complete` that were not in the file were withdrawn.
        case absences(complete: ClosedRange<Day>?)
        /// A sealed package; of a school's the days of its lists.
        case package(PackageOrigin, lists: [Day])
    }

    public var number: ImportNumber
    public var school: BRIN
    public var on: Day
    public var content: Content
    public var counts: ImportCounts

    public init(number: ImportNumber, school: BRIN, on: Day, content: Content, counts: ImportCounts) {
        self.number = number
        self.school = school
        self.on = on
        self.content = content
        self.counts = counts
    }
}

/// Rows of one file by what they did; together with the refused ones they are all rows read.
public struct ImportCounts: Hashable, Sendable {
    public var read = 0
    public var new = 0
    public var changed = 0
    public var unchanged = 0
    /// Rows of pupils this data folder may not keep (DOMAIN §4).
    public var notKept = 0
    public var refused = 0
    /// Lesson hours of a complete period that the file no longer names.
    public var withdrawn = 0

    public init() {}
}
