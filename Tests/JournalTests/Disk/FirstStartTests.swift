import Testing

@testable import Journal

/// A start that is cut off before its first save was acknowledged can be made again; a folder is never stuck.
struct FirstStartTests {
    /// What `begin` does.
    private func begin(in folder: any DiskFolder) throws(JournalError) {
        guard try Journal.presence(in: folder) == .nothing else { throw .alreadyExists(path: folder.path) }
        try Journal.create(
            in: folder, lock: .slotKey(Bench.key), recoveryKey: Bench.recoveryKey, occupant: Bench.occupant
        ).commit([Bench.entry("begin")])
    }

    /// False once the fault lies beyond the last change.
    private func isCutOff(_ disk: SimulatedDisk, at step: Int) -> Bool {
        let before = disk.changes
        disk.fault = (before + step, .powerCut)
        let failed = (try? begin(in: disk.folder)) == nil
        return failed || disk.changes >= before + step
    }

    @Test(arguments: [true, false])
    func `cut off or killed at any change, and again at any change of the next try`(isKill: Bool) throws {
        var again = 0
        for first in 1... {
            let probe = SimulatedDisk(seed: UInt64(first))
            guard isCutOff(probe, at: first) else { break }
            for second in 1... {
                let disk = SimulatedDisk(seed: UInt64(first * 1000 + second))
                _ = isCutOff(disk, at: first)
                if isKill { disk.kill() } else { disk.cutPower() }
                var isOver = true
                if try Journal.presence(in: disk.folder) == .nothing {
                    again += 1
                    isOver = !isCutOff(disk, at: second)
                    disk.cutPower()
                }
                if try Journal.presence(in: disk.folder) == .nothing { try begin(in: disk.folder) }
                let place = "cut at \(first) and \(second)"
                #expect(try Bench.texts(Bench.read(disk.folder)) == ["begin"], "\(place)")
                #expect(try Bench.check(disk.folder).findings.isEmpty, "\(place)")
                if isOver { break }
            }
        }
        #expect(again > 100)
    }

    @Test func `what was saved is never taken for an interrupted start`() throws {
        let folder = try Bench.filled()
        #expect(try Journal.presence(in: folder) == .journal)
        let empty = MemoryFolder()
        do { _ = try Bench.create(in: empty) }
        #expect(try Journal.presence(in: empty.copy()) == .nothing)
        let anchor = try #require(empty.bytes(of: "anker"))
        // The anchor of the first start beside a log that has grown since.
        let grown = MemoryFolder()
        do {
            let journal = try Bench.create(in: grown)
            for _ in 1...70 { try journal.commit([Bench.entry(String(repeating: "x", count: 1000))]) }
        }
        grown.set("anker", to: anchor)
        #expect(try Journal.presence(in: grown) == .journal)
        folder.set("anker", to: anchor)
        #expect(try Journal.presence(in: folder) == .journal)
        #expect(throws: JournalError.alreadyExists(path: folder.path)) { try Bench.create(in: folder.copy()) }
    }

    @Test func `files of others are left alone`() throws {
        let folder = MemoryFolder()
        _ = try folder.create("brief.odt")
        #expect(try Journal.presence(in: folder) == .otherFiles)
        let journal = try Bench.filled()
        _ = try journal.create("brief.odt")
        #expect(try Journal.presence(in: journal) == .journal)
    }
}
