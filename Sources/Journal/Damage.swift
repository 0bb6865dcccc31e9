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
        /// The last segment ends whole, but before what was acknowledged: an older one was put back.
        case olderVersion
        /// A whole frame stands where record `expected` belongs.
        case outOfOrder(expected: UInt64)
        /// The files of these segments are not there.
        case missingSegments(ClosedRange<UInt64>)
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
