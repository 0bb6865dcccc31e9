import ArgumentParser
import Attendance
import Exchange
import Glibc
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

    @Option(name: .customLong("herstelsleutel-fd"), help: "Schrijft de herstelsleutel naar descriptor N.")
    var recoveryDescriptor: Int32?

    @OptionGroup var options: FolderOptions

    func run() throws {
        let isAtTerminal = isatty(STDIN_FILENO) == 1
        guard recoveryDescriptor != nil || isAtTerminal else {
            throw Failure(
                .usage, "er is geen terminal om de herstelsleutel te laten zien",
                try: "--herstelsleutel-fd 4 4> BESTAND")
        }
        try ClockJudgement.check(options.today)
        // Refused before the passphrase is asked: nobody types one for nothing.
        try Command.check(.startFolder(role: role, ownMunicipalities: municipalities, on: options.today))
        let folder = try options.createFolder()
        guard try folder.names().isEmpty else { throw JournalError.alreadyExists(path: options.path) }
        let passphrase = try Passphrase.choose(from: options.passphraseDescriptor)
        // The key is handed over first: a folder whose key nobody has is never made.
        let recoveryKey = RecoveryKey()
        try hand(over: recoveryKey)
        var store = try RegisterStore.create(
            in: folder, lock: .passphrase(passphrase), recoveryKey: recoveryKey, occupant: .here,
            memory: Locations.stateFolder())
        try store.perform(.startFolder(role: role, ownMunicipalities: municipalities, on: options.today))
        if options.json {
            Output.print(
                ["versie": 1, "map": .string(options.path), "rol": .string(role.rawValue)] as JSONValue)
        } else {
            Output.print(
                "De gegevensmap staat klaar. Voeg nu een school toe: spreekuur school toevoegen --help")
        }
    }

    private func hand(over key: RecoveryKey) throws {
        if let recoveryDescriptor {
            let text = key.description + "\n"
            guard write(recoveryDescriptor, text, text.utf8.count) == text.utf8.count else {
                throw Failure(
                    .usage, "de herstelsleutel is niet te schrijven naar descriptor \(recoveryDescriptor)",
                    try: "--herstelsleutel-fd 4 4> BESTAND, in een nieuwe map")
            }
            return
        }
        Output.complain("Schrijf deze herstelsleutel over en bewaar hem op een veilige plek:")
        let groups = key.description.split(separator: "-")
        for line in stride(from: 0, to: groups.count, by: 5) {
            Output.complain("    " + groups[line..<min(line + 5, groups.count)].joined(separator: "  "))
        }
        while true {
            Output.prompt("\nTyp de herstelsleutel over: ")
            guard let typed = readLine() else {
                throw Failure(.usage, "de herstelsleutel is niet overgetypt")
            }
            do throws(JournalError) {
                if try RecoveryKey(typed) == key { return }
                Output.complain("Dat is een andere sleutel. Probeer het opnieuw.")
            } catch {
                Output.complain(Failure(error).sentence)
            }
        }
    }
}
