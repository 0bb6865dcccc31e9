import Foundation
import TestSupport
import Testing

/// kill -9 at a random moment of a run that creates, saves and starts new segments.
@Suite(.serialized)
struct KillTests {
    private struct Tally {
        var rounds = 0
        var acknowledged = 0
        var faults: [String] = []
    }

    private func play(_ rounds: ClosedRange<Int>, _ extra: [String] = []) throws -> Tally {
        var tally = Tally()
        var store = RigStore()
        defer { store.remove() }
        for round in rounds {
            var chance = Chance(seed: UInt64(round))
            if round % 20 == 0 {
                tally.acknowledged += store.acknowledged
                store.remove()
                store = RigStore()
            }
            let from = store.next
            let steps = [
                store.exists ? "open" : "create", "save:\(from)-\(from + 2)", "open", "save:\(from + 3)-",
            ]
            var driver = try RigProcess(store.path, extra + steps)
            driver.await(lines: chance.number(in: 1...9))
            usleep(UInt32(chance.number(in: 0...3000)))
            driver.kill()
            store.take(driver.outcome())
            tally.rounds += 1
            tally.faults += store.faults().map { "round \(round): \($0)" }
        }
        tally.acknowledged += store.acknowledged
        return tally
    }

    @Test func `killed at any moment, everything acknowledged is there and nothing by halves`() throws {
        let tally = try play(Share.range("KILLS", otherwise: 1...40))
        #expect(tally.faults.prefix(5) == [])
        #expect(tally.acknowledged > tally.rounds)
        report(
            figure: "kill -9",
            ["rounds": tally.rounds, "acknowledged": tally.acknowledged, "lost": tally.faults.count])
    }

    @Test func `a driver that acknowledges before it saves is caught`() throws {
        #expect(try !play(1...12, ["early"]).faults.isEmpty)
    }
}
