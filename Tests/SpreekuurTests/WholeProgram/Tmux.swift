import Foundation
import Testing

/// One tmux window of 80 by 24.
struct Tmux {
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

    /// Bytes as the terminal itself would send them.
    func send(_ bytes: String) throws {
        let hex = bytes.utf8.map { String($0, radix: 16) }.joined(separator: " ")
        _ = try program.shell("tmux -S '\(socket)' send-keys -H \(hex)")
    }

    /// The screen as it is now.
    func screen() throws -> String { try program.shell("tmux -S '\(socket)' capture-pane -p").output }

    /// The screen once it holds the text; what it shows after a minute fails the test.
    func wait(for text: String) throws -> String {
        var screen = ""
        for _ in 0..<600 {
            screen = try self.screen()
            if screen.contains(text) { return screen }
            usleep(100_000)
        }
        Issue.record("the screen never showed \"\(text)\":\n\(screen)")
        return screen
    }

    /// As a terminal does that marks pastes.
    func paste(_ text: String) throws {
        let file = program.folder.appending(path: "plakken")
        try Data(text.utf8).write(to: file)
        _ = try program.shell(
            "tmux -S '\(socket)' load-buffer '\(file.path)' && tmux -S '\(socket)' paste-buffer -p -r")
    }

    func resize(columns: Int, rows: Int) throws {
        _ = try program.shell("tmux -S '\(socket)' resize-window -x \(columns) -y \(rows)")
    }

    /// What tmux knows of the window, such as `alternate_on`.
    func fact(_ name: String) throws -> String {
        try program.shell("tmux -S '\(socket)' display-message -p '#{\(name)}'").output
            .trimmingCharacters(in: .newlines)
    }

    /// What it still is after a minute fails the test.
    func wait(for name: String, toBe value: String) throws {
        for _ in 0..<600 {
            if try fact(name) == value { return }
            usleep(100_000)
        }
        Issue.record("\(name) never was \(value)")
    }

    /// From now on every byte that reaches the terminal goes to this file too.
    func record(in file: String) throws {
        _ = try program.shell("tmux -S '\(socket)' pipe-pane -O \"exec cat >'\(file)'\"")
    }

    func close() { _ = try? program.shell("tmux -S '\(socket)' kill-server") }  // It may be gone already.
}
