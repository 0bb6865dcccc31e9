extension Journal {
    public enum Obstacle: Equatable, Sendable {
        case damage(Damage)
        /// Whoever opened it wanted to read only.
        case asked
        /// In this run a save failed, and so did the way round: what reached the disk is unknown.
        case diskFailed
    }

    public enum Notice: Equatable, Sendable {
        case tornTail(TornTail)
        /// Half 0 or 1 of the anchor could not be read; the other one counted.
        case anchorHalfBroken(Int)
        case vaultCopyRepaired(folder: String)
        /// In both copies of the vault; it is mended when something is saved. Until then only the other means opens.
        case vaultSlotBroken(Means)
        /// The locks were changed, but the old ones may open too until something is saved, or the journal opened.
        case oldLocksMayOpen
        /// The header of this segment cannot be read, its copy can.
        case headerFromCopy(segment: UInt64)
        /// The disk would not keep a save where it stood; it was kept in a new file.
        case savedElsewhere
        /// Saved, but outside the data folder nothing tells so: an older copy put back may not be recognised.
        case notRemembered
        /// An erasure that was cut off, or that a copy put back had undone, is finished now.
        case erasureFinished(receipt: Int)
        /// Nothing outside the data folder knows of the latest erasures: an older copy put back would undo them.
        case erasuresNotRemembered
    }
}
