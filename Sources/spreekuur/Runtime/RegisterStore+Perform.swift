import Attendance
import Journal

extension RegisterStore {
    /// Decides, keeps, applies and notes; what was kept comes back.
    @discardableResult
    mutating func perform(
        _ command: Command, from door: Access.Origin.Door = .command
    ) throws -> [Event] {
        try performed(command, from: door).events
    }

    /// With the number under which it can be undone; nil when there was nothing to keep.
    mutating func performed(
        _ command: Command, from door: Access.Origin.Door
    ) throws -> (events: [Event], number: Step.Number?) {
        var events: [Event] = []
        var outcome = Access.Outcome.done
        defer { note(command.accesses(in: register, events: events), outcome, from: door) }
        do {
            var generator = SystemRandomNumberGenerator()
            events = try register.decide(command, using: &generator)
            return (events, try record(events, at: Clock.instant))
        } catch {
            outcome = error is Refusal ? .refused : .failed
            throw error
        }
    }

    /// Keeps what an import brings, and notes it.
    @discardableResult
    mutating func recordImport(
        _ events: [Event], of object: Access.Object, from door: Access.Origin.Door = .command
    ) throws(JournalError) -> Step.Number? {
        try record(events, noting: .importFile, object, from: door)
    }

    /// Keeps them, and notes that they were or that the disk would not.
    @discardableResult
    mutating func record(
        _ events: [Event], noting action: Access.Action, _ object: Access.Object,
        from door: Access.Origin.Door
    ) throws(JournalError) -> Step.Number? {
        do throws(JournalError) {
            let number = try record(events, at: Clock.instant)
            note(action, object, from: door)
            return number
        } catch {
            note(action, object, .failed, from: door)
            throw error
        }
    }
}

extension Command {
    /// Whether an empty register would take it.
    static func check(_ command: Command) throws(Refusal) {
        var generator = SystemRandomNumberGenerator()
        _ = try Register().decide(command, using: &generator)
    }
}
