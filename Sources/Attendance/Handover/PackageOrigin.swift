/// A sealed package: only its identity is a value here.
public enum Package {}

/// Which package it was, as its header says.
public struct PackageOrigin: Hashable, Sendable {
    public var id: ID<Package>
    public var sender: ID<Correspondent>
    public var school: BRIN
    /// Of this sender for this school: a higher one is newer.
    public var counter: UInt64
    public var made: Day
    public var validThrough: Day
    /// SHA-256 of what was in it: the same package again holds the same.
    public var contentHash: [UInt8]

    public init(
        id: ID<Package>, sender: ID<Correspondent>, school: BRIN, counter: UInt64, made: Day,
        validThrough: Day, contentHash: [UInt8]
    ) {
        self.id = id
        self.sender = sender
        self.school = school
        self.counter = counter
        self.made = made
        self.validThrough = validThrough
        self.contentHash = contentHash
    }
}

/// A package that was made here: a transfer of personal data, which is kept account of (DOMAIN §9).
public struct MadePackage: Hashable, Sendable {
    public var id: ID<Package>
    public var recipient: ID<Correspondent>
    public var school: BRIN
    public var counter: UInt64
    public var made: Day
    /// How many pupils it names.
    public var pupils: Int

    public init(
        id: ID<Package>, recipient: ID<Correspondent>, school: BRIN, counter: UInt64, made: Day, pupils: Int
    ) {
        self.id = id
        self.recipient = recipient
        self.school = school
        self.counter = counter
        self.made = made
        self.pupils = pupils
    }

    /// So long a package may be opened: longer than any rhythm of spreekuren.
    public static let daysValid = 60
}
