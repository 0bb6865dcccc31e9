import Attendance
import Crypto

/// The events of one laptop: append-only, sealed, one writer at a time (FORMAT.md).
///
/// A class, so that whoever holds it may keep it in any structure while the folder's lock has one owner; it is
/// not `Sendable`, so no second thread can write.
public final class Journal {
    /// What was found and survived, at opening and since.
    public private(set) var notices: [Notice]

    let folder: any DiskFolder
    /// What this machine remembers of journals that were open on it; nil where it remembers nothing.
    let memory: (any DiskFolder)?
    let lock: FolderLock
    private(set) var vault: Vault
    private var anchorFile: AnchorFile
    private let log: SegmentLog
    var random: RandomBytes
    private var writer: SegmentWriter?
    private var replayed: Replayed?
    private var snapshots: SnapshotCache
    var accessLog: AccessLog
    /// Whether what was found at opening is durable; after kill -9 the system may hold it in memory only.
    private var isSettled = false
    /// Set once what reached the disk can no longer be known: then nothing more is written in this run.
    private var failure: JournalError?

    private struct Replayed {
        /// Whole but never acknowledged; they may exist in memory pages only, so the next segment repeats them.
        var unacknowledged: [Entry] = []
        var erased: Set<ID<Pupil>> = []
    }

    public enum Notice: Equatable, Sendable {
        case tornTail(TornTail)
        /// Half 0 or 1 of the anchor could not be read; the other one counted.
        case anchorHalfBroken(Int)
        case vaultCopyRepaired(folder: String)
        /// The disk would not keep a save where it stood; it was kept in a new file.
        case savedElsewhere
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
        guard try !exists(in: folder) else { throw .alreadyExists(path: folder.path) }
        let held = try FolderLock(folder, occupant: occupant)
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
    public static func open(
        in folder: any DiskFolder, unlock: Unlock, occupant: Occupant, memory: (any DiskFolder)? = nil
    ) throws(JournalError) -> Journal {
        try open(in: folder, unlock: unlock, occupant: occupant, memory: memory, random: RandomBytes())
    }

    static func open(
        in folder: any DiskFolder, unlock: Unlock, occupant: Occupant, memory: (any DiskFolder)? = nil,
        random: consuming RandomBytes
    ) throws(JournalError) -> Journal {
        guard try exists(in: folder) else { throw .notFound(path: folder.path) }
        var unlocker = try Unlocker(unlock)
        let held = try FolderLock(folder, occupant: occupant)
        let vault = try Vault.open(in: folder, unlocker: &unlocker)
        return try Journal(folder, memory, held, vault, random: random)
    }

    private init(
        _ folder: any DiskFolder, _ memory: (any DiskFolder)?, _ lock: FolderLock, _ opened: Vault,
        random: RandomBytes
    ) throws(JournalError) {
        var vault = opened
        let anchorFile = try AnchorFile(
            in: folder, device: vault.device, key: Anchor.key(vault.keys.current.key))
        guard vault.epoch >= anchorFile.anchor.vaultEpoch else {
            throw .olderVault(epoch: vault.epoch, acknowledged: anchorFile.anchor.vaultEpoch)
        }
        let log = try SegmentLog(
            in: try folder.madeFolder(JournalFormat.logFolder), vault: vault, anchor: anchorFile.anchor)
        var notices = vault.staleCopies.map { Notice.vaultCopyRepaired(folder: $0) }
        // After everything that may refuse: a refusal changes nothing.
        try vault.repair()
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

    /// Visits every record that was there at opening, in order; records committed since are not visited.
    ///
    /// Throws at the first record that is not what was written: what was visited before it may be thrown away.
    public func replay(_ visit: (Record) throws(JournalError) -> Void) throws(JournalError) {
        try replay(from: nil, restore: { _ in }, visit)
    }

    /// The same from a snapshot, where there is one: `restore` gets what it holds, before the records that came
    /// later are visited. False without one.
    ///
    /// When this throws the log itself may be whole: replay it from its beginning.
    func replayFromSnapshot(
        restore: (SnapshotContents) throws(JournalError) -> Void,
        _ visit: (Record) throws(JournalError) -> Void
    ) throws(JournalError) -> Bool {
        guard writer == nil, let snapshot = snapshots.usable(vault.keys, anchorFile.anchor, log),
            let records = snapshot.records()
        else { return false }
        try replay(from: (snapshot, records), restore: restore, visit)
        return true
    }

    private func replay(
        from found: (snapshot: Snapshot, records: [Record])?,
        restore: (SnapshotContents) throws(JournalError) -> Void,
        _ visit: (Record) throws(JournalError) -> Void
    ) throws(JournalError) {
        var state = Replayed()
        let anchor = anchorFile.anchor
        // Later the disk holds more than was there at opening.
        let isFirst = writer == nil
        let head = found?.snapshot.head
        if isFirst { snapshots.begin(after: head) }
        if let (snapshot, records) = found {
            state.erased = Set(snapshot.erased.keys)
            let states = snapshot.shares.lazy.filter { !$0.state.isEmpty }.map {
                SnapshotContents.State(pupil: $0.pupil, bytes: $0.state)
            }
            try restore(
                SnapshotContents(
                    records: records, erasedCount: snapshot.erasedCount, states: Array(states)))
        }
        try log.replay(after: head, vault: vault, anchor: anchor) {
            (record) throws(JournalError) in
            switch record.content {
            case .erased: if let pupil = record.pupil { state.erased.insert(pupil) }
            case .payload(let payload) where isFirst && record.sequence > anchor.sequence:
                state.unacknowledged.append(Entry(pupil: record.pupil, payload: payload))
            case .payload: break
            }
            if isFirst { snapshots.append(record) }
            try visit(record)
        }
        if isFirst { replayed = state }
    }

    /// Writes all entries as one transaction: when this returns they survive kill -9 and a power cut.
    ///
    /// After an error none of them is there. After a full disk the next commit may succeed; once a sync failed and
    /// the way round failed too, every later commit throws that error again.
    public func commit(_ entries: [Entry]) throws(JournalError) {
        if let failure { throw failure }
        guard !entries.isEmpty else { return }
        try lock.confirm()
        if replayed == nil { try replay { _ in } }
        for case let pupil? in entries.lazy.map(\.pupil) where replayed?.erased.contains(pupil) == true {
            throw .pupilErased(pupil)
        }
        try write(entries)
    }

    private func write(_ entries: [Entry]) throws(JournalError) {
        if !isSettled {
            try vault.sync()
            try log.folder.sync()
            try anchorFile.renew()
            isSettled = true
        }
        let unknown = Set(entries.lazy.compactMap(\.pupil).filter { self.vault.keys.pupilKeys[$0] == nil })
        if !unknown.isEmpty { try vault.mintKeys(for: unknown, random: &random) }
        let current: SegmentWriter
        if let writer {
            current = writer
        } else {
            current = try started(carrying: replayed?.unacknowledged ?? [])
            try acknowledge(current)
            replayed?.unacknowledged = []
        }
        try acknowledge(appending(entries, to: current))
        guard let writer else { return }
        let first = writer.lastSequence - UInt64(entries.count) + 1
        for (place, entry) in entries.enumerated() {
            snapshots.append(
                Record(
                    sequence: first + UInt64(place), pupil: entry.pupil, content: .payload(entry.payload)))
        }
    }

    /// Each attempt has a number above every acknowledged segment; one that failed is replaced by the next.
    private func started(carrying carried: [Entry]) throws(JournalError) -> SegmentWriter {
        try SegmentWriter(
            max(log.lastNumber, anchorFile.anchor.segment) + 1, in: log.folder, after: anchorFile.anchor,
            carrying: carried, vault: vault, random: &random)
    }

    /// The segment in which the entries are durable: `current`, or a new file when that could not be synced.
    private func appending(
        _ entries: [Entry], to current: SegmentWriter
    ) throws(JournalError) -> SegmentWriter {
        // Until it succeeds: a segment with an error in it is never appended to again.
        writer = nil
        var current = current
        do throws(SegmentWriter.Fault) {
            try current.append(entries, keys: vault.keys, random: &random)
            return current
        } catch {
            switch error {
            case .notWritten(let error):
                current.cutBack(to: anchorFile.anchor)
                throw error
            case .notSynced(let error): return try movedOn(with: entries, after: error)
            }
        }
    }

    /// A new file: that the old one is synced a second time would prove nothing.
    private func movedOn(with entries: [Entry], after failed: JournalError) throws(JournalError)
        -> SegmentWriter
    {
        do throws(JournalError) {
            let started = try started(carrying: entries)
            notices.append(.savedElsewhere)
            return started
        } catch {
            failure = failed
            throw failed
        }
    }

    /// Saves a snapshot when much was committed since the last one: to be called after a commit, once what was
    /// committed is part of what `summary` tells. Fails without a word: the log holds the same.
    func saveSnapshotWhenDue(_ summary: Snapshot.Summary) {
        guard let writer, snapshots.isDue else { return }
        let end = Snapshot.Head(
            sequence: writer.lastSequence, chain: writer.chain, segment: writer.number,
            offset: UInt64(writer.offset), frames: writer.frames)
        snapshots.save(upTo: end, summary, vault.keys, random: &random)
    }

    private func acknowledge(_ current: SegmentWriter) throws(JournalError) {
        var next = anchorFile.anchor
        next.counter += 1
        next.segment = current.number
        next.sequence = current.lastSequence
        next.offset = UInt64(current.offset)
        next.chain = current.chain
        next.vaultEpoch = vault.epoch
        do throws(JournalError) {
            try anchorFile.advance(to: next)
        } catch {
            try advanceAnew(to: next, after: error)
        }
        writer = current
    }

    private func advanceAnew(to next: Anchor, after failed: JournalError) throws(JournalError) {
        do throws(JournalError) {
            try anchorFile.advanceAnew(to: next)
            notices.append(.savedElsewhere)
        } catch {
            failure = failed
            throw failed
        }
    }
}
