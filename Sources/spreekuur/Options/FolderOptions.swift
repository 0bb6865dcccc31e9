import ArgumentParser
import Attendance
import Glibc
import Journal
import Screens

/// What every command takes.
struct FolderOptions: ParsableArguments {
    @Option(name: .customLong("map"), help: "De gegevensmap; anders $XDG_DATA_HOME/spreekuur.")
    var folder: String?

    @Option(
        name: .customLong("wachtzin-fd"),
        help: "Leest de wachtzin van descriptor N; nooit uit een argument of de omgeving.")
    var passphraseDescriptor: Int32?

    @Flag(
        name: .customLong("met-herstelsleutel"),
        help:
            "Opent met de herstelsleutel: vraagt die, of leest die met --wachtzin-fd, in plaats van de wachtzin."
    )
    var usesRecoveryKey = false

    @Option(
        name: .customLong("vandaag"),
        help: "Doet alsof het deze dag is (jjjj-mm-dd), voor proef en demonstratie.")
    var pretendedDay: Day?

    @Flag(name: .customLong("json"), help: "Uitvoer als JSON, voor programma's.")
    var json = false

    @Flag(name: .customLong("tijden"), help: "Zegt op stderr hoe lang elk deel duurde.")
    var timings = false

    @Flag(
        name: .customLong("toch-hier"),
        help: "Werkt ook op een netwerkschijf of in een gekopieerde map; zegt wat je dan verliest.")
    var acceptsPlace = false

    @Flag(
        name: .customLong("alleen-lezen"),
        help: "Verandert niets; leest ook wat er van een beschadigd journaal nog is.")
    var isForReading = false

    var path: String { folder ?? Locations.dataFolder }

    var today: Day { pretendedDay ?? Clock.local.day }

    /// Opens the folder and replays it; the access log says so, or what of it is going to be shown. A damaged
    /// journal is opened only when it was asked to read what is left.
    func open(toView object: Access.Object? = nil) throws -> RegisterStore {
        let store = try openAsFound(toView: object)
        if let obstacle = store.obstacle, obstacle != .asked { throw JournalError.readOnly(obstacle) }
        if let gap = store.gaps.first {
            Output.complain("spreekuur: let op: niet alles is te lezen: \(gap.damage.sentence)")
        }
        return store
    }

    /// The same for the interface, which shows what can be read and says what cannot.
    func openAsFound(toView object: Access.Object? = nil) throws -> RegisterStore {
        try ClockJudgement.check(today)
        let folder = try openFolder()
        warnOfClock(folder)
        var phases = Phases(isShown: timings)
        let unlock = try unlock()
        phases.end("wachtzin lezen")
        let store = try opened(folder, with: unlock)
        store.note(object == nil ? .open : .view, object ?? .folder)
        phases.end("openen")
        warn(of: today, store.register)
        for line in ErasureText.warnings(store.notices, toRewrite: store.erasuresToRewrite(on: today)) {
            Output.complain("spreekuur: let op: \(line)")
        }
        return store
    }

    /// What opens the folder, as it was asked or read.
    func unlock() throws -> Unlock {
        usesRecoveryKey
            ? .recoveryKey(try TypedRecoveryKey.read(from: passphraseDescriptor))
            : .passphrase(try Passphrase.read(from: passphraseDescriptor))
    }

    func opened(_ folder: PosixFolder, with unlock: Unlock) throws(JournalError) -> RegisterStore {
        do throws(JournalError) {
            return try RegisterStore.open(
                in: folder, unlock: unlock, occupant: .here, memory: Locations.stateFolder(),
                toRead: isForReading)
        } catch {
            if error == .wrongPassphrase || error == .wrongRecoveryKey(group: nil) {
                Journal.noteRefusedOpening(of: folder, from: .here(.command), at: Clock.instant)
            }
            throw error
        }
    }

    /// On standard error, so that it disturbs no output.
    func warn(of day: Day, _ register: Register) {
        if let warning = register.holidayWarning(on: day) {
            Output.complain("spreekuur: let op: \(warning); zie spreekuur school wijzigen --vakanties")
        }
    }
}

extension Occupant {
    static var here: Occupant {
        let (day, time) = Clock.local
        let terminal = ttyname(STDIN_FILENO).map { String(cString: $0) } ?? "geen terminal"
        return Occupant(process: getpid(), terminal: terminal, since: "\(day) \(time)")
    }
}

/// Wall time of each part of a command, on stderr.
struct Phases {
    private var last = ContinuousClock.now
    private let isShown: Bool

    init(isShown: Bool) { self.isShown = isShown }

    mutating func end(_ name: String) {
        let now = ContinuousClock.now
        let milliseconds = (now - last) / .milliseconds(1)
        last = now
        guard isShown else { return }
        Output.complain("\(name): \(Int(milliseconds.rounded())) ms")
    }
}
