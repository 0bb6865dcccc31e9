import Glibc
import Testing

@testable import Journal

/// One fault at every change of a save, and what the same run may still do.
struct DiskFaultTests {
    private func filled() throws -> SimulatedDisk {
        let disk = SimulatedDisk(seed: 1)
        try Bench.create(in: disk.folder).commit([Bench.entry("eerst")])
        disk.kill()
        return disk
    }

    private func texts(_ disk: SimulatedDisk) throws -> [String] {
        disk.cutPower()
        return try Bench.texts(Bench.read(disk.folder))
    }

    /// Plays "een" with the fault at each change in turn, then "twee"; stops when "een" meets none.
    private func atEveryChange(
        _ fault: SimulatedDisk.Fault, _ check: (SimulatedDisk, Journal, JournalError?) throws -> Void
    ) throws {
        for step in 1... {
            let disk = try filled()
            let journal = try Bench.open(disk.folder)
            let before = disk.changes
            disk.fault = (before + step, fault)
            var failed: JournalError?
            do throws(JournalError) {
                try journal.commit([Bench.entry("een", Bench.sanne)])
            } catch {
                failed = error
            }
            guard disk.changes >= before + step else { return }
            try check(disk, journal, failed)
        }
    }

    @Test func `after one error the run goes on, and nothing is half or twice`() throws {
        for code in [EIO, ENOSPC] {
            try atEveryChange(.error(code, times: 1)) { disk, journal, failed in
                try journal.commit([Bench.entry("twee")])
                let there = failed == nil ? ["eerst", "een", "twee"] : ["eerst", "twee"]
                #expect(try texts(disk) == there, "error \(code) at change \(disk.fault?.at ?? 0)")
                #expect(try Bench.check(disk.folder).findings.isEmpty)
            }
        }
    }

    @Test func `a sync that fails once is saved in a new file, and said`() throws {
        var saved = 0
        try atEveryChange(.error(EIO, times: 1)) { disk, journal, failed in
            if failed == nil, journal.notices == [.savedElsewhere] { saved += 1 }
            #expect((failed == nil) == (journal.notices == [.savedElsewhere]))
        }
        // The sync of the log, and the write and the sync of the anchor, of the new segment and of the save.
        #expect(saved == 5)
    }

    @Test func `on a disk that stays full nothing is lost and saving goes on once there is room`() throws {
        try atEveryChange(.error(ENOSPC, times: .max)) { disk, journal, failed in
            // Beyond the last change that a save cannot do without.
            if failed == nil { return }
            #expect(throws: JournalError.self) { try journal.commit([Bench.entry("vol")]) }
            disk.fault = nil
            let isOver = (try? journal.commit([Bench.entry("ruimte")])) == nil  // then the run is read-only
            let there = try texts(disk)
            #expect(there.first == "eerst" && !there.contains("vol"))
            #expect(isOver != there.contains("ruimte"))
        }
    }

    @Test func `when syncs keep failing nothing more is written in this run`() throws {
        let disk = try filled()
        let journal = try Bench.open(disk.folder)
        try journal.commit([Bench.entry("een")])
        disk.fault = (disk.changes + 2, .error(EIO, times: .max))
        #expect(throws: JournalError.self) { try journal.commit([Bench.entry("twee")]) }
        disk.fault = nil
        let before = disk.changes
        #expect(throws: JournalError.readOnly(.diskFailed)) { try journal.commit([Bench.entry("drie")]) }
        #expect(disk.changes == before)
        let there = try texts(disk)
        #expect(there == ["eerst", "een"] || there == ["eerst", "een", "twee"])
    }
}
