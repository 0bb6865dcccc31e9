/// A wall-clock time in minutes after midnight.
public struct TimeOfDay: Hashable, Comparable, Sendable {
    public let minutes: Int

    public static let midnight = TimeOfDay(clamping: 0)

    /// Nil outside 0:00–23:59.
    public init?(minutes: Int) {
        guard (0..<1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// The time so many minutes later, held at 23:59: an office hour does not run past midnight.
    public func advanced(byMinutes later: Int) -> TimeOfDay {
        TimeOfDay(clamping: minutes + later)
    }

    private init(clamping minutes: Int) { self.minutes = max(0, min(1439, minutes)) }

    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

extension TimeOfDay: CustomStringConvertible, LosslessStringConvertible {
    /// `09:05`.
    public var description: String {
        let hour = minutes / 60
        let minute = minutes % 60
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// Reads `9:05`, `09:05` and `9.05`.
    public init?(_ description: String) {
        let fields = description.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        // Digits only: `Int` would also take a sign.
        guard fields.count == 2, (1...2).contains(fields[0].utf8.count), fields[1].utf8.count == 2,
            fields.allSatisfy({ $0.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) }),
            let hour = Int(fields[0]), let minute = Int(fields[1]),
            (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        minutes = hour * 60 + minute
    }
}
