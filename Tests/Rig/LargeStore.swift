import Attendance
import Crypto
import Glibc
import Journal
import TestSupport

/// A register of very many events, and what opening it takes.
enum LargeStore {
    private static let occupant = Occupant(process: 1, terminal: "rig", since: "")
    private static let key = SymmetricKey(data: Workload.slotKey)
    private static let pupils = 10_000
    /// A save holds one contact of each of so many pupils, as after a group talk: a record each.
    private static let saved = 8

    /// Contacts of pupils, until there are so many events.
    static func fill(_ path: String, events: Int) throws(JournalError) {
        guard let school = BRIN("00XX00"), let number = PupilNumber("1"),
            let day = Day("2026-11-24")
        else { return }
        var store = try RegisterStore.create(
            in: PosixFolder.create(path), lock: .slotKey(key), recoveryKey: RecoveryKey(), occupant: occupant)
        let pupil = Pupil(
            number: number, name: PersonName(given: "", family: ""), birthDate: nil, group: "",
            municipality: "")
        let enrolled = (1...pupils).map {
            Event.pupilEnrolled(ID(raw: UInt128($0)), school: school, pupil, source: nil)
        }
        try store.record(enrolled, at: Instant(milliseconds: 0))
        for first in stride(from: pupils, to: events, by: saved) {
            let contacts = (first..<min(first + saved, events)).map { number in
                Event.contactRecorded(
                    Contact(
                        id: ID(raw: UInt128(number)), kind: .corridor, on: day,
                        pupil: ID(raw: UInt128(number % pupils + 1)), text: "even gesproken, nummer \(number)"
                    ))
            }
            try store.record(contacts, at: Instant(milliseconds: Int64(first)))
        }
    }

    /// A journal of so many segments with a record in each: a save that fails ends the segment before.
    static func fill(_ path: String, segments: Int) throws(JournalError) {
        let journal = try Journal.create(
            in: PosixFolder.create(path), lock: .slotKey(key), recoveryKey: RecoveryKey(), occupant: occupant)
        for number in 1...max(segments, 1) {
            let entry = Entry(pupil: nil, payload: Array("\(number)".utf8))
            try journal.commit([entry])
            limitFiles(to: 0)
            do throws(JournalError) { try journal.commit([entry]) } catch
            { /* as meant: the file may not grow */  }
            limitFiles(to: .max)
        }
    }

    private static func limitFiles(to length: rlim_t) {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        limit.rlim_cur = min(length, limit.rlim_max)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    }

    /// Opens the log alone, without the register, and says what that took.
    static func measureLog(_ path: String) throws(JournalError) {
        let clock = ContinuousClock()
        let start = clock.now
        let journal = try Journal.open(
            in: PosixFolder.open(path), unlock: .slotKey(key), occupant: occupant)
        var records = 0
        try journal.replay { _ in records += 1 }
        say(clock.now - start, records)
    }

    private static func say(_ spent: Duration, _ count: Int) {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        Rig.report("opened \(count) \(Int(spent / .milliseconds(1))) \(usage.ru_maxrss / 1024)")
    }

    /// Opens it as the program does and says what that took.
    static func measure(_ path: String) throws(JournalError) {
        let clock = ContinuousClock()
        let start = clock.now
        let store = try RegisterStore.open(
            in: PosixFolder.open(path), unlock: .slotKey(key), occupant: occupant)
        say(
            clock.now - start, store.register.pupils.values.reduce(0) { $0 + $1.contacts.count })
    }
}
