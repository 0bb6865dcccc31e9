import ArgumentParser
import Attendance
import Demo
import Glibc
import Journal
import Screens

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "De interface op een verzonnen school; er blijft niets van achter.",
        discussion:
            "Het is dan dinsdag 24 november 2026, tenzij --vandaag iets anders zegt. Alle namen zijn verzonnen."
    )

    @Option(name: .customLong("rol"), help: "ambtenaar of coordinator.")
    var role: FolderRole = .leerplichtambtenaar

    @Flag(name: .customLong("groot"), help: "Een school van 5.000 leerlingen.")
    var isLarge = false

    @Option(name: .customLong("vandaag"), help: "Doet alsof het deze dag is (jjjj-mm-dd).")
    var day: Day?

    @OptionGroup var screen: ScreenOptions
    @OptionGroup var projection: ProjectionOption

    func run() throws {
        let file = try Locations.settings()
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let today = day ?? DemoSchool.standardDay
        let events = try DemoSchool.events(role: role, pupils: isLarge ? 5000 : 300, on: today)
        // No derivation: the key is random and dies with the demonstration.
        var store = try RegisterStore.create(
            in: PosixFolder.open(folder.path), lock: .random(), recoveryKey: RecoveryKey(), occupant: .here)
        try store.record(events, at: Clock.instant)
        var settings = file.settings
        settings.pin = SessionPin(Model.demoPin).map { .known($0) } ?? .none
        let clock = WallClock(day: today, startTime: TimeOfDay("13:02"))
        let model = Model(
            register: store.register, clock: clock.now, isDemo: true, isProjecting: !projection.isOff,
            settings: settings)
        var runtime = Runtime(
            try screen.terminal(file), model, DataFolder(store, at: folder.path), clock: clock,
            glyphs: screen.glyphs(file))
        try runtime.run()
    }
}
