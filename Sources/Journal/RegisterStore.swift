import Attendance
import Glibc

/// A journal and the register that its events add up to, kept in step.
///
/// Not copyable: two stores on one journal would each miss what the other records.
public struct RegisterStore: ~Copyable {
    public internal(set) var register: Register
    /// Records whose pupil's key was destroyed, as counted at opening; they are no damage.
    public let erasedRecords: Int

    let journal: Journal

    /// What was found and survived at opening.
    public var notices: [Journal.Notice] { journal.notices }

    /// What cannot be read any more, and why nothing may be recorded.
    public var gaps: [Gap] { journal.gaps }
    public var obstacle: Journal.Obstacle? { journal.obstacle }

    /// Makes a new journal without events; the first to record is `folderStarted`.
    public static func create(
        in folder: any DiskFolder, lock: NewLock, recoveryKey: RecoveryKey, occupant: Occupant,
        memory: (any DiskFolder)? = nil
    ) throws(JournalError) -> RegisterStore {
        try RegisterStore(
            replaying: Journal.create(
                in: folder, lock: lock, recoveryKey: recoveryKey, occupant: occupant, memory: memory))
    }

    /// Opens the journal and replays it; throws `newerVersion` rather than leave out a part of a record.
    ///
    /// `isPutBack` for a copy that goes on as a new device, however old it is.
    public static func open(
        in folder: any DiskFolder, unlock: Unlock, occupant: Occupant, memory: (any DiskFolder)? = nil,
        toRead isForReading: Bool = false, isPutBack: Bool = false
    ) throws(JournalError) -> RegisterStore {
        let journal = try Journal.open(
            in: folder, unlock: unlock, occupant: occupant, memory: memory, toRead: isForReading,
            isPutBack: isPutBack)
        var store = try RegisterStore(replaying: journal)
        if isPutBack { try journal.becomeNewDevice() }
        try store.finishErasures()
        return store
    }

    /// As `Journal.changeLocks`.
    public func changeLocks(passphrase: NewLock?, recoveryKey: RecoveryKey?) throws(JournalError) {
        try journal.changeLocks(passphrase: passphrase, recoveryKey: recoveryKey)
    }

    init(replaying journal: Journal) throws(JournalError) {
        var replayed = Replayed()
        var isDone = false
        do throws(JournalError) {
            isDone = try journal.replayFromSnapshot(
                restore: { (contents) throws(JournalError) in try replayed.restore(contents) },
                { (record) throws(JournalError) in try replayed.take(record) })
        } catch {
            // A snapshot that does not lead on to the log is no reason to refuse a log that is whole.
        }
        if !isDone {
            replayed = Replayed()
            try journal.replay { (record) throws(JournalError) in try replayed.take(record) }
        }
        register = replayed.register
        erasedRecords = replayed.erased
        self.journal = journal
    }

    private struct Replayed {
        var register = Register()
        var erased = 0

        mutating func take(_ record: Record) throws(JournalError) {
            guard case .payload(let payload) = record.content else {
                erased += 1
                return
            }
            try apply(Replayed.events(payload, of: record), of: record)
        }

        mutating func restore(_ snapshot: SnapshotContents) throws(JournalError) {
            erased += snapshot.erasedCount
            let read = snapshot.records.mapInParallel { record in
                Result { () throws(JournalError) in
                    guard case .payload(let payload) = record.content else { return [] as [Event] }
                    return try Replayed.events(payload, of: record)
                }
            }
            for (record, events) in zip(snapshot.records, read) { try apply(events.get(), of: record) }
            let ledgers = snapshot.states.mapInParallel { LedgerCoding.ledger(from: $0.bytes) }
            for (state, ledger) in zip(snapshot.states, ledgers) {
                guard let ledger else {
                    throw .newerVersion(Location(file: JournalFormat.snapshotFolder, offset: 0))
                }
                register.restore(ledger, of: state.pupil)
            }
        }

        private mutating func apply(_ events: [Event], of record: Record) {
            for event in events { register.apply(event, of: Step.Number(record.transaction)) }
        }

        private static func events(
            _ payload: [UInt8], of record: Record
        ) throws(JournalError) -> [Event] {
            do throws(PayloadFault) {
                return try RecordCoding.read(payload, of: record.pupil).events
            } catch {
                throw JournalError(error, sequence: record.sequence)
            }
        }
    }

    /// Keeps the events as one transaction and only then applies them: after an error the register is as it
    /// was. After an error of the disk nothing more can be recorded in this run. Nil when there was nothing to keep.
    @discardableResult
    public mutating func record(_ events: [Event], at instant: Instant) throws(JournalError) -> Step.Number? {
        let entries: [Entry]
        do throws(EventTooLarge) {
            entries = try RecordCoding.entries(for: events, at: instant, by: register.role)
        } catch {
            throw .inputOutput(operation: .write, file: JournalFormat.logFolder, errno: EFBIG)
        }
        guard !entries.isEmpty else { return nil }
        try journal.commit(entries)
        let number = Step.Number(journal.lastSequence - UInt64(entries.count) + 1)
        for event in events { register.apply(event, of: number) }
        let pupils = register.pupils
        journal.saveSnapshotWhenDue(
            Snapshot.Summary(
                standsFor: { record in
                    guard case .payload(let payload) = record.content else { return false }
                    return RecordCoding.isOnlyAbsences(payload)
                },
                state: { pupils[$0].map { LedgerCoding.encoded($0.absences) } }))
        return number
    }
}

extension JournalError {
    /// The seal of the record held, so what it says is what a program wrote.
    init(_ fault: PayloadFault, sequence: UInt64) {
        let location = Location(file: JournalFormat.logFolder, offset: 0, sequence: sequence)
        switch fault {
        case .newer: self = .newerVersion(location)
        case .malformed: self = .damaged(Damage(.brokenFrame, at: location))
        }
    }
}
