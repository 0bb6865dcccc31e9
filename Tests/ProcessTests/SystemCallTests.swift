import Foundation
import TestSupport
import Testing

/// A fault at each system call in turn: what was acknowledged is there, nothing by halves, and the next run saves.
@Suite(.serialized, .enabled(if: RigProcess.has("strace"), "strace is not on this machine"))
struct SystemCallTests {
    struct Story: CustomTestStringConvertible {
        let name: String
        let before: [String]
        let steps: [String]
        var testDescription: String { name }
    }

    static let stories = [
        Story(name: "create", before: [], steps: ["create"]),
        Story(name: "first save", before: ["create"], steps: ["open", "save:1-1"]),
        // Number 7 is larger than one write.
        Story(name: "append", before: ["create", "save:1-5"], steps: ["open", "save:6-8"]),
        Story(
            name: "rotate", before: ["create", "save:1-2"], steps: ["open", "save:3-3", "open", "save:4-5"]),
    ]

    private static func prepared(_ story: Story) throws -> RigStore {
        var store = RigStore()
        if !story.before.isEmpty { store.take(try RigProcess.run(store.path, story.before)) }
        return store
    }

    @Test(arguments: stories)
    func `no fault of any system call loses, halves or blocks anything`(_ story: Story) throws {
        let whole = try Self.prepared(story)
        defer { whole.remove() }
        let trial = try whole.copy()
        defer { trial.remove() }
        let places = try SystemCalls.places(trial.path, story.steps)
        #expect(places.contains { $0.call == "fdatasync" })
        let cases = SystemCalls.Case.chosen(places)
        var faults: [String] = []
        for one in cases {
            var store = try whole.copy()
            defer { store.remove() }
            let outcome = try RigProcess.run(store.path, story.steps, under: one.command)
            store.take(outcome)
            var found = store.faults() + store.faultsAfterSaving()
            if let signal = outcome.signal, one.fault != .kill { found.append("it died of signal \(signal)") }
            faults += found.map { "\(one.name): \($0)" }
        }
        #expect(faults.prefix(8) == [])
        report(figure: "system calls of \(story.name)", ["faults": cases.count, "lost": faults.count])
    }
}
