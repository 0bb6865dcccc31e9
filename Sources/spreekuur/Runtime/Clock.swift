import Attendance
import Glibc

/// The only place that asks what time it is.
enum Clock {
    /// Milliseconds since 1970, for the envelope of a record.
    static var instant: Instant {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Instant(milliseconds: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000)
    }

    /// The laptop's own date and time: it stands in the Netherlands, where the counting is done.
    static var local: (day: Day, time: TimeOfDay) {
        local(at: Instant(milliseconds: Int64(time(nil)) * 1000))
    }

    /// What the laptop's clock said at this moment.
    static func local(at instant: Instant) -> (day: Day, time: TimeOfDay) {
        // The clock of this laptop gives only dates and times that exist.
        guard let local = civil(at: instant) else { preconditionFailure("localtime_r gave no date") }
        return local
    }

    /// The same for a moment from anywhere; nil for one that no calendar shows.
    static func civil(at instant: Instant) -> (day: Day, time: TimeOfDay)? {
        var seconds = time_t(instant.milliseconds / 1000)
        var parts = tm()
        guard localtime_r(&seconds, &parts) != nil,
            let day = Day(
                year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)),
            let time = TimeOfDay(minutes: Int(parts.tm_hour) * 60 + Int(parts.tm_min))
        else { return nil }
        return (day, time)
    }
}
