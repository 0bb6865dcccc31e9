import ArgumentParser
import Journal

struct PassphraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wachtzin", abstract: "De wachtzin waarmee je de gegevens opent.",
        subcommands: [PassphraseChangeCommand.self])
}

struct PassphraseChangeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wijzigen", abstract: "Kiest een nieuwe wachtzin; de oude opent de map dan niet meer.",
        discussion: """
            Vraagt eerst de oude wachtzin, of met --met-herstelsleutel de herstelsleutel. Kopieën en reservekopieën \
            van vóór de wijziging gaan nog open met de oude wachtzin.
            Zonder terminal:
              spreekuur wachtzin wijzigen --wachtzin-fd 3 --nieuwe-wachtzin-fd 4 3< OUD 4< NIEUW
              spreekuur wachtzin wijzigen --herstelsleutel-fd 3 --nieuwe-wachtzin-fd 4 3< SLEUTEL 4< NIEUW
            """)

    @Option(name: .customLong("nieuwe-wachtzin-fd"), help: "Leest de nieuwe wachtzin van descriptor N.")
    var newDescriptor: Int32?

    @Option(
        name: .customLong("herstelsleutel-fd"),
        help: "Leest de herstelsleutel van descriptor N, in plaats van de oude wachtzin.")
    var recoveryDescriptor: Int32?

    @OptionGroup var options: FolderOptions

    func run() throws {
        let folder = try options.openFolder()
        let unlock =
            if let recoveryDescriptor {
                Unlock.recoveryKey(try TypedRecoveryKey.read(from: recoveryDescriptor))
            } else {
                try options.unlock()
            }
        let store = try options.opened(folder, with: unlock)
        let chosen = try Passphrase.choose(
            from: newDescriptor, prompt: "Kies een nieuwe wachtzin: ")
        var knownKey: RecoveryKey?
        switch unlock {
        case .passphrase(let old) where old == chosen:
            throw Failure(.refused, "de nieuwe wachtzin is dezelfde als de oude", try: "een andere wachtzin")
        case .passphrase, .slotKey: break
        // Given anew, it opens nothing of before in a later vault.
        case .recoveryKey(let key): knownKey = key
        }
        try store.changeLocks(passphrase: .passphrase(chosen), recoveryKey: knownKey)
        store.note(.changePassphrase, .folder)
        let isOldOneGone = !store.notices.contains(.oldLocksMayOpen)
        Output.confirm(
            [
                isOldOneGone
                    ? "De nieuwe wachtzin werkt vanaf nu; de oude opent deze map niet meer."
                    : "De nieuwe wachtzin werkt vanaf nu. Door een schijffout opent de oude ook nog, tot je één keer "
                        + "met de nieuwe opent.",
                "Kopieën en reservekopieën van vóór nu gaan nog open met de oude wachtzin.",
                "Kent iemand anders de oude? Doe dan ook: spreekuur herstelsleutel vernieuwen",
            ], options)
    }
}
