import Foundation
import TestSupport
import Testing

/// A kernel that answers to a write that all is well and writes nothing; and one that takes its time.
@Suite(.serialized, .enabled(if: RigProcess.has("strace"), "strace is not on this machine"))
struct LostWriteTests {
    @Test func `a write that never happened is refused or said, never shown as if it were whole`() throws {
        var store = RigStore()
        defer { store.remove() }
        store.take(try RigProcess.run(store.path, ["create", "save:1-2"]))
        let steps = ["open", "save:3-5"]
        let trial = try store.copy()
        defer { trial.remove() }
        let writes = try SystemCalls.places(trial.path, steps).filter {
            ["write", "pwrite64"].contains($0.call)
        }
        #expect(writes.count > 5)
        var costs = 0
        for write in writes {
            var store = try store.copy()
            defer { store.remove() }
            store.take(
                try RigProcess.run(
                    store.path, steps, under: SystemCalls.injecting("retval=\(write.answer)", at: write)))
            // A loss is the disk's lie; that it goes unsaid would be ours.
            if !store.faults().isEmpty { costs += 1 }
            let isHidden = store.hidesLoss()
            #expect(!isHidden, "\(write.call) \(write.number)")
        }
        // Or strace did not take the writes away.
        #expect(costs > 0)
    }

    @Test func `a sync that takes long is waited for before anything is acknowledged`() throws {
        var store = RigStore()
        defer { store.remove() }
        store.take(try RigProcess.run(store.path, ["create"]))
        var driver = try RigProcess(
            store.path, ["open", "save:1-1"],
            under: [
                "strace", "-D", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync", "-e",
                "inject=fdatasync:delay_enter=400000",
            ])
        driver.await(lines: 1)
        // Within the first of its syncs.
        usleep(200_000)
        driver.kill()
        let outcome = driver.outcome()
        #expect(!outcome.lines.contains { $0.hasPrefix("saved") })
        store.take(outcome)
        let faults = store.faults()
        #expect(faults == [])
    }
}
