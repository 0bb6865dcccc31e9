import Attendance
import Journal

extension RegisterStore {
    /// Decides, keeps and applies; what was kept comes back.
    @discardableResult
    mutating func perform(_ command: Command) throws -> [Event] {
        var generator = SystemRandomNumberGenerator()
        let events = try register.decide(command, using: &generator)
        try record(events, at: Clock.instant)
        return events
    }
}

extension Command {
    /// Whether an empty register would take it.
    static func check(_ command: Command) throws(Refusal) {
        var generator = SystemRandomNumberGenerator()
        _ = try Register().decide(command, using: &generator)
    }
}
