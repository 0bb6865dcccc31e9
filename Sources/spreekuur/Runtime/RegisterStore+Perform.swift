import Attendance
import Journal

extension RegisterStore {
    /// Decides, keeps, applies and notes; what was kept comes back.
    @discardableResult
    mutating func perform(
        _ command: Command, from door: Access.Origin.Door = .command
    ) throws -> [Event] {
        var events: [Event] = []
        var outcome = Access.Outcome.done
        defer { note(command.action, command.objects(in: register, events: events), outcome, from: door) }
        do {
            var generator = SystemRandomNumberGenerator()
            events = try register.decide(command, using: &generator)
            try record(events, at: Clock.instant)
            return events
        } catch {
            outcome = error is Refusal ? .refused : .failed
            throw error
        }
    }

    /// Keeps what an import brings, and notes it.
    mutating func recordImport(_ events: [Event], of object: Access.Object) throws(JournalError) {
        do throws(JournalError) {
            try record(events, at: Clock.instant)
            note(.importFile, object)
        } catch {
            note(.importFile, object, .failed)
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
