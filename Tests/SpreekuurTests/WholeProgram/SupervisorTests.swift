import Foundation
import Testing

@testable import spreekuur

/// However the interface ends, the user gets the terminal back, and the folder is free at once.
@Suite(.serialized, .enabled(if: Tmux.isInstalled))
struct SupervisorTests {
    /// The interface of a demonstration in a terminal, with its parent.
    private struct Running {
        let program: BuiltProgram
        let tmux: Tmux
        let interface: ProcessStatus
        let supervisor: ProcessStatus

        init(_ program: BuiltProgram, _ tmux: Tmux) throws {
            self.program = program
            self.tmux = tmux
            do {
                _ = try tmux.wait(for: "13:00")
                interface = ProcessStatus(number: try program.demoOccupant)
                supervisor = ProcessStatus(number: try #require(Int32(try interface.fact("PPid"))))
            } catch {
                tmux.close()
                throw error
            }
        }

        /// Its temporary folder, while there is one.
        var demoFolders: [String] {
            get throws {
                try FileManager.default.contentsOfDirectory(atPath: program.folder.path).filter {
                    $0.hasPrefix("spreekuur-demo-")
                }
            }
        }

        func file(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: program.folder.appending(path: name)), as: UTF8.self)
        }

        /// Waits for the shell's last word, and looks whether nothing of the interface is left.
        func expectTerminalAsBefore() throws {
            _ = try tmux.wait(for: "KLAAR")
            #expect(try file("after") == file("before"))
            #expect(try tmux.fact("alternate_on") == "0")
            #expect(try tmux.fact("cursor_flag") == "1")
            #expect(try tmux.fact("mouse_any_flag") == "0")
            let bytes = try file("bytes")
            for (mode, isHeld) in [("1049", true), ("2004", true), ("1000", true), ("25", false)] {
                let (held, left) = isHeld ? ("h", "l") : ("l", "h")
                let last = try #require(bytes.range(of: "\u{1B}[?\(mode)\(held)", options: .backwards))
                #expect(bytes[last.upperBound...].contains("\u{1B}[?\(mode)\(left)"), "mode \(mode)")
            }
            #expect(try demoFolders.isEmpty)
        }
    }

    /// `stty` before and after, what stood on standard error, and the exit code.
    private func running(in program: BuiltProgram) throws -> Running {
        let tmux = try Tmux(
            """
            export TMPDIR='\(program.folder.path)'
            stty -a >before
            while [ ! -e go ]; do sleep 0.1; done
            '\(BuiltProgram.path)' demo 2>complaint
            echo "code $?" >code
            stty -a >after
            echo KLAAR
            """, in: program)
        try tmux.record(in: program.folder.appending(path: "bytes").path)
        try Data().write(to: program.folder.appending(path: "go"))
        return try Running(program, tmux)
    }

    @Test(arguments: [
        (SIGKILL, Int32(137), "van buiten gestopt (signaal 9)"),
        (SIGSEGV, 70, "een fout van ons (signaal 11)"),
        (SIGILL, 70, "een fout van ons (signaal 4)"), (SIGTRAP, 70, "een fout van ons (signaal 5)"),
    ])
    func `an interface that is shot leaves no trace on the terminal and says no name`(
        signal: Int32, code: Int32, words: String
    ) throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        let running = try running(in: program)
        defer { running.tmux.close() }
        #expect(try running.supervisor.fact("Threads") == "1")
        #expect(kill(running.interface.number, signal) == 0)
        try running.expectTerminalAsBefore()
        #expect(try running.file("code") == "code \(code)\n")
        let complaint = try running.file("complaint")
        #expect(complaint.contains(words))
        #expect(complaint.contains("probeer spreekuur opnieuw te starten"))
        // A register dump would be a dozen lines and more.
        #expect(complaint.split(separator: "\n").count == 2, "\(complaint)")
    }

    @Test(arguments: [SIGKILL, SIGTERM, SIGHUP, SIGINT])
    func `when the parent is shot or asked to end, the interface ends tidily`(signal: Int32) throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        let running = try running(in: program)
        defer { running.tmux.close() }
        #expect(kill(running.supervisor.number, signal) == 0)
        #expect(running.interface.ends())
        if signal == SIGKILL {
            // The shell went on at once, and may have written on the screen that the interface then left.
            try running.tmux.wait(for: "alternate_on", toBe: "0")
            #expect(try running.demoFolders.isEmpty)
            _ = try program.shell(
                "stty -a -F '\(running.tmux.fact("pane_tty"))' >'\(program.folder.path)/after'")
            #expect(try running.file("after") == running.file("before"))
        } else {
            _ = try running.tmux.wait(for: "KLAAR")
            try running.expectTerminalAsBefore()
            #expect(try running.file("code") == "code 0\n")
            #expect(try running.file("complaint").isEmpty)
        }
    }

    @Test func `Ctrl-Z gives the shell its terminal, and fg brings the screen back`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        let tmux = try Tmux(
            "export TMPDIR='\(program.folder.path)' PS1='> '; exec bash --norc --noprofile -i", in: program)
        defer { tmux.close() }
        func command(_ text: String) throws {
            try tmux.type(text)
            try tmux.press("Enter")
        }
        // Whoever was away finds the screen covered.
        func liftCover() throws {
            #expect(!(try tmux.wait(for: "Pincode en Enter")).contains("Bakker"))
            try command("1234")
            _ = try tmux.wait(for: "13:15")
        }
        try command("stty -a >before; '\(BuiltProgram.path)' demo")
        let running = try Running(program, tmux)
        try tmux.press("C-z")
        let stopped = try tmux.wait(for: "Stopped")
        #expect(!stopped.contains("13:15"))
        #expect(try tmux.fact("alternate_on") == "0")
        #expect(try running.interface.fact("State").hasPrefix("T"))
        try command("stty -a >between; echo TUSSEN")
        _ = try tmux.wait(for: "\nTUSSEN")
        #expect(try running.file("between") == running.file("before"))
        try command("fg")
        try liftCover()
        // From outside, where the interface has no time to leave the screen itself.
        #expect(kill(running.interface.number, SIGSTOP) == 0)
        _ = try tmux.wait(for: "\n[1]+")
        #expect(try tmux.fact("alternate_on") == "0")
        try command("stty -a >outside; echo BUITEN; fg")
        try liftCover()
        #expect(try running.file("outside") == running.file("before"))
        try tmux.press("q")
        try command("stty -a >after; echo KLAAR")
        _ = try tmux.wait(for: "\nKLAAR")
        #expect(try running.file("after") == running.file("before"))
        #expect(try running.demoFolders.isEmpty)
    }

    @Test func `a terminal that is closed takes the interface and its parent with it`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        let running = try running(in: program)
        running.tmux.close()
        #expect(running.interface.ends())
        #expect(running.supervisor.ends())
        #expect(try running.demoFolders.isEmpty)
    }

    @Test(arguments: [
        (Int32(0), InterfaceEnd.exited(0), Int32(0)), (10 << 8, .exited(10), 10),
        (SIGKILL, .killed(signal: SIGKILL), 137), (SIGSEGV | 0x80, .killed(signal: SIGSEGV), 70),
    ])
    func `how it ended becomes the exit code`(status: Int32, end: InterfaceEnd, code: Int32) {
        #expect(InterfaceEnd(waitStatus: status) == end)
        #expect(end.exitCode == code)
    }
}
