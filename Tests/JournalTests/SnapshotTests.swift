import Attendance
import Testing

@testable import Journal

struct SnapshotTests {
    private static let file = "stand/laatste"

    /// Enough records for a snapshot: of nobody, of one pupil, of another; and some that came after it.
    private func filled(after more: Int = 3) throws -> MemoryFolder {
        let folder = MemoryFolder()
        let journal = try Bench.create(in: folder)
        try commit(
            (0..<2100).map { Bench.entry("regel \($0)", [nil, Bench.sanne, Bench.daan][$0 % 3]) },
            in: journal)
        for number in 0..<more { try commit([Bench.entry("later \(number)", Bench.sanne)], in: journal) }
        return folder
    }

    /// From the snapshot where there is one, as its records and the states that were kept.
    private func read(
        _ folder: MemoryFolder, fromLog: Bool = false
    ) throws -> (texts: [String], states: [ID<Pupil>: String], quick: Bool) {
        let journal = try Bench.open(folder.copy())
        var records: [Record] = []
        var states: [ID<Pupil>: String] = [:]
        let quick =
            try !fromLog
            && journal.replayFromSnapshot(
                restore: { snapshot in
                    records += snapshot.records
                    for _ in 0..<snapshot.erasedCount {
                        records.append(Record(sequence: 0, pupil: nil, content: .erased))
                    }
                    for state in snapshot.states {
                        states[state.pupil] = String(decoding: state.bytes, as: UTF8.self)
                    }
                }, { records.append($0) })
        if !quick { try journal.replay { records.append($0) } }
        return (Bench.texts(records).sorted(), states, quick)
    }

    private func commit(_ entries: [Entry], in journal: Journal) throws(JournalError) {
        try journal.commit(entries)
        journal.saveSnapshotWhenDue(SnapshotTests.everything)
    }

    @Test func `many records are saved as one, and read as if from the log`() throws {
        let folder = try filled()
        let quick = try read(folder)
        let whole = try read(folder, fromLog: true)
        #expect(quick.quick)
        #expect(!whole.quick)
        #expect(quick.texts == whole.texts)
        #expect(quick.texts.count == 2103)
    }

    @Test func `few records are not worth a snapshot`() throws {
        let folder = try Bench.filled()
        #expect(folder.bytes(of: SnapshotTests.file) == nil)
    }

    @Test func `a next one holds what came since, whoever began after it`() throws {
        let folder = try filled()
        let first = try #require(folder.bytes(of: SnapshotTests.file))
        let again = folder.copy()
        let journal = try Bench.open(again)
        let third = ID<Pupil>(raw: 0x3d)
        try commit((0..<2000).map { Bench.entry("week \($0)", [Bench.daan, third][$0 % 2]) }, in: journal)
        #expect(again.bytes(of: SnapshotTests.file) != first)
        let quick = try read(again)
        #expect(quick.quick)
        #expect(quick.texts == (try read(again, fromLog: true)).texts)
        #expect(quick.texts.count == 4103)
    }

    @Test func `one that lags behind the log is gone on from`() throws {
        let folder = try filled(after: 0)
        let journal = try Bench.open(folder)
        // Segments of two later runs.
        try journal.commit([Bench.entry("dinsdag")])
        let next = folder.copy()
        try Bench.open(next).commit([Bench.entry("woensdag", Bench.daan)])
        let quick = try read(next)
        #expect(quick.quick)
        #expect(quick.texts.contains("dinsdag") && quick.texts.contains("woensdag"))
        #expect(quick.texts.count == 2102)
    }

    @Test func `whatever is not whole, not ours or not of this log is looked past`() throws {
        let folder = try filled()
        let bytes = try #require(folder.bytes(of: SnapshotTests.file))
        let texts = try read(folder, fromLog: true).texts
        var wrong: [[UInt8]] = [[], Array(bytes.dropLast()), bytes + [0], Array(bytes.prefix(64))]
        for place in stride(from: 0, to: bytes.count, by: bytes.count / 97) {
            var flipped = bytes
            flipped[place] ^= 0x10
            wrong.append(flipped)
        }
        for bytes in wrong {
            folder.set(SnapshotTests.file, to: bytes)
            let found = try read(folder)
            #expect(!found.quick)
            #expect(found.texts == texts)
        }
        folder.delete("stand")
        #expect(try read(folder).texts == texts)
    }

    @Test func `a log that was put back behind it is refused as without it`() throws {
        let folder = try filled(after: 0)
        let older = folder.copy()
        try commit((0..<2000).map { Bench.entry("nieuw \($0)") }, in: Bench.open(folder))
        let newer = try #require(folder.bytes(of: SnapshotTests.file))
        older.set(SnapshotTests.file, to: newer)
        let found = try read(older)
        #expect(!found.quick)
        #expect(found.texts.count == 2100)
    }

    @Test func `damage after it is still found`() throws {
        let folder = try filled()
        let segment = Bench.firstSegment
        var bytes = try #require(folder.bytes(of: segment))
        bytes[bytes.count - 40] ^= 1
        folder.set(segment, to: bytes)
        let journal = try Bench.open(folder)
        #expect(journal.obstacle != nil && journal.gaps.map(\.lost) == [1])
    }

    @Test func `once a pupil's key is gone nothing opens it, and the next one holds none of that pupil`()
        throws
    {
        let folder = try filled()
        try Damaging.destroyKey(of: Bench.sanne, in: folder)
        let without = try read(folder)
        #expect(!without.quick)
        #expect(without.texts.count { $0 == "(gewist)" } == 703)
        let journal = try Bench.open(folder)
        try journal.replay { _ in }
        #expect(throws: JournalError.pupilErased(Bench.sanne)) {
            try journal.commit([Bench.entry("nog iets", Bench.sanne)])
        }
        try commit((0..<2000).map { Bench.entry("verder \($0)", Bench.daan) }, in: journal)
        let after = try read(folder)
        #expect(after.quick)
        #expect(after.texts == (try read(folder, fromLog: true)).texts)
        let reopened = try Bench.open(folder.copy())
        #expect(try reopened.replayFromSnapshot(restore: { _ in }, { _ in }))
        #expect(throws: JournalError.pupilErased(Bench.sanne)) {
            try reopened.commit([Bench.entry("nog iets", Bench.sanne)])
        }
    }

    @Test func `it shows nothing to read`() throws {
        let bytes = try #require(filled().bytes(of: SnapshotTests.file))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("regel"))
    }

    @Test func `a disk that fails while it is saved loses nothing`() throws {
        let whole = MemoryFolder()
        let journal = try Bench.create(in: whole)
        let entries = (0..<2100).map { Bench.entry("regel \($0)", Bench.sanne) }
        try journal.commit(entries)
        let before = whole.changes.count
        journal.saveSnapshotWhenDue(SnapshotTests.everything)
        let steps = whole.changes.count - before
        #expect(steps >= 4)
        for step in 1...steps {
            let folder = MemoryFolder()
            let journal = try Bench.create(in: folder)
            try journal.commit(entries)
            folder.changes.failsAt = folder.changes.count + step
            journal.saveSnapshotWhenDue(SnapshotTests.everything)
            folder.changes.failsAt = nil
            #expect(try read(folder).texts.count == 2100)
        }
    }

    @Test func `a state stands for records, and is made anew each time`() throws {
        let folder = MemoryFolder()
        let journal = try Bench.create(in: folder)
        var state = "negen rijen"
        func save() {
            let isRow: (Record) -> Bool = { record in
                guard case .payload(let payload) = record.content else { return false }
                return payload.starts(with: "rij".utf8)
            }
            journal.saveSnapshotWhenDue(
                Snapshot.Summary(standsFor: isRow, state: { _ in Array(state.utf8) }))
        }
        try journal.commit((0..<2000).map { Bench.entry($0 % 2 == 0 ? "rij" : "gesprek", Bench.sanne) })
        save()
        let first = try read(folder)
        #expect(first.texts == Array(repeating: "gesprek", count: 1000))
        #expect(first.states == [Bench.sanne: "negen rijen"])
        // Of nobody: what the pupil's rows add up to may still have changed.
        state = "acht rijen"
        try journal.commit((0..<2000).map { _ in Bench.entry("teruggenomen") })
        save()
        let second = try read(folder)
        #expect(second.quick)
        #expect(second.states == [Bench.sanne: "acht rijen"])
        #expect(second.texts.count == 3000)
        #expect(try read(folder, fromLog: true).texts.count == 4000)
    }

    private static var everything: Snapshot.Summary {
        Snapshot.Summary(standsFor: { _ in false }, state: { _ in nil })
    }
}
