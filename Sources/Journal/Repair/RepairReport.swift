/// What a repair did, and what it could not do.
public struct RepairReport: Equatable, Sendable {
    /// Segments that were written anew; their original bytes stand in the quarantine.
    public internal(set) var mendedSegments: [UInt64] = []
    /// Records that were lost and came back from the other copy.
    public internal(set) var restoredRecords: UInt64 = 0
    /// The anchor was made anew from the end of the log.
    public internal(set) var isAnchorRemade = false
    public internal(set) var mendedHeaderCopies = false
    public internal(set) var repairedVaultFolders: [String] = []
    /// Accepted as lost just now.
    public internal(set) var accepted: [Gap] = []
    /// What keeps the journal from being written.
    public internal(set) var remaining: [Damage] = []
}
