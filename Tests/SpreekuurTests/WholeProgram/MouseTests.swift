import Foundation
import Testing

/// The mouse, in the bytes that a terminal sends.
@Suite(.serialized, .enabled(if: Tmux.isInstalled))
struct MouseTests {
    private func demo(_ options: String, in program: BuiltProgram) throws -> Tmux {
        try Tmux(
            """
            export TMPDIR='\(program.folder.path)'
            while [ ! -e go ]; do sleep 0.1; done
            TERM=xterm-256color '\(BuiltProgram.path)' demo \(options)
            """, in: program)
    }

    /// Button down and up again, at a column and row that count from 0.
    private func click(_ column: Int, _ row: Int) -> String {
        let place = "\(column + 1);\(row + 1)"
        return "\u{1B}[<0;\(place)M\u{1B}[<0;\(place)m"
    }

    private static let wheelDown = "\u{1B}[<65;20;10M"
    private static let wheelUp = "\u{1B}[<64;20;10M"

    /// Where a word begins on the screen.
    private func place(of word: String, on screen: String) throws -> (column: Int, row: Int) {
        for (row, line) in screen.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let range = line.range(of: word) {
                return (line.distance(from: line.startIndex, to: range.lowerBound), row)
            }
        }
        return try #require(nil, "\(word) is not on the screen")
    }

    @Test func `rows, places and hints are clicked, and the wheel moves the cursor`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        let tmux = try demo("", in: program)
        defer { tmux.close() }
        try Data().write(to: program.folder.appending(path: "go"))
        let list = try tmux.wait(for: "▶  13:00")
        try tmux.send(Self.wheelDown)
        _ = try tmux.wait(for: "▶  13:15")
        try tmux.send(Self.wheelUp)
        _ = try tmux.wait(for: "▶  13:00")
        let row = try place(of: "13:30", on: list)
        try tmux.send(click(row.column + 10, row.row))
        _ = try tmux.wait(for: "▶  13:30")
        // A click on the row under the cursor goes in.
        try tmux.send(click(row.column + 10, row.row))
        let talk = try tmux.wait(for: "igen woorden")
        let back = try place(of: "Esc terug", on: talk)
        try tmux.send(click(back.column + 5, back.row))
        _ = try tmux.wait(for: "▶  13:30")
        let radar = try place(of: "In beeld", on: list)
        try tmux.send(click(radar.column, radar.row))
        _ = try tmux.wait(for: "niveau")
    }

    @Test func `switched off the mouse is not asked for, and clicks that come all the same do nothing`()
        throws
    {
        let program = try BuiltProgram()
        defer { program.remove() }
        let bytes = program.folder.appending(path: "bytes")
        let tmux = try demo("--zonder-muis", in: program)
        defer { tmux.close() }
        try tmux.record(in: bytes.path)
        try Data().write(to: program.folder.appending(path: "go"))
        let list = try tmux.wait(for: "▶  13:00")
        let radar = try place(of: "In beeld", on: list)
        for stray in [
            // In the newer form and in the older one, on a row that would be a place were it typed.
            click(radar.column, radar.row), Self.wheelDown, "\u{1B}[M 22", "\u{1B}[M#22",
        ] {
            try tmux.send(stray)
            // What comes after it is heard, on the screen that was there.
            for (key, row) in [("Down", "▶  13:15"), ("Up", "▶  13:00")] {
                try tmux.press(key)
                _ = try tmux.wait(for: row)
            }
        }
        let sent = String(decoding: try Data(contentsOf: bytes), as: UTF8.self)
        for mode in ["?1000h", "?1002h", "?1003h", "?1006h"] { #expect(!sent.contains(mode)) }
    }
}
