import Glibc
import Testing

@testable import Journal

/// Errors of the calls that only look: a disk that cannot be read for a moment, or for ever.
struct LookFaultTests {
    private func filled() throws -> SimulatedDisk {
        let disk = SimulatedDisk(seed: 1)
        try Bench.create(in: disk.folder).commit([Bench.entry("een")])
        disk.kill()
        try Bench.open(disk.folder).commit([Bench.entry("twee"), Bench.entry("drie", Bench.sanne)])
        disk.kill()
        return disk
    }

    /// Plays `body` with an error at each look in turn, once and for ever, until it meets none.
    private func atEveryLook(_ body: (SimulatedDisk) throws -> Void) throws -> Int {
        for times in [1, .max] {
            for step in 1... {
                let disk = try filled()
                disk.lookFault = (disk.looks + step, EIO, times)
                let last = disk.looks + step
                try body(disk)
                if disk.looks < last, times > 1 { return step }
                if disk.looks < last { break }
            }
        }
        return 0
    }

    @Test func `what cannot be read is said; nothing else is shown, and later all is there`() throws {
        let all = ["een", "twee", "drie"]
        let steps = try atEveryLook { (disk) throws in
            let changes = disk.changes
            do throws(JournalError) {
                let journal = try Bench.open(disk.folder)
                let texts = try Bench.texts(Bench.records(of: journal))
                #expect(texts == all || journal.obstacle != nil && Set(texts).isSubset(of: all))
            } catch {
                switch error {
                // The second: what could be read at first and not any more.
                case .inputOutput(_, _, EIO), .damaged: break
                case _: Issue.record("\(error) at look \(disk.lookFault?.at ?? 0)")
                }
                #expect(disk.changes == changes, "written after look \(disk.lookFault?.at ?? 0)")
            }
            disk.cutPower()
            #expect(try Bench.texts(Bench.read(disk.folder)) == all)
            #expect(try Bench.check(disk.folder).findings.isEmpty)
        }
        #expect(steps > 10)
    }

    @Test func `a save during which the disk cannot be read is whole or not there`() throws {
        let steps = try atEveryLook { (disk) throws in
            let isSaved = (try? Bench.open(disk.folder).commit([Bench.entry("vier", Bench.daan)])) != nil
            disk.cutPower()
            let texts = try Bench.texts(Bench.read(disk.folder))
            #expect(texts.starts(with: ["een", "twee", "drie"]))
            #expect(isSaved ? texts.last == "vier" : texts.count <= 4)
            #expect(try Bench.check(disk.folder).findings.isEmpty)
        }
        #expect(steps > 20)
    }

    @Test func `the check tells of every look that fails, or shows that it did without`() throws {
        let steps = try atEveryLook { (disk) throws in
            let changes = disk.changes
            let report = try? Bench.check(disk.folder)  // refused is told as well
            let sawAll = report?.frames == 3 && report?.sealsWereChecked == true
            #expect(sawAll || report?.findings.isEmpty != true, "look \(disk.lookFault?.at ?? 0)")
            #expect(disk.changes == changes)
        }
        #expect(steps > 10)
    }
}
