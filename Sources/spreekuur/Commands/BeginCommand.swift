import ArgumentParser
import Attendance
import Exchange
import Journal

struct BeginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "begin",
        abstract: "Maakt een nieuwe gegevensmap en laat één keer de herstelsleutel zien.",
        discussion: """
            Zonder wachtzin en zonder herstelsleutel zijn de gegevens voorgoed weg; ook wij kunnen er niet bij.
            Zonder terminal: --wachtzin-fd N leest de wachtzin, --herstelsleutel-fd M schrijft de herstelsleutel.
            """)

    @Option(name: .customLong("rol"), help: "ambtenaar of coordinator.")
    var role: FolderRole

    @Option(name: .customLong("gemeente"), help: "Een gemeente waarvoor je werkt; mag vaker.")
    var municipalities: [String] = []

    @OptionGroup var newKey: NewRecoveryKeyOption
    @OptionGroup var options: FolderOptions

    func run() throws {
        try newKey.check()
        guard !options.usesRecoveryKey else {
            throw Failure(.usage, "bij begin hoort geen --met-herstelsleutel: er is nog geen herstelsleutel")
        }
        try ClockJudgement.check(options.today)
        // Refused before the passphrase is asked: nobody types one for nothing.
        try Command.check(.startFolder(role: role, ownMunicipalities: municipalities, on: options.today))
        let folder = try options.createFolder()
        switch try Journal.presence(in: folder) {
        case .nothing: break
        case .journal: throw JournalError.alreadyExists(path: options.path)
        case .otherFiles:
            throw Failure(
                .refused, "in \(options.path) staan al andere bestanden", try: "een lege map met --map MAP")
        }
        let passphrase = try Passphrase.choose(from: options.passphraseDescriptor)
        // The key is handed over first: a folder whose key nobody has is never made.
        let recoveryKey = RecoveryKey()
        try newKey.hand(over: recoveryKey)
        var store = try RegisterStore.create(
            in: folder, lock: .passphrase(passphrase), recoveryKey: recoveryKey, occupant: .here,
            memory: Locations.stateFolder())
        try store.perform(.startFolder(role: role, ownMunicipalities: municipalities, on: options.today))
        if options.json {
            Output.print(
                ["versie": 1, "map": .string(options.path), "rol": .string(role.rawValue)] as JSONValue)
        } else {
            Output.print(
                "De gegevensmap staat klaar. Voeg nu een school toe: met spreekuur, of met spreekuur school toevoegen"
            )
        }
    }
}
