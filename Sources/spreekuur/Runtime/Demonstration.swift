import Attendance
import Demo
import Journal
import Screens

/// The interface on an invented school, in a folder that goes when it ends.
enum Demonstration {
    static func run(
        _ screen: ScreenOptions, role: FolderRole = .leerplichtambtenaar, pupils: Int = 300,
        on day: Day? = nil, isProjecting: Bool = true, practice: Practice? = nil
    ) throws {
        let file = try Locations.settings()
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let today = day ?? DemoSchool.standardDay
        let events = try DemoSchool.events(role: role, pupils: pupils, on: today)
        // No derivation: the key is random and dies with the demonstration.
        var store = try RegisterStore.create(
            in: PosixFolder.open(folder.path), lock: .random(), recoveryKey: RecoveryKey(), occupant: .here)
        try store.record(events, at: Clock.instant)
        let clock = WallClock(day: today, startTime: TimeOfDay("13:02"))
        var settings = file.settings
        settings.ladders = LadderName.shipped
        settings.pin = SessionPin(Model.demoPin).map { .known($0) } ?? .none
        let model = Model(
            register: store.register, clock: clock.now, isDemo: true, isProjecting: isProjecting,
            settings: settings, practice: practice)
        try screen.run(model, DataFolder(store, at: folder.path), file, clock: clock)
    }
}
