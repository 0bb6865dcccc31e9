import Attendance
import Crypto
import Glibc
import TestSupport

@testable import Journal

/// What every journal test needs: a ready key, invented pupils, and short ways to open and read.
enum Bench {
    static let key = SymmetricKey(data: [UInt8](repeating: 7, count: 32))
    static let recoveryKey: RecoveryKey = {
        var generator = Chance(seed: 0)
        return RecoveryKey(using: &generator)
    }()
    static let occupant = Occupant(process: getpid(), terminal: "pts/3", since: "2026-11-24 12:55")
    static let sanne = ID<Pupil>(raw: 0x5a)
    static let daan = ID<Pupil>(raw: 0xda)

    static func create(in folder: any DiskFolder) throws(JournalError) -> Journal {
        try Journal.create(
            in: folder, lock: .slotKey(key), recoveryKey: recoveryKey, occupant: occupant)
    }

    static func open(_ folder: any DiskFolder) throws(JournalError) -> Journal {
        try Journal.open(in: folder, unlock: .slotKey(key), occupant: occupant)
    }

    static func check(_ folder: any DiskFolder, withKey: Bool = true) throws(JournalError) -> CheckReport {
        try Journal.check(folder, unlock: withKey ? .slotKey(key) : nil, occupant: occupant)
    }

    static func read(_ folder: any DiskFolder) throws(JournalError) -> [Record] {
        try records(of: open(folder))
    }

    static func records(of journal: Journal) throws(JournalError) -> [Record] {
        var records: [Record] = []
        try journal.replay { records.append($0) }
        return records
    }

    static func entry(_ text: String, _ pupil: ID<Pupil>? = nil) -> Entry {
        Entry(pupil: pupil, payload: Array(text.utf8))
    }

    static func texts(_ records: [Record]) -> [String] {
        records.map {
            switch $0.content {
            case .payload(let bytes): String(decoding: bytes, as: UTF8.self)
            case .erased: "(gewist)"
            }
        }
    }

    /// Two runs: three transactions, of which the second has three frames.
    static func filled() throws(JournalError) -> MemoryFolder {
        let folder = MemoryFolder()
        let first = try create(in: folder)
        try first.commit([entry("school")])
        try first.commit([entry("groep"), entry("sanne", sanne), entry("daan", daan)])
        let copy = folder.copy()
        try open(copy).commit([entry("afspraak", sanne)])
        return copy.copy()
    }

    static let filledTexts = ["school", "groep", "sanne", "daan", "afspraak"]
    static let firstSegment = "journaal/0000000001.spk"
    static let lastSegment = "journaal/0000000002.spk"
}

extension CheckReport {
    var failures: [JournalError] {
        findings.compactMap {
            guard case .failure(let error) = $0 else { return nil }
            return error
        }
    }
}
