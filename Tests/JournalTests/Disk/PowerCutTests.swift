import Attendance
import TestSupport
import Testing

@testable import Journal

struct PowerCutTests {
    private static let seeds = Share.range("SEEDS", otherwise: 1...400).map(UInt64.init)

    @Test func `whatever the disk does and whenever the power goes, what was saved is there`() {
        let tallies = PowerCutTests.seeds.mapInParallel(inSharesOf: 16) { DiskPlay.play(seed: $0) }
        let all = tallies.reduce(into: DiskPlay.Tally()) { $0 += $1 }
        #expect(all.lost.prefix(5) == [])
        #expect(all.acknowledged > PowerCutTests.seeds.count)
        report(
            figure: "power cuts and disk faults",
            [
                "seeds": PowerCutTests.seeds.count, "faults": all.faults, "starts": all.starts,
                "acknowledged": all.acknowledged, "lost": all.lost.count, "seals": all.seals,
            ])
    }

    /// What the killed run left in memory pages only is shown as if it were kept, and the next run builds on it.
    @Test func `a kill at any change of the first save, and then a power cut at any change of the next`()
        throws
    {
        for (seed, first) in zip(UInt64(1)..., 1...) {
            let disk = SimulatedDisk(seed: seed)
            disk.fault = (first, .powerCut)
            let wasKilled = (try? Bench.create(in: disk.folder).commit([Bench.entry("een")])) == nil
            disk.kill()
            guard wasKilled else { return }
            try cutEveryChange(after: first, seed: seed)
        }
    }

    private func cutEveryChange(after first: Int, seed: UInt64) throws {
        for second in 1... {
            let disk = SimulatedDisk(seed: seed &* 1000 &+ UInt64(second))
            disk.fault = (first, .powerCut)
            _ = try? Bench.create(in: disk.folder).commit([Bench.entry("een")])  // killed there
            disk.kill()
            disk.fault = (disk.changes + second, .powerCut)
            let isSaved = (try? saveTwo(in: disk.folder)) != nil  // cut off, or past the last change
            disk.cutPower()
            let texts = try Journal.exists(in: disk.folder) ? Bench.texts(Bench.read(disk.folder)) : []
            #expect(
                ["", "een", "twee", "een twee"].contains(texts.joined(separator: " "))
                    && (!isSaved || texts.last == "twee"), "killed at \(first), cut at \(second): \(texts)")
            if isSaved { return }
        }
    }

    private func saveTwo(in folder: any DiskFolder) throws(JournalError) {
        let journal = try Journal.exists(in: folder) ? Bench.open(folder) : Bench.create(in: folder)
        try journal.commit([Bench.entry("twee")])
    }

    @Test func `on a disk that lies about its syncs the same plays find losses`() {
        let lost = (UInt64(1)...60).reduce(0) {
            $0 + DiskPlay.play(seed: $1, honoursSync: false).lost.count
        }
        #expect(lost > 10)
    }
}
