import Attendance

/// How long a talk has been going on.
struct TalkClock: Hashable, Sendable {
    private let start: TimeOfDay

    init(start: TimeOfDay) { self.start = start }

    /// Whole minutes; nil before the first, and past midnight.
    func minutes(at now: TimeOfDay) -> Int? {
        let minutes = now.minutes - start.minutes
        return minutes > 0 ? min(minutes, 480) : nil
    }

    func text(at now: TimeOfDay) -> String {
        "bezig sinds \(start)" + (minutes(at: now).map { ", \($0) min" } ?? "")
    }
}
