import Foundation
import Testing

/// The interface in a real terminal, by keys; skipped where tmux is not installed.
@Suite(.serialized, .enabled(if: Tmux.isInstalled))
struct TerminalTests {
    @Test func `the demonstration shows the day and leaves the terminal as it was`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        let tmux = try Tmux(
            "stty -a >before; '\(BuiltProgram.path)' demo; stty -a >after; echo KLAAR", in: program)
        defer { tmux.close() }
        let screen = try tmux.wait(for: "13:00")
        #expect(screen.contains("spreekuur DEMO"))
        #expect(screen.contains("groepsgesprek \"op tijd\" · 8 leerlingen"))
        try tmux.press("q")
        let after = try tmux.wait(for: "KLAAR")
        #expect(!after.contains("leerling"))
        let before = try String(contentsOf: program.folder.appending(path: "before"), encoding: .utf8)
        #expect(try String(contentsOf: program.folder.appending(path: "after"), encoding: .utf8) == before)
    }

    @Test func `what the screen called saved is there after kill -9, and no name stands on disk`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        try program.prepare()
        let tmux = try Tmux(
            "'\(BuiltProgram.path)' --map '\(program.data)' --vandaag 2026-11-24 --wachtzin-fd 3 3<wachtzin",
            in: program)
        defer { tmux.close() }
        _ = try tmux.wait(for: "vaak te laat")
        let second = try program.run("radar")
        #expect(second.status == 10)
        try tmux.press("Enter")
        _ = try tmux.wait(for: "igen woorden")
        try tmux.type("ik slaap door de wekker heen")
        try tmux.press("F10")
        _ = try tmux.wait(for: "Opgeslagen")
        #expect(try program.shell("pkill -9 -f -- '[-]-map \(program.data)'").status == 0)

        let pupil = try program.run(
            "leerling", "100010", "--school", "00XX00", "--json", "--vandaag", "2026-11-24")
        #expect(pupil.status == 0)
        #expect(pupil.output.contains("ik slaap door de wekker heen"))
        #expect(try program.run("controle").status == 0)
        let names = try program.shell("grep -rlE 'Zonnebloem|wekker' '\(program.data)'")
        #expect(names.output.isEmpty)
        let wide = try program.shell("grep -rlaP 'Z\\x00o\\x00n\\x00n\\x00e' '\(program.data)'")
        #expect(wide.output.isEmpty)
    }
}

/// One tmux window of 80 by 24.
private struct Tmux {
    static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux")

    private let program: BuiltProgram
    private let socket: String

    init(_ command: String, in program: BuiltProgram) throws {
        self.program = program
        socket = program.folder.appending(path: "tmux").path
        let script = program.folder.appending(path: "venster.sh")
        try Data("cd '\(program.folder.path)'\nLANG=C.UTF-8\nexport LANG\n\(command)\nsleep 60\n".utf8).write(
            to: script)
        // The server outlives this command: a descriptor it inherits would keep Foundation waiting for its end.
        let started = try program.shell(
            """
            exec bash -c '
                for open in /proc/$$/fd/*; do
                    number=${open##*/}
                    if [ "$number" -gt 2 ]; then eval "exec $number>&-"; fi
                done
                exec tmux -S "$0" -f /dev/null new-session -d -x 80 -y 24 sh "$1"
            ' '\(socket)' '\(script.path)'
            """)
        #expect(started.status == 0, "\(started.complaint)")
    }

    func press(_ key: String) throws { _ = try program.shell("tmux -S '\(socket)' send-keys '\(key)'") }

    func type(_ text: String) throws { _ = try program.shell("tmux -S '\(socket)' send-keys -l '\(text)'") }

    /// The screen once it holds the text; what it shows after a minute fails the test.
    func wait(for text: String) throws -> String {
        var screen = ""
        for _ in 0..<600 {
            screen = try program.shell("tmux -S '\(socket)' capture-pane -p").output
            if screen.contains(text) { return screen }
            usleep(100_000)
        }
        Issue.record("the screen never showed \"\(text)\":\n\(screen)")
        return screen
    }

    func close() { _ = try? program.shell("tmux -S '\(socket)' kill-server") }  // It may be gone already.
}
