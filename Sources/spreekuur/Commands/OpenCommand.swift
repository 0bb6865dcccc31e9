import ArgumentParser
import Attendance
import Journal
import Screens

/// The interface; what `spreekuur` does without a verb.
struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Opent de interface (ook zonder opdracht).",
        discussion: "Blijft de terminal na een harde stop toch vreemd: typ reset en Enter.")

    @OptionGroup var options: FolderOptions
    @OptionGroup var screen: ScreenOptions
    @OptionGroup var projection: ProjectionOption

    func run() throws {
        try ClockJudgement.check(options.today)
        let file = try Locations.settings()
        var settings = file.settings
        settings.ladders = LadderName.shipped
        // Whoever has a program type the passphrase wants to be asked nothing.
        settings.pin = options.passphraseDescriptor == nil && !screen.isPlain ? .asked : .none
        let clock = WallClock(day: options.pretendedDay)
        if options.passphraseDescriptor != nil {
            let store = try options.openAsFound()
            let model = Model(
                register: store.register, clock: clock.now, isProjecting: !projection.isOff,
                readOnly: ReadOnly(store), drafts: store.drafts, settings: settings)
            let data = DataFolder(
                store, at: options.path, memory: Locations.stateFolder(), toRead: options.isForReading)
            try screen.run(model, data, file, clock: clock)
            return
        }
        let first = UnlockScreen(try start())
        let data = DataFolder(
            at: options.path, memory: Locations.stateFolder(), toRead: options.isForReading)
        let model = Model(
            locked: first, clock: clock.now, isProjecting: !projection.isOff, settings: settings)
        try screen.run(model, data, file, clock: clock)
    }

    /// Whether there is a folder to unlock; one with wrong permissions is refused before anything is asked.
    private func start() throws -> UnlockScreen.Start {
        try options.judgePlace()
        do throws(JournalError) {
            let folder = try PosixFolder.open(options.path)
            if try Journal.presence(in: folder) == .nothing { return .firstRun }
            return options.usesRecoveryKey ? .recovering : .locked
        } catch {
            guard case .notFound = error else { throw error }
            return .firstRun
        }
    }
}
