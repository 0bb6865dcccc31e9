import Attendance
import Crypto
import Testing

@testable import Journal

/// What comes back with an older copy of the data folder is erased again by what stands outside it.
struct RestoredErasureTests {
    private func played() throws -> (before: MemoryFolder, after: MemoryFolder, memory: MemoryFolder) {
        let memory = MemoryFolder()
        let folder = try ErasureBench.filled(memory: memory)
        let before = folder.copy()
        try ErasureBench.erase(in: folder, memory: memory)
        return (before, folder.copy(), memory)
    }

    @Test func `a copy of before the erasure opens without the pupil, with the same counts`() throws {
        let (before, after, memory) = try played()
        let unchanged = try ErasureBench.facts(after, memory: memory.copy())
        let store = try putBack(before, memory)
        #expect(store.notices.contains(.erasureFinished(receipt: 1)))
        #expect(ErasureBench.Facts(store.register) == unchanged)
        #expect(try SealedThings.vaults(holdingKeyOf: Bench.sanne, in: before).isEmpty)
        let again = before.copy()
        let opened = try ErasureBench.open(again, memory: memory)
        #expect(!opened.notices.contains(.erasureFinished(receipt: 1)))
        #expect(opened.register.pupils.keys.map(\.self) == [Bench.daan])
        // The vault of the copy knows it now too.
        #expect(try ErasureBench.facts(before.copy()).erasures.count == 1)
    }

    @Test func `without a memory nothing can tell, and the pupil is there to be erased again`() throws {
        let (before, _, _) = try played()
        let store = try ErasureBench.open(before)
        #expect(store.register.pupils[Bench.sanne] != nil)
    }

    @Test func `the copy is opened on the disk that fails at every change: the pupil is never shown`() throws
    {
        let (before, _, memory) = try played()
        for step in 1... {
            let folder = before.copy()
            folder.changes.failsAt = folder.changes.count + step
            let remembered = memory.copy()
            let shown = isShown(folder, remembered)
            #expect(shown != true, "shown with a failure at change \(step)")
            let next = folder.copy()
            #expect(isShown(next, remembered.copy()) == false)
            #expect(try SealedThings.vaults(holdingKeyOf: Bench.sanne, in: next).isEmpty)
            if shown == false {
                #expect(step > 20)
                return
            }
            guard step < 200 else { break }
        }
        Issue.record("no opening came to its end")
    }

    @Test func `while the copy is damaged nobody sees the pupil, and once it may be written the key goes`()
        throws
    {
        let (before, _, full) = try played()
        // Without what is remembered of the log, for then the copy is refused as an older one.
        let memory = full.copy()
        for name in memory.allFiles.keys where !name.hasPrefix("wislijst.") { memory.delete(name) }
        let path = "journaal/0000000003.spk"
        var bytes = try #require(before.bytes(of: path))
        bytes[bytes.count - 40] ^= 1
        before.set(path, to: bytes)
        let untouched = before.allFiles.filter { $0.key != "slot" }.mapValues(\.bytes)
        let damaged = before.copy()
        let store = try ErasureBench.open(damaged, memory: memory)
        #expect(store.obstacle != nil)
        #expect(store.register.pupils[Bench.sanne] == nil)
        #expect(store.register.erasures.count == 1)
        #expect(damaged.allFiles.filter { $0.key != "slot" }.mapValues(\.bytes) == untouched)
        _ = try Journal.repair(
            before, unlock: .slotKey(Bench.key), from: nil, accepting: true, occupant: Bench.occupant)
        #expect(isShown(before, memory) == false)
        #expect(try SealedThings.vaults(holdingKeyOf: Bench.sanne, in: before).isEmpty)
    }

    /// As somebody does who accepts that the copy is older.
    private func putBack(
        _ folder: MemoryFolder, _ memory: MemoryFolder
    ) throws(JournalError) -> RegisterStore {
        try RegisterStore.open(
            in: folder, unlock: .slotKey(Bench.key), occupant: Bench.occupant, memory: memory,
            isPutBack: true)
    }

    /// Nil when the folder did not open.
    private func isShown(_ folder: MemoryFolder, _ memory: MemoryFolder) -> Bool? {
        do throws(JournalError) {
            return try putBack(folder, memory).register.pupils[Bench.sanne] != nil
        } catch {
            return nil
        }
    }

    @Test func `a list that is damaged, cut or forged is written anew from the vault`() throws {
        let (_, after, memory) = try played()
        let name = try #require(memory.allFiles.keys.first { $0.hasPrefix("wislijst.") })
        let whole = try #require(memory.bytes(of: name))
        var wrong: [[UInt8]] = [[], Array(whole.dropLast()), whole + [0], Array(repeating: 0xff, count: 80)]
        for place in whole.indices where place < 8 || place > 9 {
            var flipped = whole
            flipped[place] ^= 1
            wrong.append(flipped)
        }
        for bytes in wrong {
            memory.set(name, to: bytes)
            #expect(try ErasureBench.facts(after.copy(), memory: memory).pupils.count == 1)
            #expect(memory.bytes(of: name) == whole)
        }
    }

    @Test func `a list of a newer program is refused and left alone`() throws {
        let (_, after, memory) = try played()
        let name = try #require(memory.allFiles.keys.first { $0.hasPrefix("wislijst.") })
        var newer = try #require(memory.bytes(of: name))
        newer[8] = 2
        memory.set(name, to: newer)
        #expect(throws: JournalError.newerVersion(Location(file: name, offset: 0))) {
            try ErasureBench.facts(after, memory: memory)
        }
        #expect(memory.bytes(of: name) == newer)
    }

    @Test func `a memory that cannot be written stops no erasure, and it is said`() throws {
        let memory = MemoryFolder()
        let folder = try ErasureBench.filled(memory: memory)
        memory.changes.failsAt = 1
        var store = try ErasureBench.open(folder, memory: memory)
        try store.erase(Bench.sanne, on: ErasureBench.today, at: ErasureBench.instant)
        #expect(store.notices.contains(.erasuresNotRemembered))
        #expect(try SealedThings.vaults(holdingKeyOf: Bench.sanne, in: folder).isEmpty)
        // The next opening writes it after all.
        memory.changes.failsAt = nil
        _ = try ErasureBench.open(folder.copy(), memory: memory)
        #expect(memory.allFiles.keys.contains { $0.hasPrefix("wislijst.") })
    }

    @Test func `two journals on one machine keep apart lists`() throws {
        let memory = MemoryFolder()
        let one = try ErasureBench.filled(memory: memory)
        let other = try ErasureBench.filled(memory: memory)
        try ErasureBench.erase(in: one, memory: memory)
        #expect(try ErasureBench.facts(other.copy(), memory: memory).pupils.count == 2)
        try ErasureBench.erase(Bench.daan, in: other, memory: memory)
        #expect(memory.allFiles.keys.count { $0.hasPrefix("wislijst.") } == 2)
        #expect(try ErasureBench.facts(one.copy(), memory: memory).pupils.keys.map(\.self) == [Bench.daan])
    }

    @Test func `the list names no pupil and holds no key`() throws {
        let (before, _, memory) = try played()
        let name = try #require(memory.allFiles.keys.first { $0.hasPrefix("wislijst.") })
        let bytes = try #require(memory.bytes(of: name))
        #expect(bytes.count == 16 + EraseList.entryLength + 32)
        let key = try #require(try Damaging.vault(in: before).keys.pupilKeys[Bench.sanne])
        #expect(bytes.firstRange(of: key.withUnsafeBytes { Array($0) }) == nil)
    }
}
