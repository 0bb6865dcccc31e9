import Attendance
import Demo
import Glibc
import Journal
import Screens
import TestSupport
import Testing
import TextUI

@testable import spreekuur

/// A file read in on screen: a real file and a real journal, with keys from a script.
struct ImportRuntimeTests {
    private let clock = WallClock(day: DemoSchool.standardDay, startTime: TimeOfDay("13:02"))

    private static let heading = "leerlingnummer;datum;lesuur_van;lesuur_tot;minuten;soort;omschrijving\n"

    private func write(_ text: String, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    }

    /// The screens while the beginning of the file's name is typed and completed, and then these keys; `meanwhile`
    /// those that are pressed while it is read.
    private func screens(
        _ text: String, _ keys: [Key], heading: String = heading, meanwhile: [Key] = [], isDemo: Bool = true
    ) throws -> [String] {
        let (data, files) = (try TemporaryFolder(), try TemporaryFolder())
        defer {
            data.remove()
            files.remove()
        }
        var store = try RegisterStore.create(
            in: PosixFolder.open(data.path), lock: .random(), recoveryKey: RecoveryKey(), occupant: .here)
        try store.record(
            try DemoSchool.events(role: .leerplichtambtenaar, pupils: 20, on: DemoSchool.standardDay),
            at: Instant(milliseconds: 0))
        let number = try #require(store.register.pupils.values.map(\.pupil.number.text).min())
        let model = Model(register: store.register, clock: clock.now, isDemo: isDemo)
        try write(
            heading + text.replacing("NUMMER", with: number), to: files.path + "/verzuim 48.csv")
        let typed = [Key].typing("4b") + [Key].typing(files.path + "/verzuim 4") + [.tab, .enter]
        var runtime = Runtime(
            ScriptedTerminal(typed + keys, meanwhile: meanwhile), model, DataFolder(store, at: data.path),
            clock: clock,
            glyphs: .unicode)
        try runtime.run()
        return runtime.terminal.frames.map { rows(of: $0).joined(separator: "\n") }
    }

    @Test func `a file is looked at, read in and taken back`() throws {
        let screens = try screens(
            "NUMMER;2026-11-23;1;2;50;ongeoorloofd;\nNUMMER;2026-11-32;1;1;50;ongeoorloofd;\n",
            [.enter, .character("z")])
        let preview = try #require(
            screens.firstIndex { $0.contains("er is nog niets ingelezen") && $0.contains("nieuw") })
        #expect(screens[preview].contains("regel 3, kolom datum"))
        let kept = try #require(screens.firstIndex { $0.contains("Ingelezen als nummer") })
        #expect(kept > preview)
        #expect(screens.last?.contains("is teruggenomen") == true)
    }

    @Test func `columns that were pointed out are kept with the import`() throws {
        let screens = try screens(
            "NUMMER;23-11-2026;1;ongeoorloofd\nNUMMER;24-11-2026;2;ongeoorloofd\n",
            // The cursor stands at what nobody could guess: the code.
            .typing("d") + [.function(10), .enter], heading: "Nr;Dag;Uur;Wat\n")
        let asked = try #require(screens.firstIndex { $0.contains("welke kolom is wat?") })
        #expect(screens[asked].contains("! nog aanwijzen"))
        let preview = try #require(
            screens.firstIndex { $0.contains("er is nog niets ingelezen") && $0.contains("2 nieuw") })
        #expect(preview > asked)
        #expect(screens[preview].contains("kolommen worden bij de school bewaard"))
        #expect(screens.last?.contains("Ingelezen als nummer") == true)
    }

    @Test func `escape while it is read stops it, and nothing is read in`() throws {
        let row = "NUMMER;2026-11-23;1;2;50;ongeoorloofd;\n"
        let screens = try screens(
            String(repeating: row, count: 40_000), [], meanwhile: [.enter, .escape])
        #expect(screens.contains { $0.contains("verzuim 48.csv lezen") && $0.contains("% van") })
        #expect(screens.contains { $0.contains("Gestopt: er is niets ingelezen") })
        #expect(!screens.contains { $0.contains("nieuw,") })
    }

    @Test func `control-C while it is read ends the program`() throws {
        let row = "NUMMER;2026-11-23;1;2;50;ongeoorloofd;\n"
        let screens = try screens(String(repeating: row, count: 40_000), [.enter], meanwhile: [.control("c")])
        // Nobody was there to hear the Enter that reads it again.
        #expect(!screens.contains { $0.contains("nieuw,") })
    }

    @Test func `control-L while it is read stops it and locks`() throws {
        let row = "NUMMER;2026-11-23;1;2;50;ongeoorloofd;\n"
        let screens = try screens(
            String(repeating: row, count: 40_000), [], meanwhile: [.control("l")], isDemo: false)
        #expect(screens.last?.contains("Typ je wachtzin") == true)
    }

    @Test func `the codes of the school are kept with it, and read the file`() throws {
        let files = try TemporaryFolder()
        defer { files.remove() }
        try write("[[code]]\ncode = \"Zb\"\nsoort = \"ziek\"\n", to: files.path + "/codes.toml")
        let path = [Key].typing(files.path + "/codes.toml")
        let screens = try screens(
            "NUMMER;2026-11-23;1;2;50;ongeoorloofd;\n",
            [.escape, .down, .down] + path + [.function(10), .enter])
        #expect(screens.contains { $0.contains("codes worden bij de school bewaard") })
        #expect(screens.last?.contains("Ingelezen als nummer") == true)
    }

    @Test func `a file that is no text is refused, and nothing is read in`() throws {
        let screens = try screens("\0", [.enter])
        #expect(screens.last?.contains("✗") == true)
        #expect(!screens.contains { $0.contains("Ingelezen als nummer") })
    }

    @Test func `a name goes on as far as it can only be one, and says what it may become`() throws {
        let files = try TemporaryFolder()
        defer { files.remove() }
        for name in ["verzuim.csv", "verzuim 48.csv", ".geheim", "leerlingen.csv"] {
            try write("", to: "\(files.path)/\(name)")
        }
        #expect(mkdir(files.path + "/map", 0o700) == 0)
        func completed(_ typed: String) -> FileAnswer { PathCompletion("\(files.path)/\(typed)").answer }
        func answer(_ path: String, _ candidates: [String] = []) -> FileAnswer {
            .completed(path: "\(files.path)/\(path)", candidates: candidates)
        }
        #expect(completed("ver") == answer("verzuim", ["verzuim 48.csv", "verzuim.csv"]))
        #expect(completed("l") == answer("leerlingen.csv"))
        #expect(completed("ma") == answer("map/"))
        #expect(completed("verzuim.csv") == answer("verzuim.csv"))
        #expect(completed("x") == .nothingThere)
        #expect(completed(".") == answer(".geheim"))
        #expect(completed("") == answer("", ["leerlingen.csv", "map/", "verzuim 48.csv", "verzuim.csv"]))
    }
}
