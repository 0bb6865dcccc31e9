import Attendance
import Glibc
import Testing

@testable import Journal

/// What a machine remembers outside the data folder, and what it makes of a copy that was put back.
struct HeadMemoryTests {
    private let memory = MemoryFolder(path: "geheugen")

    private func open(_ folder: any DiskFolder, _ memory: (any DiskFolder)?) throws(JournalError) -> Journal {
        try Journal.open(
            in: folder, unlock: .slotKey(Bench.key), occupant: Bench.occupant, memory: memory)
    }

    /// Opens and reads to the end: a copy that went its own way further on shows only then.
    private func read(_ folder: any DiskFolder, _ memory: (any DiskFolder)?) throws(JournalError) -> [String]
    {
        try Bench.texts(Bench.records(of: open(folder, memory)))
    }

    /// The folder after one record and after three, which the machine remembers.
    private func remembered() throws -> (early: MemoryFolder, late: MemoryFolder) {
        let folder = MemoryFolder()
        let journal = try Journal.create(
            in: folder, lock: .slotKey(Bench.key), recoveryKey: Bench.recoveryKey, occupant: Bench.occupant,
            memory: memory)
        try journal.commit([Bench.entry("een")])
        let early = folder.copy()
        try journal.commit([Bench.entry("twee", Bench.sanne)])
        try journal.commit([Bench.entry("drie")])
        return (early, folder.copy())
    }

    @Test func `a folder of before is refused, both ends are named, and nothing is changed`() throws {
        let (early, late) = try remembered()
        let before = BackupBench.files(early)
        #expect(throws: JournalError.olderCopy(lastSequence: 1, acknowledged: 3)) { try read(early, memory) }
        #expect(BackupBench.files(early) == before)
        #expect(try read(late, memory) == ["een", "twee", "drie"])
        #expect(try read(early, nil) == ["een"])
    }

    @Test func `the check names an older and another copy as well`() throws {
        let (early, late) = try remembered()
        func findings(_ folder: MemoryFolder) throws -> [CheckReport.Finding] {
            try Journal.check(
                folder, unlock: .slotKey(Bench.key), occupant: Bench.occupant, memory: memory
            ).findings
        }
        #expect(try findings(late).isEmpty)
        #expect(try findings(early.copy()) == [.failure(.olderCopy(lastSequence: 1, acknowledged: 3))])
        let journal = try open(early, nil)
        for text in ["a", "b", "c"] { try journal.commit([Bench.entry(text)]) }
        #expect(
            try findings(early.copy()) == [.failure(.otherCopy(lastSequence: 4, acknowledged: 3))])
    }

    @Test func `the same number with another chain is another copy`() throws {
        let (early, _) = try remembered()
        for text in ["anders", "weer anders"] { try open(early.copy(), nil).commit([Bench.entry(text)]) }
        let other = early.copy()
        let journal = try open(other, nil)
        for text in ["a", "b"] { try journal.commit([Bench.entry(text)]) }
        let copy = other.copy()
        #expect(throws: JournalError.otherCopy(lastSequence: 3, acknowledged: 3)) { try read(copy, memory) }
    }

    @Test func `further on but by another way is another copy`() throws {
        let (early, _) = try remembered()
        let journal = try open(early, nil)
        for text in ["a", "b", "c", "d"] { try journal.commit([Bench.entry(text)]) }
        let copy = early.copy()
        #expect(throws: JournalError.otherCopy(lastSequence: 5, acknowledged: 3)) { try read(copy, memory) }
    }

    @Test func `further on by the same way is what a lost update looks like, and opens`() throws {
        let (_, late) = try remembered()
        try open(late, nil).commit([Bench.entry("vier")])
        let copy = late.copy()
        #expect(try read(copy, memory).last == "vier")
        try open(copy, memory).commit([Bench.entry("vijf")])
        #expect(throws: JournalError.olderCopy(lastSequence: 4, acknowledged: 5)) {
            try read(late.copy(), memory)
        }
    }

    @Test func `what is remembered is the truth, what was true before, or nothing, whatever happened to it`()
        throws
    {
        let (early, late) = try remembered()
        let vault = try Damaging.vault(in: late)
        let name = try #require(memory.allFiles.keys.first)
        let whole = try #require(memory.bytes(of: name))
        #expect(name.utf8.count == 32 && whole.count == 1024)
        func head() -> RememberedHead? { HeadMemory(of: vault.device, in: memory, vault.keys)?.head }
        let truth = try #require(head())
        var told = 0
        for bit in 0..<whole.count * 8 {
            var bytes = whole
            bytes[bit / 8] ^= 1 << (bit % 8)
            memory.set(name, to: bytes)
            guard let head = head() else { continue }
            told += 1
            #expect(head == truth || head.sequence == 2, "bit \(bit)")
        }
        #expect(told == whole.count * 8)
        for length in 0..<whole.count {
            memory.set(name, to: Array(whole.prefix(length)))
            #expect(head().map { $0 == truth || $0.sequence == 2 } ?? true, "length \(length)")
            if length % 128 == 0 { #expect(try read(late.copy(), memory).count == 3) }
        }
        memory.delete(name)
        #expect(try read(early, memory) == ["een"])
    }

    @Test func `power cuts and failing disks make it forget, never refuse what was left`() {
        let lost = (UInt64(1)...120).flatMap { DiskPlay.play(seed: $0, isRemembering: true).lost }
        #expect(lost == [])
    }

    @Test func `another journal's memory under this name says nothing`() throws {
        let (early, _) = try remembered()
        let name = try #require(memory.allFiles.keys.first)
        let elsewhere = MemoryFolder()
        let stranger = try Journal.create(
            in: MemoryFolder(), lock: .slotKey(Bench.key), recoveryKey: Bench.recoveryKey,
            occupant: Bench.occupant, memory: elsewhere)
        try stranger.commit([Bench.entry("een"), Bench.entry("twee"), Bench.entry("drie")])
        memory.set(name, to: try #require(elsewhere.allFiles.values.first?.bytes))
        #expect(try read(early, memory) == ["een"])
    }

    @Test func `a memory that fails stops no save, and is said once`() throws {
        for step in 1...9 {
            let memory = MemoryFolder()
            memory.changes.failsAt = step
            let folder = MemoryFolder()
            let journal = try Journal.create(
                in: folder, lock: .slotKey(Bench.key), recoveryKey: Bench.recoveryKey,
                occupant: Bench.occupant, memory: memory)
            for text in ["een", "twee", "drie"] { try journal.commit([Bench.entry(text)]) }
            #expect(journal.notices.filter { $0 == .notRemembered }.count == (step < 8 ? 1 : 0), "\(step)")
            #expect(try Bench.texts(Bench.read(folder.copy())) == ["een", "twee", "drie"])
            memory.changes.failsAt = nil
            #expect(try read(folder.copy(), memory) == ["een", "twee", "drie"])
        }
    }

    @Test func `only reading remembers nothing, for what was read may not be durable`() throws {
        let folder = try Bench.filled()
        #expect(try read(folder, memory).count == 5)
        #expect(memory.allFiles.isEmpty)
    }

    @Test func `a folder put back goes on as a new device, and is known by that`() throws {
        let (early, late) = try remembered()
        let put = try open(early, memory, isPutBack: true)
        #expect(try Bench.texts(Bench.records(of: put)) == ["een"])
        try put.becomeNewDevice()
        try put.commit([Bench.entry("anders", Bench.sanne)])
        let after = early.copy()
        #expect(memory.allFiles.count == 2)
        #expect(try read(after, memory) == ["een", "anders"])
        #expect(try read(late, memory) == ["een", "twee", "drie"])
        let devices = try Damaging.vault(in: after).devices
        #expect(devices.count == 2 && Set(devices).count == 2)
        #expect(try Bench.check(after).findings.isEmpty)
        // Again, from the copy as it is now: its own past is older to it.
        try open(after, memory).commit([Bench.entry("nog een")])
        #expect(throws: JournalError.olderCopy(lastSequence: 2, acknowledged: 3)) {
            try read(early.copy(), memory)
        }
    }

    private func open(
        _ folder: any DiskFolder, _ memory: any DiskFolder, isPutBack: Bool
    ) throws(JournalError) -> Journal {
        try Journal.open(
            in: folder, unlock: .slotKey(Bench.key), occupant: Bench.occupant, memory: memory,
            isPutBack: isPutBack)
    }

    @Test func `becoming a new device is whole or not at all, wherever it stops`() throws {
        for step in 1... {
            let (early, _) = try remembered()
            let put = try open(early, memory, isPutBack: true)
            early.changes.failsAt = early.changes.count + step
            let failed = (try? put.becomeNewDevice()) == nil  // any failure will do
            let found = early.copy()
            // Refused as before, or known as the new device; either way it can be put back again.
            do throws(JournalError) {
                #expect(try read(found, memory) == ["een"])
            } catch {
                #expect(failed && error == .olderCopy(lastSequence: 1, acknowledged: 3))
            }
            let again = try open(found.copy(), memory, isPutBack: true)
            #expect(try Bench.records(of: again).count == 1)
            try again.becomeNewDevice()
            try again.commit([Bench.entry("verder")])
            guard failed else { break }
            #expect(step < 40)
        }
    }
}
