import Attendance
import TestSupport
import Testing

@testable import Journal

/// Undo after a restart, from the log and from a snapshot.
struct UndoStoreTests {
    private static let day = EventCodingSamples.day("2026-11-24")
    private static let key = EventCodingSamples.officeHour
    private static let rows = AbsenceRows(rows: [
        AbsenceRow(day: day, firstHour: 1, lastHour: 3, mark: .absent(.unauthorised), minutes: 50)
    ])

    private let instant = EventCodingSamples.instant
    private let school = School(
        brin: EventCodingSamples.brin("01AB00"), name: "Het Nieuwe Lyceum", kind: .vo, region: .midden)

    private func open(_ folder: any DiskFolder) throws(JournalError) -> RegisterStore {
        try RegisterStore.open(
            in: folder, unlock: .slotKey(Bench.key), occupant: Bench.occupant, memory: nil)
    }

    private func listing(_ pupil: ID<Pupil>) -> Listing {
        Listing(pupil: pupil, reason: "te laat", requestedBy: .school)
    }

    /// Two pupils with absences on a list of today.
    private func start(in folder: MemoryFolder, others: Int = 0) throws {
        var store = try RegisterStore.create(
            in: folder, lock: .slotKey(Bench.key), recoveryKey: Bench.recoveryKey, occupant: Bench.occupant,
            memory: nil)
        try store.record(
            [
                .folderStarted(role: .coordinator, ownMunicipalities: [], on: Self.day), .schoolAdded(school),
            ], at: instant)
        let pupils = [Bench.sanne, Bench.daan] + (0..<others).map { ID<Pupil>(raw: UInt128(1000 + $0)) }
        let counts = ImportCounts()
        try store.record(
            [
                .importAccepted(
                    ImportRecord(
                        number: ImportNumber(1), school: school.brin, on: Self.day, content: .pupils,
                        counts: counts))
            ]
                + pupils.enumerated().map { index, pupil in
                    .pupilEnrolled(
                        pupil, school: school.brin,
                        Pupil(
                            number: EventCodingSamples.number("\(index + 1)"),
                            name: PersonName(given: "Daan", family: "Bakker"), birthDate: nil, group: "2B",
                            municipality: "Soest"), source: ImportNumber(1))
                }, at: instant)
        try store.record(
            [
                .importAccepted(
                    ImportRecord(
                        number: ImportNumber(2), school: school.brin, on: Self.day,
                        content: .absences(complete: nil), counts: counts))
            ] + pupils.map { .absencesRecorded($0, Self.rows, source: ImportNumber(2)) }, at: instant)
    }

    private func work(in store: inout RegisterStore) throws {
        var chance = Chance(seed: 3)
        func perform(_ command: Command, _ store: inout RegisterStore) throws {
            try store.record(store.register.decide(command, using: &chance), at: instant)
        }
        try perform(
            .planOfficeHour(
                OfficeHourPlan(
                    key: Self.key, start: EventCodingSamples.time("09:00"),
                    entries: [.oneToOne(listing(Bench.sanne)), .oneToOne(listing(Bench.daan))])), &store)
        try perform(
            .recordTalk(
                TalkDraft(
                    officeHour: Self.key, form: .group(shared: "op tijd"),
                    pupils: [Bench.sanne, Bench.daan].map {
                        TalkDraft.PupilDraft(
                            part: TalkPart(pupil: $0, note: "rustig"),
                            agreements: [NewAgreement(text: "op tijd", party: .pupil)])
                    })), &store)
        try perform(.undo, &store)
        try perform(.setStatus(Self.key, place: 1, Bench.sanne, .ill), &store)
        try perform(.setStatus(Self.key, place: 2, Bench.daan, .notCome), &store)
        try perform(.undo, &store)
    }

    private func expectSame(_ left: borrowing RegisterStore, _ right: borrowing RegisterStore) {
        let (left, right) = (left.register, right.register)
        #expect(left.pupils == right.pupils)
        #expect(left.officeHours == right.officeHours)
        #expect(left.talks == right.talks)
        #expect(left.lastStep?.number == right.lastStep?.number)
        #expect(left.lastStep?.events == right.lastStep?.events)
        #expect(left.lastUndoneStep?.number == right.lastUndoneStep?.number)
        #expect(left.undoBarrier == right.undoBarrier)
    }

    @Test func `after a restart the same step is undone next, and done again`() throws {
        let folder = MemoryFolder()
        try start(in: folder)
        let next = folder.copy()
        var store = try open(next)
        try work(in: &store)
        #expect(store.register.officeHours[Self.key]?.place(1)?.listings.first?.status == .ill)
        #expect(store.register.officeHours[Self.key]?.place(2)?.listings.first?.status == .planned)
        let copy = next.copy()
        var found = try open(copy)
        expectSame(found, store)
        var chance = Chance(seed: 1)
        for command in [Command.redo, .undo, .undo, .undo] {
            try found.record(found.register.decide(command, using: &chance), at: instant)
        }
        #expect(found.register.officeHours.isEmpty)
        #expect(found.register.lastStep == nil)
        #expect(found.register.undoBarrier == .importAccepted(ImportNumber(2)))
        #expect(found.register.pupils[Bench.sanne]?.absences.hasLiveEntries == true)
        expectSame(try open(copy.copy()), found)
    }

    @Test func `from a snapshot the same can be undone as from the log, and nobody loses an absence`() throws
    {
        let folder = MemoryFolder()
        try start(in: folder, others: 2200)
        let next = folder.copy()
        var store = try open(next)
        try work(in: &store)
        #expect(next.bytes(of: "stand/laatste") != nil)
        let whole = next.copy()
        whole.delete("stand/laatste")
        var fromSnapshot = try open(next.copy())
        var fromLog = try open(whole)
        expectSame(fromSnapshot, fromLog)
        var chance = Chance(seed: 1)
        let undo = try fromLog.register.decide(.undo, using: &chance)
        try fromLog.record(undo, at: instant)
        try fromSnapshot.record(undo, at: instant)
        expectSame(fromSnapshot, fromLog)
        #expect(fromSnapshot.register.pupils[Bench.sanne]?.absences.hasLiveEntries == true)
    }

    @Test func `a snapshot in which the undone talk stands opens as the log does`() throws {
        let folder = MemoryFolder()
        try start(in: folder)
        let next = folder.copy()
        var store = try open(next)
        try work(in: &store)
        // Enough for a snapshot, and all of it steps that can be undone.
        for index in 0..<SnapshotCache.dueAfter {
            let status: Listing.Status = index % 2 == 0 ? .notCome : .planned
            try store.record([.statusChanged(Self.key, place: 2, Bench.daan, status)], at: instant)
        }
        #expect(next.bytes(of: "stand/laatste") != nil)
        let whole = next.copy()
        whole.delete("stand/laatste")
        expectSame(try open(next.copy()), try open(whole))
        expectSame(try open(next.copy()), store)
    }

    @Test func `when one pupil of an undone group talk is erased, the others' part stays undone`() throws {
        let folder = MemoryFolder()
        try start(in: folder)
        let next = folder.copy()
        var store = try open(next)
        try work(in: &store)
        let copy = next.copy()
        try Damaging.destroyKey(of: Bench.sanne, in: copy)
        let found = try open(copy)
        #expect(found.register.pupils[Bench.sanne] == nil)
        #expect(found.register.pupils[Bench.daan] == store.register.pupils[Bench.daan])
        #expect(found.register.talks.isEmpty)
    }
}
