/// What one school counts in one school year of pupils and talks: numbers that are left when a pupil is not.
public struct YearTally: Hashable, Sendable {
    public struct Key: Hashable, Comparable, Sendable {
        public var school: BRIN
        /// The calendar year in which the school year began.
        public var year: Int

        public init(school: BRIN, year: Int) {
            self.school = school
            self.year = year
        }

        init(_ school: BRIN, _ day: Day) {
            self.init(school: school, year: day.schoolYear.lowerBound.parts.year)
        }

        public static func < (left: Key, right: Key) -> Bool {
            (left.year, left.school) < (right.year, right.school)
        }
    }

    public var key: Key
    /// Different pupils who took part in a talk.
    public var pupils = 0
    /// Talks with one pupil; of a group each pupil's part counts.
    public var oneToOne = 0
    public var inGroups = 0
    public var notCome = 0
    /// With a pupil: the others are no pupil's and stay.
    public var contacts = 0
    public var contactMinutes = 0
    public var reports = 0
    public var outcomes: [TalkOutcome: Int] = [:]
    /// Of `pupils`, by home; together fewer where the home of an erased pupil was not kept.
    public var municipalities: [String: Int] = [:]

    public init(_ key: Key) { self.key = key }

    /// Adds numbers of the same school and year.
    mutating func add(_ other: YearTally) {
        pupils += other.pupils
        oneToOne += other.oneToOne
        inGroups += other.inGroups
        notCome += other.notCome
        contacts += other.contacts
        contactMinutes += other.contactMinutes
        reports += other.reports
        outcomes.merge(other.outcomes, uniquingKeysWith: +)
        municipalities.merge(other.municipalities, uniquingKeysWith: +)
    }
}
