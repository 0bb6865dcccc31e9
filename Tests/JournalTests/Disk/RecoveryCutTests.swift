import Attendance
import TestSupport
import Testing

@testable import Journal

/// Power cuts during the recovery from a power cut, three deep.
struct RecoveryCutTests {
    /// A sample of the three places, unless `SPREEKUUR_WHOLE` asks for all.
    private static let stride = Share.isWhole ? 1 : 331

    private struct Tally {
        var plays = 0
        var lost: [String] = []
    }

    @Test func `three power cuts, each in the recovery from the one before, end in the same state`() {
        let tallies = Share.piece(of: Array(1...60)).mapInParallel(inSharesOf: 1) { first in
            var tally = Tally()
            for second in Swift.stride(from: 1, to: .max, by: Share.isWhole ? 1 : 4) {
                var isOver = false
                for third in Swift.stride(from: (first + second) % Self.stride + 1, to: .max, by: Self.stride)
                {
                    let (isMet, wrong) = RecoveryCutTests.play([first, second, third])
                    tally.plays += 1
                    if let wrong { tally.lost.append("cuts at \(first), \(second), \(third): \(wrong)") }
                    if isMet < 3 {
                        isOver = isMet < 2
                        break
                    }
                }
                if isOver { break }
            }
            return tally
        }
        let plays = tallies.reduce(0) { $0 + $1.plays }
        #expect(tallies.flatMap(\.lost).prefix(5) == [])
        #expect(plays > 50)
        report(figure: "power cuts three deep", ["plays": plays, "lost": tallies.flatMap(\.lost).count])
    }

    /// How many of the cuts were met, and what is wrong in the end.
    private static func play(_ cuts: [Int]) -> (isMet: Int, wrong: String?) {
        let disk = SimulatedDisk(seed: UInt64(cuts[0] * 10_000 + cuts[1] * 100 + cuts[2]))
        var saved: [String] = []
        var possible: [String] = []
        var met = 0
        do throws(JournalError) {
            for (depth, cut) in cuts.enumerated() {
                let at = disk.changes + cut
                disk.fault = (at, .powerCut)
                let text = "\(depth)"
                do throws(JournalError) {
                    let journal =
                        try Journal.exists(in: disk.folder)
                        ? Bench.open(disk.folder) : Bench.create(in: disk.folder)
                    for part in ["a", "b"] {
                        possible.append(text + part)
                        try journal.commit([Bench.entry(text + part, Bench.sanne), Bench.entry("+")])
                        saved.append(text + part)
                    }
                } catch {
                    if disk.changes < at { return (met, "\(error)") }
                }
                let wasMet = disk.changes >= at
                disk.cutPower()
                guard wasMet else { break }
                met += 1
            }
            guard try Journal.exists(in: disk.folder) else { return (met, saved.isEmpty ? nil : "gone") }
            let first = try Bench.texts(Bench.read(disk.folder))
            // Reading again after another cut changes nothing.
            disk.cutPower()
            let again = try Bench.texts(Bench.read(disk.folder))
            let kept = first.filter { $0 != "+" }
            let isWhole =
                first == kept.flatMap { [$0, "+"] } && kept.filter(saved.contains) == saved
                && kept == possible.filter(kept.contains)
            // The last cut may have torn what was underway and stands twice; the next save writes it anew.
            let findings = try Bench.check(disk.folder).findings.filter {
                switch $0 {
                case .anchorHalfBroken, .headerCopiesBroken: false
                case _: true
                }
            }
            guard findings.isEmpty else { return (met, "the check found \(findings)") }
            return (met, isWhole && first == again ? nil : "\(saved) saved, \(first) and \(again) found")
        } catch {
            return (met, "\(error)")
        }
    }
}
