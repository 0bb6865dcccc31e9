/// One place on the day's list: a pupil, a group, a head count without names, or a pause.
public struct Place: Hashable, Sendable {
    public enum Form: Hashable, Sendable {
        case oneToOne
        case group(name: String, minutes: Int)
        /// A group without ground, recorded as a number only (DOMAIN §4).
        case headcount(name: String, count: Int, minutes: Int)
        case pause(minutes: Int)
    }

    /// From 1, unique within the office hour, and never given to another place.
    public var number: Int
    public var form: Form
    /// One at most for a one-to-one place; none where the pupil's data were erased.
    public var listings: [Listing]
    /// Minutes by which it begins later than the places before it say.
    public internal(set) var delay = 0

    public init(number: Int, form: Form, listings: [Listing] = []) {
        self.number = number
        self.form = form
        self.listings = listings
    }

    /// The most pupils a group talk may hold (DOMAIN §4, seen in the field).
    public static let largestGroup = 8
}
