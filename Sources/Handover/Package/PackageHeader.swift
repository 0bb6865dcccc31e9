import Attendance

/// What stands on the outside of a package: readable without a key, and changed by nobody unseen.
public struct PackageHeader: Hashable, Sendable {
    public var kind: PackageKind
    /// Drawn at random by whoever makes the package.
    public var id: UInt128
    public var school: BRIN
    /// One higher with every package from this sender about this school.
    public var counter: UInt64
    public var made: Day
    public var validThrough: Day
    /// The id of the keys that open it; sealing fills it in.
    public var recipient: [UInt8]

    public init(
        kind: PackageKind, id: UInt128, school: BRIN, counter: UInt64, made: Day, validThrough: Day,
        recipient: [UInt8] = []
    ) {
        self.kind = kind
        self.id = id
        self.school = school
        self.counter = counter
        self.made = made
        self.validThrough = validThrough
        self.recipient = recipient
    }

    /// From 1970 to 9999, so that whoever counts on from these days stays within what a `Day` holds.
    var hasPossibleDays: Bool {
        made.number >= 0 && made <= validThrough && validThrough.number <= PackageHeader.lastDay
    }

    private static let lastDay: Int32 = 2_932_896
}
