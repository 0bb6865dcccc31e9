import Attendance
import Glibc
import Testing

@testable import Journal

/// Making and putting back on disks that fail, and beside a run that saves.
struct BackupDiskTests {
    private func filled(_ pupils: Int = 2) throws -> MemoryFolder {
        let folder = MemoryFolder()
        _ = try BackupBench.started(pupils: pupils, in: folder)
        return folder.copy()
    }

    /// At each change of `body` in turn on a new disk, until it has no more of them.
    private func atEveryChange(
        _ fault: SimulatedDisk.Fault, prepare: (any DiskFolder) throws -> Void = { _ in },
        _ body: (any DiskFolder) throws(JournalError) -> Void,
        check: (SimulatedDisk, _ failed: JournalError?) throws -> Void
    ) throws {
        for step in 1... {
            let disk = SimulatedDisk(seed: UInt64(step))
            try prepare(disk.folder)
            let before = disk.changes
            disk.fault = (before + step, fault)
            var failed: JournalError?
            do throws(JournalError) { try body(disk.folder) } catch { failed = error }
            guard disk.changes >= before + step else { return }
            try check(disk, failed)
        }
    }

    @Test func `whatever happens while one is made, the name stands for a whole backup or for none`() throws {
        let folder = try filled()
        let before = BackupBench.files(folder)
        for fault in [
            SimulatedDisk.Fault.powerCut, .error(EIO, times: 1), .error(ENOSPC, times: .max),
            .error(ENODEV, times: .max),
        ] {
            try atEveryChange(fault) { (stick) throws(JournalError) in
                try BackupBench.make(of: folder, on: stick)
            } check: { disk, failed in
                if case .powerCut = fault { disk.cutPower() } else { disk.kill() }
                if try disk.folder.names().contains("kopie") {
                    #expect(try BackupBench.verify(on: disk.folder).lastSequence == 4)
                } else {
                    #expect(failed != nil)
                }
                try BackupBench.make(of: folder, on: disk.folder)
                #expect(try disk.folder.names() == ["kopie"])
            }
        }
        #expect(BackupBench.files(folder) == before)
    }

    @Test func `an older backup of that name stays until the new one is whole`() throws {
        let (old, new) = (try filled(1), try filled(2))
        try atEveryChange(.powerCut) { stick in
            try BackupBench.make(of: old, on: stick)
        } _: { (stick) throws(JournalError) in
            try BackupBench.make(of: new, on: stick)
        } check: { disk, _ in
            disk.cutPower()
            let last = try BackupBench.verify(on: disk.folder).lastSequence
            #expect(last == 3 || last == 4)
        }
    }

    @Test func `a full stick keeps nothing of it`() throws {
        let folder = try filled()
        try atEveryChange(.error(ENOSPC, times: 1)) { (stick) throws(JournalError) in
            try BackupBench.make(of: folder, on: stick)
        } check: { disk, failed in
            guard case .diskFull = failed else {
                Issue.record("\(String(describing: failed))")
                return
            }
            let names = try disk.folder.names()
            #expect(names.isEmpty || names == ["kopie"])
        }
    }

    @Test func `whatever happens while one is put back, the folder is whole or not there`() throws {
        let stick = MemoryFolder()
        try BackupBench.make(of: filled(), on: stick)
        let before = stick.bytes(of: "kopie")
        for fault in [SimulatedDisk.Fault.powerCut, .error(EIO, times: 1), .error(ENOSPC, times: .max)] {
            try atEveryChange(fault) { (home) throws(JournalError) in
                try BackupBench.restore(from: stick, to: home)
            } check: { disk, failed in
                if case .powerCut = fault { disk.cutPower() } else { disk.kill() }
                if let folder = try disk.folder.folder("terug") {
                    #expect(try BackupBench.open(folder).register.pupils.count == 2)
                } else {
                    #expect(failed != nil)
                    try BackupBench.restore(from: stick, to: disk.folder)
                    #expect(try disk.folder.names() == ["terug"])
                }
            }
        }
        #expect(stick.bytes(of: "kopie") == before)
    }

    @Test func `between any two changes of a save a backup holds what was acknowledged by then`() throws {
        for step in 1... {
            let folder = MemoryFolder()
            var store = try BackupBench.started(pupils: 1, in: folder)
            let stick = MemoryFolder()
            let change = folder.changes.count + step
            folder.changes.before = { (count) throws(JournalError) in
                guard count == change else { return }
                try BackupBench.make(of: folder, on: stick)
            }
            try BackupBench.enrol(1, in: &store)
            guard folder.changes.count >= change else { break }
            // The anchor is the last but one change.
            let isAcknowledged = folder.changes.count - change == 0
            #expect(
                try BackupBench.verify(on: stick).lastSequence == (isAcknowledged ? 4 : 3), "change \(step)")
        }
    }

    @Test func `saves at any moment of its making leave a backup of one moment`() throws {
        for step in 1... {
            let folder = MemoryFolder()
            var store = try BackupBench.started(pupils: 1, in: folder)
            let stick = MemoryFolder()
            var saved = 0
            stick.changes.before = { (count) throws(JournalError) in
                // Beyond the number of tries a backup makes while the vault changes under it.
                guard count >= step, saved < 3 else { return }
                saved += 1
                try BackupBench.enrol(saved, in: &store)
            }
            let made = try BackupBench.make(of: folder, on: stick)
            guard saved > 0 else { break }
            #expect((3...3 + UInt64(saved)).contains(made.lastSequence))
            #expect(try BackupBench.verify(on: stick) == made)
            let home = MemoryFolder()
            try BackupBench.restore(from: stick, to: home)
            let restored = try #require(try home.folder("terug") as? MemoryFolder)
            #expect(
                try BackupBench.open(restored).register.pupils.count == Int(made.lastSequence) - 2)
        }
    }

    @Test func `a key that is destroyed while it is being made is not in it`() throws {
        for step in 1... {
            let folder = try filled()
            let stick = MemoryFolder()
            var isDestroyed = false
            stick.changes.before = { (count) throws(JournalError) in
                guard count == step else { return }
                isDestroyed = true
                try Damaging.destroyKey(of: ID(raw: 1), in: folder)
            }
            let made = try BackupBench.make(of: folder, on: stick)
            guard isDestroyed else { break }
            // The trailer in two parts, its sync, the rename and its sync: all else of it was read by then.
            let isMade = stick.changes.count - step < 5
            #expect(made.erasedRecords == (isMade ? 0 : 1), "change \(step) of \(stick.changes.count)")
        }
    }

    @Test func `what is gone in the folder comes back from a backup`() throws {
        let folder = try filled()
        let stick = MemoryFolder()
        try BackupBench.make(of: folder, on: stick)
        var bytes = try #require(folder.bytes(of: Bench.firstSegment))
        bytes[Damaging.frameOffsets(bytes)[2] + 60] ^= 1
        folder.set(Bench.firstSegment, to: bytes)
        #expect(try BackupBench.open(folder.copy()).obstacle != nil)
        // A backup of the damage holds what there is, and says what there is not.
        let damaged = MemoryFolder()
        #expect(try BackupBench.make(of: folder, on: damaged).gaps.count == 1)
        let report = try Journal.repair(
            folder, unlock: .slotKey(Bench.key), from: Backup.folder("kopie", in: stick), accepting: false,
            occupant: Bench.occupant)
        #expect(report.remaining.isEmpty)
        #expect(try BackupBench.open(folder.copy()).obstacle == nil)
        #expect(try Bench.check(folder.copy()).findings.isEmpty)
    }
}
