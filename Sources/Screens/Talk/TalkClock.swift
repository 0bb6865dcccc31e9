import Attendance

/// How long a talk has been going on.
struct TalkClock: Hashable, Sendable {
    private let start: TimeOfDay

    init(start: TimeOfDay) { self.start = start }

    /// Goes on with a talk that had lasted so long when it was broken off.
    init(resumed now: TimeOfDay, lasted minutes: Int?) { start = now.advanced(byMinutes: -(minutes ?? 0)) }

    /// Whole minutes; nil before the first, and past midnight.
    func minutes(at now: TimeOfDay) -> Int? {
        let minutes = now.minutes - start.minutes
        return minutes > 0 ? min(minutes, 480) : nil
    }

    func text(at now: TimeOfDay) -> String {
        "bezig sinds \(start)" + (minutes(at: now).map { ", \($0) min" } ?? "")
    }
}
