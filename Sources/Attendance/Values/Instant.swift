/// A moment in milliseconds since 1 January 1970 UTC, as the laptop's clock gave it.
///
/// For showing and for the log's envelope only: the law counts in `Day`s.
public struct Instant: Hashable, Comparable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}
