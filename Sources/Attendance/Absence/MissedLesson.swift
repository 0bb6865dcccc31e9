/// One lesson hour a pupil was not in, or came late for, as the school's files say now.
public struct MissedLesson: Hashable, Sendable {
    public var day: Day
    /// Lesson hour of the day, 1–20.
    public var hour: UInt8
    public var reason: Reason
    /// Length of the lesson; for a late lesson the minutes late.
    public var minutes: Int
    public var subject: String?

    public enum Reason: Hashable, Sendable {
        case absent(AbsenceKind)
        /// The school has not said what this code means on this day.
        case unmapped(code: String)
    }

    public init(day: Day, hour: UInt8, reason: Reason, minutes: Int, subject: String? = nil) {
        self.day = day
        self.hour = hour
        self.reason = reason
        self.minutes = minutes
        self.subject = subject
    }
}
