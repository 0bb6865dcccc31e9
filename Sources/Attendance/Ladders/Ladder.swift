/// A school's own protocol for absence: from how much on who does what (DOMAIN §3). Data, never code.
public struct Ladder: Hashable, Sendable {
    /// Unique within a school; a handled step is kept under it.
    public var name: String
    /// First day on which it holds; nil = always has.
    public var from: Day?
    /// Last day on which it holds; nil = still does.
    public var through: Day?
    /// First days of the school's own terms, ascending; needed where a step counts per `Period.term`.
    public var terms: [Day]
    /// Days after arrival in which no step of it fires: the ISK grace period.
    public var graceDays: Int
    /// Along one unit and period from low to high.
    public var steps: [Step]

    public struct Step: Hashable, Sendable {
        public var unit: Unit
        /// In the unit: hours, times or reports; at least 1.
        public var count: Int
        public var period: Period
        public var actor: Actor
        /// What they do, in the school's words.
        public var action: String
        public var reset: Reset
        /// Fires only when a person sees grave concern: it is shown as a question.
        public var isByHand: Bool

        public init(
            unit: Unit, count: Int, period: Period, actor: Actor, action: String, reset: Reset = .slides,
            isByHand: Bool = false
        ) {
            self.unit = unit
            self.count = count
            self.period = period
            self.actor = actor
            self.action = action
            self.reset = reset
            self.isByHand = isByHand
        }
    }

    public enum Unit: String, CaseIterable, Sendable {
        /// Unauthorised, as the school's unit counts.
        case hours = "lesuren"
        case timesLate = "te_laat"
        case sickReports = "ziekmeldingen"
        /// Lesson days ill in a row, up to the last lesson day.
        case sickDaysInARow = "dagen_ziek_achter_elkaar"
        case sickHours = "ziekuren"
        /// Each lesson begun late, and each run of successive unauthorised lessons of a day.
        case lateOrAbsent = "te_laat_of_afwezig"
    }

    public enum Period: Hashable, Sendable {
        /// So many lesson weeks up to today, sliding by the day.
        case lessonWeeks(Int)
        /// The calendar month.
        case month
        /// The school's own term.
        case term
        case schoolYear
    }

    /// When counting begins again before the period does.
    public enum Reset: String, CaseIterable, Sendable {
        case slides = "nooit"
        /// The day after a report of 16 hours came due.
        case report = "melding"
        /// The day after the step was handled.
        case handled = "afgehandeld"
    }

    public enum Actor: String, CaseIterable, Sendable {
        case mentor, teamleider
        case coordinator = "verzuimcoordinator"
        case leerplichtambtenaar, jeugdarts
    }

    public init(
        name: String, from: Day? = nil, through: Day? = nil, terms: [Day] = [], graceDays: Int = 0,
        steps: [Step]
    ) {
        self.name = name
        self.from = from
        self.through = through
        self.terms = terms
        self.graceDays = graceDays
        self.steps = steps
    }

    public func holds(on day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true)
    }
}
