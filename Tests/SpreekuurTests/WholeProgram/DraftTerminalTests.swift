import Foundation
import Testing

/// What is typed in the real interface, however it ends.
@Suite(.serialized, .enabled(if: Tmux.isInstalled))
struct DraftTerminalTests {
    private func start(_ program: BuiltProgram) throws -> Tmux {
        try Tmux(
            "'\(BuiltProgram.path)' \(program.place) --vandaag 2026-11-24 --wachtzin-fd 3 3<wachtzin; echo KLAAR $?",
            in: program)
    }

    private func drafts(_ program: BuiltProgram) throws -> [String] {
        try program.shell("ls '\(program.data)/concepten' 2>/dev/null").output.split(separator: "\n").map(
            String.init)
    }

    /// Nothing typed, and no name, stands anywhere in the data folder.
    private func expectNoPlainText(_ program: BuiltProgram) throws {
        let found = try program.shell("grep -rlaiE 'Zonnebloem|wekker' '\(program.data)'")
        #expect(found.output.isEmpty)
        let wide = try program.shell("grep -rlaP 'w\\x00e\\x00k\\x00k' '\(program.data)'")
        #expect(wide.output.isEmpty)
    }

    @Test
    func `kill -9 two seconds after a key: the text is offered, gone on with, saved, and the draft is gone`()
        throws
    {
        let program = try BuiltProgram()
        defer { program.remove() }
        try program.prepare()
        let first = try start(program)
        defer { first.close() }
        _ = try first.wait(for: "vaak te laat")
        #expect(try drafts(program).isEmpty)
        try first.press("Enter")
        _ = try first.wait(for: "igen woorden")
        try first.type("ik slaap door de wekker heen")
        _ = try first.wait(for: "wekker heen")
        usleep(2_000_000)
        #expect(kill(try program.occupant, SIGKILL) == 0)
        _ = try first.wait(for: "KLAAR")
        first.close()
        #expect(try drafts(program).count == 1)
        try expectNoPlainText(program)
        // A command leaves it alone.
        #expect(try program.run("radar").status == 0)

        let second = try start(program)
        defer { second.close() }
        let offered = try second.wait(for: "Concept van")
        #expect(offered.contains("Öztürkmarker, Zonnebloem"))
        #expect(offered.contains("Eigen woorden: ik slaap door de wekker heen"))
        try second.press("Enter")
        _ = try second.wait(for: "bezig sinds")
        try second.press("F10")
        _ = try second.wait(for: "Opgeslagen")
        #expect(try drafts(program).isEmpty)
        try expectNoPlainText(program)
        let pupil = try program.run(
            "leerling", "100010", "--school", "00XX00", "--json", "--vandaag", "2026-11-24")
        #expect(pupil.status == 10)
        #expect(kill(try program.occupant, SIGTERM) == 0)
        _ = try second.wait(for: "KLAAR")
        let saved = try program.run(
            "leerling", "100010", "--school", "00XX00", "--json", "--vandaag", "2026-11-24")
        #expect(saved.output.contains("ik slaap door de wekker heen"))
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `asked to end in mid-form, the program keeps what was typed at once`(signal: Int32) throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        try program.prepare()
        let tmux = try start(program)
        defer { tmux.close() }
        _ = try tmux.wait(for: "vaak te laat")
        try tmux.press("Enter")
        _ = try tmux.wait(for: "igen woorden")
        try tmux.type("wekker")
        _ = try tmux.wait(for: "wekker")
        #expect(kill(try program.occupant, signal) == 0)
        _ = try tmux.wait(for: "KLAAR")
        #expect(try drafts(program).count == 1)
        try expectNoPlainText(program)
    }

    @Test func `a window that is closed in mid-form loses nothing, and leaves the folder free`() throws {
        let program = try BuiltProgram()
        defer { program.remove() }
        try program.prepare()
        let tmux = try start(program)
        _ = try tmux.wait(for: "vaak te laat")
        try tmux.press("Enter")
        _ = try tmux.wait(for: "igen woorden")
        try tmux.type("wekker")
        _ = try tmux.wait(for: "wekker")
        let interface = try program.occupant
        tmux.close()
        for _ in 0..<100 {
            guard kill(interface, 0) == 0 else { break }
            usleep(100_000)
        }
        let radar = try program.run("radar")
        #expect(radar.status == 0, "\(radar.complaint)")
        #expect(try drafts(program).count == 1)
    }
}
