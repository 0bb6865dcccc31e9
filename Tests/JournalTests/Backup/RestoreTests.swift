import Attendance
import Testing

@testable import Journal

/// Putting back on a machine that remembers, and on one that does not.
struct RestoreTests {
    private let stick = MemoryFolder(path: "stick")
    private let home = MemoryFolder(path: "thuis")
    private let memory = MemoryFolder(path: "geheugen")

    private func restored() throws -> MemoryFolder {
        try #require(try home.folder("terug") as? MemoryFolder)
    }

    /// A backup of three records, and the folder with five.
    private func later() throws -> MemoryFolder {
        let folder = MemoryFolder()
        var store = try BackupBench.started(pupils: 1, in: folder, memory: memory)
        try BackupBench.make(of: folder, on: stick)
        for number in 1...2 { try BackupBench.enrol(number, in: &store) }
        return folder.copy()
    }

    @Test func `the machine that saved more says up to where`() throws {
        _ = try later()
        let backup = try BackupBench.verify(on: stick, memory: memory)
        #expect(backup.lastSequence == 3)
        #expect(backup.objection == .olderCopy(lastSequence: 3, acknowledged: 5))
        #expect(try BackupBench.verify(on: stick, memory: MemoryFolder()).objection == nil)
    }

    @Test func `the newest backup has nothing against it`() throws {
        let folder = try later()
        try BackupBench.make(of: folder, on: stick)
        #expect(try BackupBench.verify(on: stick, memory: memory).objection == nil)
    }

    @Test
    func `what is put back goes on beside the original, and no record of the two is taken for the other`()
        throws
    {
        let folder = try later()
        try BackupBench.restore(from: stick, to: home, memory: memory)
        var copy = try BackupBench.open(restored(), memory: memory)
        try BackupBench.enrol(8, in: &copy)
        var original = try BackupBench.open(folder, memory: memory)
        try BackupBench.enrol(9, in: &original)
        let (one, other) = (try restored().copy(), folder.copy())
        #expect(try BackupBench.open(one, memory: memory).register.pupils.count == 2)
        #expect(try BackupBench.open(other, memory: memory).register.pupils.count == 4)
        // Records 1 to 3 are the same ones; after them nothing has the same device and number.
        let (left, right) = (try writers(one), try writers(other))
        #expect(left[0] == right[0])
        #expect(Set(left.dropFirst()).isDisjoint(with: right.dropFirst()))
        #expect(try Bench.check(one).findings.isEmpty && Bench.check(other).findings.isEmpty)
    }

    /// Device and salt of every segment.
    private func writers(_ folder: MemoryFolder) throws -> [[UInt8]] {
        try folder.allFiles.keys.filter { $0.hasSuffix(".spk") }.sorted().map { path in
            let bytes = try #require(folder.bytes(of: path))
            guard case .header(let header) = SegmentHeader.read(bytes[..<160]) else { return [] }
            return header.device + header.salt
        }
    }

    @Test func `what was put back and saved after it is remembered too`() throws {
        _ = try later()
        try BackupBench.restore(from: stick, to: home, memory: memory)
        var copy = try BackupBench.open(restored(), memory: memory)
        for number in 10..<20 { try BackupBench.enrol(number, in: &copy) }
        #expect(
            try BackupBench.verify(on: stick, memory: memory).objection
                == .olderCopy(lastSequence: 3, acknowledged: 13))
    }

    @Test func `a backup of what was put back is put back as well, three deep`() throws {
        _ = try later()
        for depth in 1...3 {
            let home = MemoryFolder(path: "thuis")
            try BackupBench.restore(from: stick, to: home, memory: memory)
            let folder = try #require(try home.folder("terug") as? MemoryFolder)
            do {
                var store = try BackupBench.open(folder, memory: memory)
                try BackupBench.enrol(100 + depth, in: &store)
                #expect(store.register.pupils.count == 1 + depth)
            }
            #expect(try Damaging.vault(in: folder).devices.count == 1 + depth)
            try BackupBench.make(of: folder, on: stick)
        }
    }

    @Test func `a segment of a device the vault does not know is refused`() throws {
        let folder = try later()
        try BackupBench.restore(from: stick, to: home)
        var copy = try BackupBench.open(restored())
        try BackupBench.enrol(8, in: &copy)
        let strange = try #require(try restored().bytes(of: Bench.lastSegment))
        folder.set(Bench.lastSegment, to: strange)
        #expect(throws: JournalError.tampered(Location(file: Bench.lastSegment, offset: 0))) {
            try Bench.read(folder)
        }
    }
}
