/// What the officer hands back: what the school may know, never a note (DOMAIN §9).
public struct OfficerPackage: Hashable, Sendable {
    public var school: BRIN
    public var made: Day
    public var results: [Result]

    public struct Result: Hashable, Sendable {
        public var number: PupilNumber
        public var feedback: Feedback

        public init(number: PupilNumber, feedback: Feedback) {
            self.number = number
            self.feedback = feedback
        }
    }

    public init(school: BRIN, made: Day, results: [Result]) {
        self.school = school
        self.made = made
        self.results = results
    }
}

/// What became of one place, as the school may know it.
public struct Feedback: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        case spoken
        case notCome
        case ill
        case moved(to: Day?)
        case declined
        case cancelled
    }

    /// What the school itself is to do.
    public struct Promise: Hashable, Sendable {
        public var text: String
        public var due: Day?
        public var repetition: Agreement.Repetition?

        public init(text: String, due: Day? = nil, repetition: Agreement.Repetition? = nil) {
            self.text = text
            self.due = due
            self.repetition = repetition
        }
    }

    /// Of the spreekuur.
    public var day: Day
    public var outcome: Outcome
    public var isWalkIn: Bool
    public var promises: [Promise]
    /// What the officer chose to tell.
    public var told: String?

    public init(
        day: Day, outcome: Outcome, isWalkIn: Bool = false, promises: [Promise] = [], told: String? = nil
    ) {
        self.day = day
        self.outcome = outcome
        self.isWalkIn = isWalkIn
        self.promises = promises
        self.told = told
    }
}

/// Feedback with the package that brought it.
public struct ReceivedFeedback: Hashable, Sendable {
    public var source: ImportNumber
    public var feedback: Feedback

    public init(source: ImportNumber, feedback: Feedback) {
        self.source = source
        self.feedback = feedback
    }
}
