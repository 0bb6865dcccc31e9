import Foundation
import TestSupport
import Testing

/// A window that changes its size all the time, while somebody types.
@Suite(.serialized, .enabled(if: Tmux.isInstalled))
struct ResizeStormTests {
    @Test func `after sixty sizes the screen is as it was, with all that was typed`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        let bytes = program.folder.appending(path: "bytes")
        let tmux = try Tmux(
            """
            export TMPDIR='\(program.folder.path)'
            while [ ! -e go ]; do sleep 0.1; done
            '\(BuiltProgram.path)' demo
            """, in: program)
        defer { tmux.close() }
        try tmux.record(in: bytes.path)
        try Data().write(to: program.folder.appending(path: "go"))
        _ = try tmux.wait(for: "13:00")
        try tmux.press("Enter")
        try tmux.type("begin")
        let before = try tmux.wait(for: "begin")
        var chance = Chance(seed: 5)
        var typed = "begin"
        for round in 0..<60 {
            try tmux.resize(
                columns: Int.random(in: 1...200, using: &chance), rows: Int.random(in: 1...60, using: &chance)
            )
            if round.isMultiple(of: 6) {
                try tmux.type("x")
                typed += "x"
            }
        }
        try tmux.resize(columns: 80, rows: 24)
        _ = try tmux.wait(for: before.replacing("begin\n", with: typed + "\n"))
        #expect(TerminalBytes(Array(try Data(contentsOf: bytes))).strangers == [])
    }
}
