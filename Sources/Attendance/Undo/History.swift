/// The steps that can be undone, and those that were and can be done again.
struct History: Sendable {
    /// Oldest first.
    private(set) var done: [Step] = []
    /// The one undone last stands last.
    private(set) var undone: [Step] = []
    /// Why nothing before these can be undone; nil at the beginning of the journal.
    private(set) var barrier: UndoBarrier?
    /// A save that cannot be undone: what else it holds cannot either.
    private var closed: Step.Number?

    /// The step that the next event of this save belongs to; nil when it cannot be undone.
    mutating func begin(_ number: Step.Number, _ event: Event) -> Bool {
        if let barrier = event.undoBarrier {
            close(barrier)
            closed = number
        }
        guard closed != number else { return false }
        if done.last?.number != number {
            undone = []
            done.append(Step(number))
            if done.count > Register.mostUndoneSteps {
                done.removeFirst()
                barrier = .tooLongAgo
            }
        }
        return true
    }

    /// From here on nothing that was done before can be undone, and nothing of it is kept.
    mutating func close(_ barrier: UndoBarrier) {
        done = []
        undone = []
        self.barrier = barrier
    }

    /// Precondition: `begin` said that there is one.
    mutating func change(_ body: (inout Step) -> Void) { body(&done[done.count - 1]) }

    /// Of the last step, to be put back with `change`: a copy for each event of a large save would cost as much as
    /// all of the save so far. Precondition: `begin` said that there is one.
    mutating func takeBefore() -> Step.Before {
        var before = Step.Before()
        swap(&before, &done[done.count - 1].before)
        return before
    }

    func holds(_ number: Step.Number) -> Bool { done.contains { $0.number == number } }

    func holdsUndone(_ number: Step.Number) -> Bool { undone.contains { $0.number == number } }

    mutating func takeDone() -> Step? { done.popLast() }

    mutating func takeUndone() -> Step? { undone.popLast() }

    mutating func addDone(_ step: Step) { done.append(step) }

    mutating func addUndone(_ step: Step) { undone.append(step) }
}
