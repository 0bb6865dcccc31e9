import Attendance
import Crypto

/// The events of one laptop: append-only, sealed, one writer at a time (FORMAT.md).
///
/// A class, so that whoever holds it may keep it in any structure while the folder's lock has one owner; it is
/// not `Sendable`, so no second thread can write.
public final class Journal {
    /// What was found and survived, at opening and since.
    public internal(set) var notices: [Notice]
    /// What cannot be read any more; also what somebody accepted as lost.
    public let gaps: [Gap]
    /// Why nothing may be written; nil when all is whole, or what is not was accepted as lost.
    public internal(set) var obstacle: Obstacle?

    let folder: any DiskFolder
    /// What this machine remembers of journals that were open on it; nil where it remembers nothing.
    let memory: (any DiskFolder)?
    let lock: FolderLock
    var vault: Vault
    var anchorFile: AnchorFile
    /// Nil without a memory.
    var headMemory: HeadMemory?
    let log: SegmentLog
    var random: RandomBytes
    var writer: SegmentWriter?
    var replayed: Replayed?
    var snapshots: SnapshotCache
    var accessLog: AccessLog
    /// Whether what was found at opening is durable; after kill -9 the system may hold it in memory only.
    var isSettled = false

    struct Replayed {
        /// Whole but never acknowledged; they may exist in memory pages only, so the next segment repeats them.
        var unacknowledged: [Entry] = []
        var erased: Set<ID<Pupil>> = []
    }

    /// Makes a new journal and opens it; the folder is there, private, and holds no journal yet.
    ///
    /// `memory` is a folder outside the data, so that putting back a copy of the data leaves it as it is.
    public static func create(
        in folder: any DiskFolder, lock: NewLock, recoveryKey: RecoveryKey, occupant: Occupant,
        memory: (any DiskFolder)? = nil
    ) throws(JournalError) -> Journal {
        try create(
            in: folder, lock: lock, recoveryKey: recoveryKey, occupant: occupant, memory: memory,
            random: RandomBytes())
    }

    static func create(
        in folder: any DiskFolder, lock: NewLock, recoveryKey: RecoveryKey, occupant: Occupant,
        memory: (any DiskFolder)? = nil, random: consuming RandomBytes
    ) throws(JournalError) -> Journal {
        let held = try FolderLock(folder, occupant: occupant)
        guard try presence(in: folder) != .journal else { throw .alreadyExists(path: folder.path) }
        if try exists(in: folder) { try clearUnused(folder) }
        let vault = try Vault.create(in: folder, lock: lock, recoveryKey: recoveryKey, random: &random)
        _ = try folder.madeFolder(JournalFormat.logFolder)
        let first = Anchor(
            counter: 0, device: vault.device, segment: 0, sequence: 0, offset: 0, chain: .start,
            vaultEpoch: vault.epoch)
        // Last: without an anchor there is no journal yet, and an interrupted start can be repeated.
        try AnchorFile.create(in: folder, first: first, key: Anchor.key(vault.keys.current.key))
        let journal = try Journal(folder, memory, held, vault, random: random)
        journal.isSettled = true
        return journal
    }

    /// Holds the folder until the journal is released; throws before anything is changed.
    ///
    /// A damaged log is opened all the same, to be read: see `gaps` and `obstacle`.
    public static func open(
        in folder: any DiskFolder, unlock: Unlock, occupant: Occupant, memory: (any DiskFolder)? = nil,
        toRead isForReading: Bool = false, isPutBack: Bool = false
    ) throws(JournalError) -> Journal {
        try open(
            in: folder, unlock: unlock, occupant: occupant, memory: memory, toRead: isForReading,
            isPutBack: isPutBack,
            random: RandomBytes())
    }

    static func open(
        in folder: any DiskFolder, unlock: Unlock, occupant: Occupant, memory: (any DiskFolder)? = nil,
        toRead isForReading: Bool = false, isPutBack: Bool = false,
        random: consuming RandomBytes
    ) throws(JournalError) -> Journal {
        guard try exists(in: folder) else { throw .notFound(path: folder.path) }
        var unlocker = try Unlocker(unlock)
        let held = try FolderLock(folder, occupant: occupant)
        let vault = try Vault.open(in: folder, unlocker: &unlocker)
        return try Journal(
            folder, memory, held, vault, toRead: isForReading, isPutBack: isPutBack, random: random)
    }

    private init(
        _ folder: any DiskFolder, _ memory: (any DiskFolder)?, _ lock: FolderLock, _ opened: Vault,
        toRead isForReading: Bool = false, isPutBack: Bool = false,
        random: RandomBytes
    ) throws(JournalError) {
        var vault = opened
        let (anchorFile, lostAnchor) = try AnchorFile.found(in: folder, vault)
        guard vault.epoch >= anchorFile.anchor.vaultEpoch else {
            throw vault.refusal(knowing: anchorFile.anchor.vaultEpoch)
        }
        let log = try SegmentLog(
            in: try folder.madeFolder(JournalFormat.logFolder), vault: vault, anchor: anchorFile.anchor)
        // What is put back becomes another device: nothing is remembered of that.
        headMemory = isPutBack ? nil : HeadMemory(of: vault.writingDevice, in: memory, vault.keys)
        if lostAnchor == nil { try headMemory?.head?.admit(anchorFile.anchor) }
        let accepted = vault.keys.acceptedGaps
        let damage =
            lostAnchor ?? log.gaps.first { gap in !accepted.contains { $0.covers(gap) } }?.damage
        obstacle = isForReading ? .asked : damage.map { .damage($0) }
        gaps = log.gaps
        var notices: [Notice] = []
        if obstacle == nil {
            notices = vault.staleCopies.map { Notice.vaultCopyRepaired(folder: $0) }
            // After everything that may refuse: a refusal changes nothing.
            try vault.repair()
        }
        notices += vault.brokenSlots.map { .vaultSlotBroken($0) }
        notices += log.segments.filter(\.file.isHeaderFromCopy).map {
            .headerFromCopy(segment: $0.file.header.number)
        }
        if let half = anchorFile.brokenHalf { notices.append(.anchorHalfBroken(half)) }
        if let tail = log.tornTail { notices.append(.tornTail(tail)) }
        self.notices = notices
        self.folder = folder
        self.memory = memory
        self.lock = lock
        self.vault = vault
        self.anchorFile = anchorFile
        self.log = log
        self.random = random
        snapshots = SnapshotCache(in: folder, device: vault.device)
        accessLog = AccessLog(in: folder)
    }

    deinit { headMemory?.sync() }
}
