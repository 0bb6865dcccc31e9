/// A place in one file of the journal; `sequence` is the record concerned, where one is known.
public struct Location: Equatable, Sendable {
    public let file: String
    public let offset: Int
    public let sequence: UInt64?

    public init(file: String, offset: Int, sequence: UInt64? = nil) {
        self.file = file
        self.offset = offset
        self.sequence = sequence
    }
}

/// Acknowledged bytes that are missing or no longer what was written (FORMAT.md §8).
public struct Damage: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        case brokenSegmentHeader
        case brokenFrame
        case cutShort
        /// A whole frame stands where record `expected` belongs.
        case outOfOrder(expected: UInt64)
        /// The file of this segment is not there.
        case missingSegment(UInt64)
        /// Both halves of the anchor are unreadable.
        case brokenAnchor
        case missingAnchor
        /// Neither copy of the vault can be read.
        case lostVault
    }

    public let kind: Kind
    public let location: Location

    public init(_ kind: Kind, at location: Location) {
        self.kind = kind
        self.location = location
    }
}
