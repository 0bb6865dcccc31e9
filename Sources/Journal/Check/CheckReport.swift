import Attendance

/// What `controle` found; reading it changes nothing on disk.
public struct CheckReport: Equatable, Sendable {
    public enum Finding: Equatable, Sendable {
        case failure(JournalError)
        /// Half 0 or 1; the other one may still count.
        case anchorHalfBroken(Int)
        case vaultCopyBroken(folder: String)
        /// What cannot be read; the records around it were made at these times, where they could be opened.
        case gap(Gap, since: Instant?, until: Instant?, isAccepted: Bool)
        /// The header of this segment cannot be read, its copy can.
        case headerFromCopy(segment: UInt64)
        /// The copies of so many headers are missing or broken; the headers themselves count.
        case headerCopiesBroken(segments: Int)
        /// Of the access log, which is no part of the journal.
        case access(AccessReport.Fault)
        /// Of one copy only this part; the rest of it is whole.
        case vaultSlotBroken(folder: String, Means)
    }

    public internal(set) var segments = 0
    /// Whole records that count; of these `erased` can no longer be read by anyone.
    public internal(set) var frames = 0
    public internal(set) var erased = 0
    public internal(set) var lastSequence: UInt64 = 0
    /// Bytes behind the last record that counts, over all segments: saves that were never acknowledged.
    public internal(set) var tornBytes = 0
    public internal(set) var findings: [Finding] = []
    /// False without a key: then only checksums, numbers and sizes were verified.
    public internal(set) var sealsWereChecked = false
}
