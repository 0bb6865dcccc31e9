import Attendance
import Glibc
import Testing

@testable import Journal

struct SavingTests {
    @Test func `what was saved is read back in order by the next run`() throws {
        let records = try Bench.read(Bench.filled())
        #expect(Bench.texts(records) == Bench.filledTexts)
        #expect(records.map(\.sequence) == [1, 2, 3, 4, 5])
        #expect(records.map(\.pupil) == [nil, nil, Bench.sanne, Bench.daan, Bench.sanne])
    }

    @Test func `what a failed write left of a save is cut off, and the next one is whole`() throws {
        let folder = try Bench.filled()
        let journal = try Bench.open(folder)
        try journal.commit([Bench.entry("een")])
        let path = SegmentFile.path(3)
        let before = try #require(folder.bytes(of: path))
        folder.changes.failsAt = folder.changes.count + 1
        let write = folder.changes.count + 1
        folder.changes.before = { count in if count > write { folder.changes.failsAt = nil } }
        #expect(throws: JournalError.self) { try journal.commit([Bench.entry("twee")]) }
        #expect(folder.bytes(of: path) == before)
        try journal.commit([Bench.entry("drie")])
        #expect(try Bench.texts(Bench.read(folder.copy())) == Bench.filledTexts + ["een", "drie"])
        #expect(try Bench.check(folder.copy()).findings.isEmpty)
    }

    @Test func `a first start that fails at any step can be repeated`() throws {
        for step in 1... {
            let folder = MemoryFolder()
            folder.changes.failsAt = step
            let failed = (try? Bench.create(in: folder)) == nil  // any failure will do
            let after = folder.copy()
            // Once the anchor has its name there is a journal; before that there is none.
            if after.bytes(of: "anker") == nil {
                #expect(throws: JournalError.notFound(path: "map")) { try Bench.open(after) }
                try Bench.create(in: after).commit([Bench.entry("een")])
            } else {
                try Bench.open(after).commit([Bench.entry("een")])
            }
            #expect(try Bench.texts(Bench.read(after.copy())) == ["een"])
            guard failed else { break }
        }
    }

    @Test func `reading writes no segment and a run writes one`() throws {
        let folder = MemoryFolder()
        let journal = try Bench.create(in: folder)
        #expect(folder.bytes(of: Bench.firstSegment) == nil)
        try journal.commit([Bench.entry("een")])
        try journal.commit([Bench.entry("twee")])
        let next = folder.copy()
        _ = try Bench.read(next)
        #expect(next.bytes(of: Bench.lastSegment) == nil)
    }

    @Test func `nothing readable reaches the disk`() throws {
        let folder = try Bench.filled()
        for (path, file) in folder.allFiles {
            for text in Bench.filledTexts {
                #expect(!file.bytes.contains(Array(text.utf8)), "\(text) in \(path)")
            }
        }
    }

    @Test func `an empty payload and the largest payload both come back`() throws {
        let folder = MemoryFolder()
        let largest = [UInt8](repeating: 1, count: JournalFormat.payloadLimit)
        try Bench.create(in: folder).commit([
            Entry(pupil: Bench.sanne, payload: []), Entry(pupil: Bench.sanne, payload: largest),
            Entry(pupil: nil, payload: largest), Entry(pupil: nil, payload: []),
        ])
        let records = try Bench.read(folder.copy())
        #expect(records.map(\.content) == [.payload([]), .payload(largest), .payload(largest), .payload([])])
    }

    @Test func `a transaction of many writes is all or nothing at every failing step`() throws {
        let entries = (0..<6).map { Entry(pupil: nil, payload: [UInt8](repeating: $0, count: 400_000)) }
        for step in 1... {
            let folder = try Bench.filled()
            let journal = try Bench.open(folder)
            folder.changes.failsAt = folder.changes.count + step
            let failed = (try? journal.commit(entries)) == nil  // which error is another test's question
            let count = try Bench.read(folder.copy()).count
            #expect(count == 5 || count == 11)
            guard failed else {
                #expect(step > 10 && count == 11)
                break
            }
        }
    }

    @Test func `no pupil's frame is written before both vaults hold the key`() throws {
        for step in 1... {
            let folder = try Bench.filled()
            let journal = try Bench.open(folder)
            folder.changes.failsAt = folder.changes.count + step
            let lotte = ID<Pupil>(raw: 0x10)
            let failed = (try? journal.commit([Bench.entry("lotte", lotte)])) == nil  // any failure will do
            let after = folder.copy()
            let texts = try Bench.texts(Bench.read(after))
            #expect(texts == Bench.filledTexts || texts == Bench.filledTexts + ["lotte"])
            // After the repair the next run can go on as if nothing had happened.
            try Bench.open(after).commit([Bench.entry("verder", lotte)])
            #expect(try Bench.texts(Bench.read(after.copy())) == texts + ["verder"])
            #expect(try Bench.check(after.copy()).findings.isEmpty)
            guard failed else { break }
        }
    }

    @Test func `a save between log and anchor is repeated in the next segment, neither lost nor doubled`()
        throws
    {
        let folder = try Bench.filled()
        let journal = try Bench.open(folder)
        try journal.commit([Bench.entry("een")])
        let steps = folder.changes.count
        // Append, sync of the log, then the anchor's write fails.
        folder.changes.failsAt = steps + 3
        #expect(throws: JournalError.self) {
            try journal.commit([Bench.entry("twee"), Bench.entry("drie", Bench.daan)])
        }
        let expected = Bench.filledTexts + ["een", "twee", "drie"]
        let next = folder.copy()
        #expect(try Bench.texts(Bench.read(next)) == expected)
        let continued = next.copy()
        try Bench.open(continued).commit([Bench.entry("vier")])
        #expect(try Bench.texts(Bench.read(continued.copy())) == expected + ["vier"])
        #expect(try Bench.check(continued.copy()).findings.isEmpty)
        #expect(try Bench.check(continued.copy()).lastSequence == 9)
    }

    @Test func `nothing can be recorded under a destroyed key`() throws {
        let folder = try Bench.filled()
        try Damaging.destroyKey(of: Bench.sanne, in: folder)
        let journal = try Bench.open(folder)
        #expect(
            try Bench.texts(Bench.records(of: journal)) == [
                "school", "groep", "(gewist)", "daan", "(gewist)",
            ])
        #expect(throws: JournalError.pupilErased(Bench.sanne)) {
            try journal.commit([Bench.entry("terug", Bench.sanne)])
        }
        #expect(try Bench.check(folder.copy()).erased == 2)
    }
}

extension [UInt8] {
    fileprivate func contains(_ needle: [UInt8]) -> Bool {
        guard count >= needle.count else { return false }
        return (0...count - needle.count).contains { self[$0...].starts(with: needle) }
    }
}
