/// All that is left of an erased pupil: that one was erased, and bare numbers.
///
/// It says nothing of whom. Only the erase list of the journal, which holds no personal data, leads from its
/// number to the pseudonym that was erased.
public struct Erasure: Hashable, Sendable {
    /// Of the receipt, from 1.
    public var number: Int
    public var on: Day
    /// What was destroyed, for the receipt.
    public var destroyed: Destroyed
    /// What the pupil counted for in each year, so that no total changes.
    public var tallies: [YearTally]

    public struct Destroyed: Hashable, Sendable {
        public var places = 0
        public var talks = 0
        public var agreements = 0
        /// Lesson hours of which a file said something, each counted once.
        public var absences = 0
        public var reports = 0
        public var contacts = 0
        public var steps = 0

        public init() {}
    }

    public init(number: Int, on: Day, destroyed: Destroyed, tallies: [YearTally]) {
        self.number = number
        self.on = on
        self.destroyed = destroyed
        self.tallies = tallies
    }

    /// How long the sealed bytes may stay behind the destroyed key (DOMAIN §9).
    public static let daysUntilRewritten = 30

    public var rewrittenBy: Day { on + Erasure.daysUntilRewritten }
}
