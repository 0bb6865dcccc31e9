import Foundation
import Testing

/// A kernel that takes a write in single bytes, gives a read in a few, and interrupts every third call.
@Suite(.enabled(if: RigProcess.has("clang"), "no compiler for the library that shortens writes"))
struct ShortWriteTests {
    @Test func `writes of one byte, reads of seven and interruptions give the same journal`() throws {
        let library = FileManager.default.temporaryDirectory.appending(path: "short-\(UUID().uuidString).so")
        let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "short-writes.c")
        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/env")
        compiler.arguments = ["clang", "-shared", "-fPIC", "-O1", "-o", library.path, source.path]
        try compiler.run()
        compiler.waitUntilExit()
        try #require(compiler.terminationStatus == 0)
        defer { try? FileManager.default.removeItem(at: library) }  // a leftover in the temporary folder
        var store = RigStore()
        defer { store.remove() }
        let outcome = try RigProcess.run(
            store.path, ["create", "save:1-3", "open", "save:4-5"],
            under: ["env", "LD_PRELOAD=\(library.path)"])
        store.take(outcome)
        #expect(outcome.lines.count { $0.hasPrefix("saved") } == 5)
        #expect(outcome.isDone)
        let faults = store.faults()
        #expect(faults == [])
    }
}
