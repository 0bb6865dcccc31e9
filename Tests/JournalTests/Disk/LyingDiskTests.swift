import Testing

@testable import Journal

/// A disk that answers to one write that all is well, and did not write, or wrote elsewhere. What that cost may be
/// gone, but it is said, and nothing else stands in its place.
struct LyingDiskTests {
    private static let all = ["een", "twee", "drie", "vier", "vijf"]

    /// Two runs with the fault at one change of the second; what a third one finds, and what the check says.
    private func play(_ fault: SimulatedDisk.Fault, at step: Int) throws -> (isMet: Bool, isWhole: Bool) {
        let disk = SimulatedDisk(seed: UInt64(step))
        try Bench.create(in: disk.folder).commit([Bench.entry("een")])
        disk.kill()
        let at = disk.changes + step
        disk.fault = (at, fault)
        var saved = ["een"]
        let journal = try Bench.open(disk.folder)
        for texts in [["twee"], ["drie", "vier"], ["vijf"]] {
            let entries = texts.map { Bench.entry($0, Bench.sanne) }
            if (try? journal.commit(entries)) != nil { saved += texts }  // refusing is saying so
        }
        let isMet = disk.changes >= at
        disk.cutPower()
        let findings = (try? Bench.check(disk.folder))?.findings
        do throws(JournalError) {
            let journal = try Bench.open(disk.folder)
            let texts = try Bench.texts(Bench.records(of: journal))
            let isWhole = texts.starts(with: saved)
            #expect(Set(texts).isSubset(of: Self.all), "\(fault) at change \(step) shows \(texts)")
            #expect(
                isWhole || findings?.isEmpty == false && journal.obstacle != nil,
                "\(fault) at change \(step) hides that of \(saved) there are \(texts)")
            return (isMet, isWhole)
        } catch {
            #expect(findings?.isEmpty != true, "\(fault) at change \(step) is not found by the check")
            return (isMet, false)
        }
    }

    @Test(arguments: [0, 1, 128, 512, 4096])
    func `a write that was lost or landed elsewhere is never silent`(distance: Int) throws {
        var costs = 0
        for step in 1... {
            let fault: SimulatedDisk.Fault = distance == 0 ? .lostWrite : .misdirectedWrite(by: distance)
            let (isMet, isWhole) = try play(fault, at: step)
            if !isWhole { costs += 1 }
            if !isMet { break }
        }
        // Or the disk did not lie at all.
        #expect(costs > 0)
    }
}
