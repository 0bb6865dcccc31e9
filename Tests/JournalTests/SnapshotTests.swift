import Attendance
import Testing

@testable import Journal

struct SnapshotTests {
    private static let file = "stand/laatste"

    /// Enough records for a snapshot: of nobody, of one pupil, of another; and some that came after it.
    private func filled(after more: Int = 3) throws -> MemoryFolder {
        let folder = MemoryFolder()
        let journal = try Bench.create(in: folder)
        try journal.commit(
            (0..<2100).map { Bench.entry("regel \($0)", [nil, Bench.sanne, Bench.daan][$0 % 3]) })
        for number in 0..<more { try journal.commit([Bench.entry("later \(number)", Bench.sanne)]) }
        return folder
    }

    private func read(_ folder: MemoryFolder, fromLog: Bool = false) throws -> (texts: [String], quick: Bool)
    {
        let journal = try Bench.open(folder.copy())
        var records: [Record] = []
        try journal.replay(fromLog: fromLog) { records.append($0) }
        #expect(records.map(\.sequence) == (0..<records.count).map { UInt64($0) + 1 })
        return (Bench.texts(records), journal.startedFromSnapshot)
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
        try journal.commit((0..<2000).map { Bench.entry("week \($0)", [Bench.daan, third][$0 % 2]) })
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
        #expect(quick.texts.suffix(2) == ["dinsdag", "woensdag"])
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
        try Bench.open(folder).commit((0..<2000).map { Bench.entry("nieuw \($0)") })
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
        #expect(throws: JournalError.self) { try read(folder) }
    }

    @Test func `without a pupil's key their share stays shut, and counts as erased`() throws {
        let folder = try filled()
        try Damaging.destroyKey(of: Bench.sanne, in: folder)
        let quick = try read(folder)
        #expect(quick.quick)
        #expect(quick.texts == (try read(folder, fromLog: true)).texts)
        #expect(quick.texts.count { $0 == "(gewist)" } == 703)
        let journal = try Bench.open(folder)
        try journal.replay { _ in }
        #expect(throws: JournalError.pupilErased(Bench.sanne)) {
            try journal.commit([Bench.entry("nog iets", Bench.sanne)])
        }
        // The next snapshot leaves their bytes out, and still adds up.
        try journal.commit((0..<2000).map { Bench.entry("verder \($0)", Bench.daan) })
        let after = try read(folder)
        #expect(after.quick)
        #expect(after.texts == (try read(folder, fromLog: true)).texts)
    }

    @Test func `it shows nothing to read`() throws {
        let bytes = try #require(filled().bytes(of: SnapshotTests.file))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("regel"))
    }

    @Test func `a disk that fails while it is saved loses nothing`() throws {
        // The commit itself takes so many changes; those after it are the snapshot's.
        let whole = MemoryFolder()
        let journal = try Bench.create(in: whole)
        let entries = (0..<2100).map { Bench.entry("regel \($0)", Bench.sanne) }
        let before = whole.changes.count
        try journal.commit(entries)
        let steps = whole.changes.count - before
        var failures = 0
        for step in 1...steps {
            let folder = MemoryFolder()
            let journal = try Bench.create(in: folder)
            folder.changes.failsAt = folder.changes.count + step
            do throws(JournalError) { try journal.commit(entries) } catch { continue }
            failures += 1
            folder.changes.failsAt = nil
            #expect(try read(folder).texts.count == 2100)
        }
        #expect(failures >= 4)
    }
}
