import Attendance
import Screens

/// The time as the interface sees it: the laptop's, or a pretended one.
struct WallClock {
    private let pretendedDay: Day?
    private let pretendedStart: (time: TimeOfDay, at: ContinuousClock.Instant)?

    /// A start time lets the day begin at that time, for the demonstration.
    init(day: Day?, startTime: TimeOfDay? = nil) {
        pretendedDay = day
        pretendedStart = startTime.map { ($0, .now) }
    }

    var now: Model.Clock {
        let local = Clock.local
        guard let (start, instant) = pretendedStart else {
            return Model.Clock(today: pretendedDay ?? local.day, now: local.time)
        }
        let minutes = Int((ContinuousClock.now - instant) / .seconds(60))
        return Model.Clock(today: pretendedDay ?? local.day, now: start.advanced(byMinutes: minutes))
    }
}
