/// What somebody promised in a talk.
public struct Agreement: Hashable, Sendable {
    public var id: ID<Agreement>
    public var text: String
    /// Whose move it is.
    public var party: Party
    public var due: Day?
    /// Nil = once.
    public var repetition: Repetition?
    public var state: State

    public enum Party: String, CaseIterable, Sendable {
        case pupil = "leerling"
        case parents = "ouders"
        case school
        case leerplicht
        case jeugdarts
        case wijkteam
        case samenwerkingsverband
        case other = "anders"
    }

    public enum Repetition: String, CaseIterable, Sendable {
        case daily = "dagelijks"
        case weekly = "wekelijks"
        case monthly = "maandelijks"
    }

    public enum State: Hashable, Sendable {
        case open
        case judged(Verdict, on: Day)
    }

    /// *Gehouden*, *deels* or *niet*.
    public enum Verdict: String, CaseIterable, Sendable {
        case kept = "gehouden"
        case partly = "deels"
        case notKept = "niet"
    }

    public init(
        id: ID<Agreement>, text: String, party: Party, due: Day? = nil, repetition: Repetition? = nil,
        state: State = .open
    ) {
        self.id = id
        self.text = text
        self.party = party
        self.due = due
        self.repetition = repetition
        self.state = state
    }

    public func isOverdue(on day: Day) -> Bool {
        guard state == .open, let due else { return false }
        return due < day
    }
}
