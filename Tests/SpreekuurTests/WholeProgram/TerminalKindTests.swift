import Foundation
import Testing

/// The interface on several kinds of terminal, in windows that change all the time, with hostile text in its fields.
@Suite(.serialized, .enabled(if: Tmux.isInstalled))
struct TerminalKindTests {
    private static let hostile = "x\u{1B}]0;titel\u{07}\u{1B}[2J\u{1B}[6n\u{1B}P$q\u{1B}\\\u{9B}31m\u{0}y"

    @Test(arguments: ["xterm-256color", "screen", "linux", "tmux-256color"])
    func `only known sequences reach the terminal, and it is left as it was`(kind: String) throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        let bytes = program.folder.appending(path: "bytes")
        let tmux = try Tmux(
            """
            export TMPDIR='\(program.folder.path)'
            stty -a >before
            while [ ! -e go ]; do sleep 0.1; done
            TERM=\(kind) '\(BuiltProgram.path)' demo
            stty -a >after
            echo KLAAR
            """, in: program)
        defer { tmux.close() }
        try tmux.record(in: bytes.path)
        try Data().write(to: program.folder.appending(path: "go"))
        _ = try tmux.wait(for: "13:00")
        try tmux.press("Enter")
        _ = try tmux.wait(for: "igen woorden")
        try tmux.paste(Self.hostile)
        _ = try tmux.wait(for: "weggelaten")
        for (columns, rows) in [(120, 40), (20, 5), (60, 16), (200, 60), (1, 1), (80, 24)] {
            try tmux.resize(columns: columns, rows: rows)
        }
        // What was typed is still there, without what it came with.
        _ = try tmux.wait(for: "]0;titel")
        // The function keys that tmux sends are not those of the Linux console.
        if kind != "linux" {
            for key in ["F12", "F2"] { try tmux.press(key) }
            _ = try tmux.wait(for: "Pincode en Enter")
            try tmux.type("1234")
            try tmux.press("Enter")
            _ = try tmux.wait(for: "]0;titel")
            for (key, shown) in [
                ("F10", "Volgende"), ("Escape", "vooraf"), ("2", "niveau"), ("?", "wat doet hij"),
            ] {
                try tmux.press(key)
                _ = try tmux.wait(for: shown)
            }
        }
        try tmux.press("C-c")
        _ = try tmux.wait(for: "KLAAR")
        let found = TerminalBytes(Array(try Data(contentsOf: bytes)))
        #expect(found.textCount > 1000)
        #expect(found.strangers == [])
        // But for the size, which the storm may leave a moment later.
        func settings(_ name: String) throws -> String {
            try String(contentsOf: program.folder.appending(path: name), encoding: .utf8)
                .replacing(#/rows \d+; columns \d+;/#, with: "")
        }
        #expect(try settings("after") == settings("before"))
    }

    @Test func `the reader of bytes sees what does not belong`() {
        #expect(TerminalBytes(Array("\u{1B}[1;31mrood\u{1B}[0m\u{1B}[?1049h".utf8)).strangers == [])
        for stranger in [
            "\u{1B}]0;x\u{07}", "\u{1B}[6n", "\u{1B}P$q", "\u{1B}[?9h", "\u{1B}[>c", "\u{9B}2J", "\u{07}",
            "\u{202E}", "\u{2066}",
        ] {
            #expect(!TerminalBytes(Array(stranger.utf8)).strangers.isEmpty, "\(Array(stranger.utf8))")
        }
    }

    @Test func `a window that is too small says so, and nothing typed is lost`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        let tmux = try Tmux(
            "export TMPDIR='\(program.folder.path)'; '\(BuiltProgram.path)' demo", in: program)
        defer { tmux.close() }
        _ = try tmux.wait(for: "13:00")
        try tmux.press("Enter")
        try tmux.type("ik slaap slecht")
        try tmux.resize(columns: 40, rows: 10)
        #expect(!(try tmux.wait(for: "Maak het venster groter")).contains("slaap"))
        try tmux.resize(columns: 80, rows: 24)
        _ = try tmux.wait(for: "ik slaap slecht")
    }
}
