import Attendance
import Crypto
import Testing

@testable import Journal

struct BackupTests {
    private let stick = MemoryFolder(path: "stick")
    private let home = MemoryFolder(path: "thuis")

    private func restored() throws -> MemoryFolder {
        try #require(try home.folder("terug") as? MemoryFolder)
    }

    @Test func `what was saved comes back on a machine that remembers nothing`() throws {
        let folder = MemoryFolder()
        let store = try BackupBench.started(pupils: 3, in: folder)
        let made = try BackupBench.make(of: folder, on: stick)
        #expect(made.lastSequence == 5 && made.lastInstant == BackupBench.instant)
        #expect(made.objection == nil && made.erasedRecords == 0)
        #expect(made.length == stick.bytes(of: "kopie")?.count)
        #expect(try BackupBench.verify(on: stick) == made)
        try BackupBench.restore(from: stick, to: home)
        #expect(try home.names() == ["terug"])
        let found = try BackupBench.open(restored().copy())
        #expect(found.register.pupils == store.register.pupils)
        #expect(found.register.schools == store.register.schools)
        #expect(found.notices.isEmpty)
        #expect(try Bench.check(restored().copy()).findings.isEmpty)
    }

    @Test func `the recovery key opens a backup as well`() throws {
        let folder = MemoryFolder()
        _ = try BackupBench.started(pupils: 1, in: folder)
        try BackupBench.make(of: folder, on: stick)
        let unlock = Unlock.recoveryKey(Bench.recoveryKey)
        try Backup.restore(
            "kopie", in: stick, as: "terug", in: home, unlock: unlock, occupant: Bench.occupant, memory: nil)
        #expect(try BackupBench.open(restored()).register.pupils.count == 1)
    }

    @Test func `a journal without records goes and comes back too`() throws {
        let folder = MemoryFolder()
        _ = try Bench.create(in: folder)
        #expect(try BackupBench.make(of: folder, on: stick).lastSequence == 0)
        try BackupBench.restore(from: stick, to: home)
        var store = try BackupBench.open(restored())
        try store.record(
            [.folderStarted(role: .coordinator, ownMunicipalities: [], on: BackupBench.day)],
            at: BackupBench.instant)
        #expect(try BackupBench.open(restored().copy()).register.role == .coordinator)
    }

    @Test func `only what was acknowledged is in it, and the original stays as it is`() throws {
        let folder = MemoryFolder()
        _ = try BackupBench.started(pupils: 2, in: folder)
        let tail = try #require(folder.bytes(of: Bench.firstSegment)) + [UInt8](repeating: 0xab, count: 300)
        folder.set(Bench.firstSegment, to: tail)
        let before = BackupBench.files(folder)
        let made = try BackupBench.make(of: folder, on: stick)
        #expect(BackupBench.files(folder) == before)
        #expect(made.lastSequence == 4)
        try BackupBench.restore(from: stick, to: home)
        #expect(try BackupBench.open(restored()).notices.isEmpty)
    }

    @Test func `nothing readable is in it`() throws {
        let folder = MemoryFolder()
        _ = try BackupBench.started(pupils: 1, in: folder)
        try BackupBench.make(of: folder, on: stick)
        let bytes = try #require(stick.bytes(of: "kopie"))
        for text in ["Daan", "Bakker", "Soest", "Het Baken", "1000"] {
            #expect(!bytes.contains(Array(text.utf8)), "\(text)")
        }
    }

    @Test func `a wrong key makes no backup and puts none back`() throws {
        let folder = MemoryFolder()
        _ = try BackupBench.started(pupils: 1, in: folder)
        let wrong = Unlock.slotKey(SymmetricKey(data: [UInt8](repeating: 8, count: 32)))
        #expect(throws: JournalError.wrongPassphrase) {
            try Backup.make(of: folder, as: "kopie", in: stick, unlock: wrong, occupant: Bench.occupant)
        }
        #expect(try stick.names().isEmpty)
        try BackupBench.make(of: folder, on: stick)
        #expect(throws: JournalError.wrongPassphrase) {
            try Backup.restore(
                "kopie", in: stick, as: "terug", in: home, unlock: wrong, occupant: Bench.occupant,
                memory: nil)
        }
        #expect(try home.names().isEmpty)
    }

    @Test func `a folder that holds anything is no place to put one back`() throws {
        let folder = MemoryFolder()
        _ = try BackupBench.started(pupils: 1, in: folder)
        try BackupBench.make(of: folder, on: stick)
        try home.createFolder("terug")
        try BackupBench.restore(from: stick, to: home)
        let before = BackupBench.files(try restored())
        #expect(throws: JournalError.alreadyExists(path: "thuis/terug")) {
            try BackupBench.restore(from: stick, to: home)
        }
        #expect(BackupBench.files(try restored()) == before)
        #expect(try home.names() == ["terug"])
    }

    @Test func `half a copy is refused by name, wherever it was cut`() throws {
        let bytes = try small()
        for length in 0..<bytes.count {
            stick.set("kopie", to: Array(bytes.prefix(length)))
            let expected: BackupRefusal = length == 0 ? .notABackup : .cutShort
            #expect(throws: JournalError.backupRefused(expected), "\(length)") {
                try Backup.index(of: "kopie", in: stick)
            }
        }
        stick.set("kopie", to: bytes + [0])
        #expect(throws: JournalError.backupRefused(.changed)) { try BackupBench.verify(on: stick) }
        #expect(throws: JournalError.backupRefused(.changed)) {
            try BackupBench.restore(from: stick, to: home)
        }
        #expect(try home.names().isEmpty)
    }

    @Test func `every changed bit is seen`() throws {
        let bytes = try small()
        for bit in 0..<bytes.count * 8 {
            // Of the anchor's thousands of padding bytes only some: they are sums over zeroes like any other.
            guard bit / 8 < 600 || bit / 8 > bytes.count - 2500 || bit % 61 == 0 else { continue }
            var changed = bytes
            changed[bit / 8] ^= 1 << (bit % 8)
            stick.set("kopie", to: changed)
            var refused: JournalError?
            do throws(JournalError) { _ = try Backup.index(of: "kopie", in: stick) } catch { refused = error }
            guard case .backupRefused(let reason) = refused else {
                Issue.record("bit \(bit): \(String(describing: refused))")
                continue
            }
            #expect((reason == .notABackup) == (bit < 64), "bit \(bit)")
        }
    }

    private func small() throws -> [UInt8] {
        let folder = MemoryFolder()
        _ = try BackupBench.started(pupils: 1, in: folder)
        try BackupBench.make(of: folder, on: stick)
        return try #require(stick.bytes(of: "kopie"))
    }

    @Test func `a newer version is named as that`() throws {
        var bytes = try small()
        bytes[8] = 2
        var sum = ByteWriter(capacity: 4)
        sum.append(CRC32C.of(bytes[..<12]))
        bytes.replaceSubrange(12..<16, with: sum.bytes)
        stick.set("kopie", to: bytes)
        #expect(throws: JournalError.newerVersion(Location(file: "kopie", offset: 8))) {
            try BackupBench.verify(on: stick)
        }
    }

    @Test func `a path that leads elsewhere is refused, whoever made the sums right`() throws {
        for path in ["../anker", "/anker", "a/b/c", "journaal/../anker", ".ssh/x", "slot\u{0}", "A", ""] {
            stick.delete("kopie")
            var writer = try BackupWriter(stick.create("kopie"))
            try writer.add(path, [1, 2, 3])
            try writer.finish()
            #expect(throws: JournalError.self, "\(path)") { try Backup.index(of: "kopie", in: stick) }
        }
    }

    @Test func `a file that was no backup is called that`() throws {
        stick.set("kopie", to: Array("leerlingnummer;klas\n".utf8))
        #expect(throws: JournalError.backupRefused(.notABackup)) { try BackupBench.verify(on: stick) }
        stick.delete("kopie")
        #expect(throws: JournalError.notFound(path: "kopie")) { try BackupBench.verify(on: stick) }
    }
}
