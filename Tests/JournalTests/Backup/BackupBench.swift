import Attendance

@testable import Journal

/// A journal of real records: every save enrols one pupil, so it needs a new key, and what a copy holds is told by
/// numbers.
enum BackupBench {
    static let day = EventCodingSamples.day("2026-11-17")
    static let instant = EventCodingSamples.instant
    static let brin = EventCodingSamples.brin("01AB00")

    /// A school and `count` pupils, each saved by itself.
    static func started(
        pupils count: Int, in folder: any DiskFolder, memory: (any DiskFolder)? = nil
    ) throws(JournalError) -> RegisterStore {
        var store = try RegisterStore.create(
            in: folder, lock: .slotKey(Bench.key), recoveryKey: Bench.recoveryKey, occupant: Bench.occupant,
            memory: memory)
        try store.record([.folderStarted(role: .coordinator, ownMunicipalities: [], on: day)], at: instant)
        try store.record(
            [.schoolAdded(School(brin: brin, name: "Het Baken", kind: .vo, region: .noord))], at: instant)
        for number in 0..<count { try enrol(number, in: &store) }
        return store
    }

    static func enrol(_ number: Int, in store: inout RegisterStore) throws(JournalError) {
        try store.record(
            [
                .pupilEnrolled(
                    ID(raw: UInt128(number + 1)), school: brin,
                    Pupil(
                        number: EventCodingSamples.number(String(1000 + number)),
                        name: PersonName(given: "Daan", family: "Bakker"), birthDate: nil, group: "2B",
                        municipality: "Soest"), source: nil)
            ], at: instant)
    }

    static func open(
        _ folder: any DiskFolder, memory: (any DiskFolder)? = nil, isPutBack: Bool = false
    ) throws(JournalError) -> RegisterStore {
        try RegisterStore.open(
            in: folder, unlock: .slotKey(Bench.key), occupant: Bench.occupant, memory: memory,
            isPutBack: isPutBack)
    }

    @discardableResult
    static func make(
        of folder: any DiskFolder, on stick: any DiskFolder
    ) throws(JournalError) -> Backup {
        try Backup.make(
            of: folder, as: "kopie", in: stick, unlock: .slotKey(Bench.key), occupant: Bench.occupant)
    }

    static func verify(
        on stick: any DiskFolder, memory: (any DiskFolder)? = nil
    ) throws(JournalError) -> Backup {
        try Backup.verify(
            "kopie", in: stick, unlock: .slotKey(Bench.key), occupant: Bench.occupant, memory: memory)
    }

    static func restore(
        from stick: any DiskFolder, to home: any DiskFolder, memory: (any DiskFolder)? = nil
    ) throws(JournalError) {
        try Backup.restore(
            "kopie", in: stick, as: "terug", in: home, unlock: .slotKey(Bench.key), occupant: Bench.occupant,
            memory: memory)
    }

    /// Every file but the lock, which is written by whoever looks.
    static func files(_ folder: MemoryFolder) -> [String: [UInt8]] {
        folder.allFiles.filter { $0.key != "slot" }.mapValues(\.bytes)
    }
}
