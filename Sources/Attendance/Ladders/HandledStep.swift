/// That somebody did what a step of a ladder asks.
public struct HandledStep: Hashable, Sendable {
    public var ladder: String
    /// From 1.
    public var step: Int
    public var on: Day
    public var by: Ladder.Actor
    /// What the step had counted to (see `StepStanding.amount`): more than that by that day re-arms it.
    public var amount: Int

    public init(ladder: String, step: Int, on: Day, by: Ladder.Actor, amount: Int) {
        self.ladder = ladder
        self.step = step
        self.on = on
        self.by = by
        self.amount = amount
    }
}
