import Attendance
import Glibc

/// A journal and the register that its events add up to, kept in step.
///
/// Not copyable: two stores on one journal would each miss what the other records.
public struct RegisterStore: ~Copyable {
    public private(set) var register: Register
    /// Records whose pupil's key was destroyed, as counted at opening; they are no damage.
    public let erasedRecords: Int

    private let journal: Journal

    /// What was found and survived at opening.
    public var notices: [Journal.Notice] { journal.notices }

    /// Makes a new journal without events; the first to record is `folderStarted`.
    public static func create(
        in folder: any DiskFolder, lock: NewLock, recoveryKey: RecoveryKey, occupant: Occupant
    ) throws(JournalError) -> RegisterStore {
        try RegisterStore(
            replaying: Journal.create(in: folder, lock: lock, recoveryKey: recoveryKey, occupant: occupant))
    }

    /// Opens the journal and replays it; throws `newerVersion` rather than leave out a part of a record.
    public static func open(
        in folder: any DiskFolder, unlock: Unlock, occupant: Occupant
    ) throws(JournalError) -> RegisterStore {
        try RegisterStore(replaying: Journal.open(in: folder, unlock: unlock, occupant: occupant))
    }

    init(replaying journal: Journal) throws(JournalError) {
        do throws(JournalError) {
            (register, erasedRecords) = try RegisterStore.register(of: journal, fromLog: false)
        } catch {
            // A snapshot that does not lead on to the log is no reason to refuse a log that is whole.
            guard journal.startedFromSnapshot else { throw error }
            (register, erasedRecords) = try RegisterStore.register(of: journal, fromLog: true)
        }
        self.journal = journal
    }

    private static func register(
        of journal: Journal, fromLog: Bool
    ) throws(JournalError) -> (Register, erased: Int) {
        var register = Register()
        var erased = 0
        try journal.replay(fromLog: fromLog) { (record) throws(JournalError) in
            switch record.content {
            case .erased:
                erased += 1
            case .payload(let payload):
                do throws(PayloadFault) {
                    let contents = try RecordCoding.read(payload, of: record.pupil)
                    for event in contents.events { register.apply(event) }
                } catch {
                    throw JournalError(error, sequence: record.sequence)
                }
            }
        }
        return (register, erased)
    }

    /// Keeps the events as one transaction and only then applies them: after an error the register is as it
    /// was. After an error of the disk nothing more can be recorded in this run.
    public mutating func record(_ events: [Event], at instant: Instant) throws(JournalError) {
        let entries: [Entry]
        do throws(EventTooLarge) {
            entries = try RecordCoding.entries(for: events, at: instant, by: register.role)
        } catch {
            throw .inputOutput(operation: .write, file: JournalFormat.logFolder, errno: EFBIG)
        }
        try journal.commit(entries)
        for event in events { register.apply(event) }
    }
}

extension JournalError {
    /// The seal of the record held, so what it says is what a program wrote.
    fileprivate init(_ fault: PayloadFault, sequence: UInt64) {
        let location = Location(file: JournalFormat.logFolder, offset: 0, sequence: sequence)
        switch fault {
        case .newer: self = .newerVersion(location)
        case .malformed: self = .damaged(Damage(.brokenFrame, at: location))
        }
    }
}
