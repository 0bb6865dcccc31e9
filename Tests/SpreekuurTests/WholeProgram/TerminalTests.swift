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
            "'\(BuiltProgram.path)' \(program.place) --vandaag 2026-11-24 --wachtzin-fd 3 3<wachtzin",
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
        #expect(kill(try program.occupant, SIGKILL) == 0)

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

    @Test func `a backup made while the interface is open holds what it said was saved`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        try program.prepare()
        let tmux = try Tmux(
            "'\(BuiltProgram.path)' --map '\(program.data)' --vandaag 2026-11-24 --wachtzin-fd 3 3<wachtzin",
            in: program)
        defer { tmux.close() }
        _ = try tmux.wait(for: "vaak te laat")
        try tmux.press("Enter")
        _ = try tmux.wait(for: "igen woorden")
        try tmux.type("ik slaap door de wekker heen")
        try tmux.press("F10")
        _ = try tmux.wait(for: "Opgeslagen")
        let copy = program.folder.appending(path: "stick.kopie").path
        let made = try program.run("reservekopie", "maken", copy)
        #expect(made.status == 0, "\(made.complaint)")
        let interface = ProcessStatus(number: try program.occupant)
        tmux.close()
        // It keeps what was typed while it ends, in the folder that goes now.
        #expect(interface.ends())
        #expect(try program.shell("rm -r '\(program.data)'").status == 0)
        #expect(try program.run("reservekopie", "terugzetten", copy).status == 0)
        let pupil = try program.run(
            "leerling", "100010", "--school", "00XX00", "--json", "--vandaag", "2026-11-24")
        #expect(pupil.output.contains("ik slaap door de wekker heen"))
        #expect(try program.run("controle").status == 0)
        let names = try program.shell("grep -laE 'Zonnebloem|wekker' '\(copy)'")
        #expect(names.output.isEmpty)
    }
}
