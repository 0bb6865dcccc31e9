/// A stretch of the log that cannot be read, between records that can (FORMAT.md §8).
public struct Gap: Equatable, Sendable {
    public let damage: Damage
    /// In bytes; 0 where a whole file is missing, or where the bytes ended too early.
    public let length: Int
    /// The last record before it; 0 where there is none.
    public let after: UInt64
    /// The first record after it: read, or the first that was not yet written.
    public let before: UInt64

    /// How many records it cost; 0 where only bytes stand between two whole records.
    public var lost: UInt64 { before - after - 1 }
}

/// Records of which a person said that they are gone, so that writing may go on; kept in the vault.
struct AcceptedGap: Equatable {
    let after: UInt64
    let before: UInt64

    func covers(_ gap: Gap) -> Bool { after <= gap.after && gap.before <= before }
}
