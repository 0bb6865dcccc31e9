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

    /// What a disk refused once it may have thrown away: that the second time goes well proves nothing.
    @Test func `a file whose sync failed is not synced again, a new one is made`() throws {
        let whole = try Self.prepared(Self.stories[2])
        defer { whole.remove() }
        let log = whole.folder.appendingPathExtension("strace")
        defer { try? FileManager.default.removeItem(at: log) }  // a leftover in the temporary folder
        for number in 1...4 {
            let store = try whole.copy()
            defer { store.remove() }
            _ = try RigProcess.run(
                store.path, Self.stories[2].steps,
                under: [
                    "strace", "-D", "-f", "-qq", "-o", log.path, "-e", "trace=openat,fdatasync", "-e",
                    "inject=fdatasync:error=EIO:when=\(number)",
                ])
            let calls = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
            guard let failed = calls.firstIndex(where: { $0.contains("INJECTED") }) else { break }
            let next = calls[(failed + 1)...].first
            #expect(next?.contains("fdatasync") != true, "after sync \(number)")
        }
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
