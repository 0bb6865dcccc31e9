import ArgumentParser
import Journal

struct RecoveryKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "herstelsleutel", abstract: "De sleutel op papier, voor als je de wachtzin kwijt bent.",
        subcommands: [RecoveryKeyRenewCommand.self])
}

struct RecoveryKeyRenewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vernieuwen", abstract: "Maakt een nieuwe herstelsleutel en laat hem één keer zien.",
        discussion: """
            De oude herstelsleutel werkt tot je de nieuwe hebt overgetypt. Kopieën en reservekopieën van vóór de \
            vernieuwing gaan nog open met de oude.
            Zonder terminal: --wachtzin-fd N leest de wachtzin, --herstelsleutel-fd M schrijft de herstelsleutel.
            """)

    @OptionGroup var newKey: NewRecoveryKeyOption
    @OptionGroup var options: FolderOptions

    func run() throws {
        try newKey.check()
        let folder = try options.openFolder()
        let unlock = try options.unlock()
        let store = try options.opened(folder, with: unlock)
        // Given anew, the passphrase opens nothing of before in a later vault.
        var known: NewLock?
        if case .passphrase(let passphrase) = unlock { known = .passphrase(passphrase) }
        let key = RecoveryKey()
        try newKey.hand(over: key)
        try store.changeLocks(passphrase: known, recoveryKey: key)
        store.note(.renewRecoveryKey, .folder)
        let isOldOneGone = !store.notices.contains(.oldLocksMayOpen)
        Output.confirm(
            [
                isOldOneGone
                    ? "De nieuwe herstelsleutel werkt vanaf nu; gooi het papier met de oude weg."
                    : "De nieuwe herstelsleutel werkt vanaf nu. Door een schijffout opent de oude ook nog, tot je "
                        + "spreekuur één keer hebt geopend.",
                "Kopieën en reservekopieën van vóór nu gaan nog open met de oude herstelsleutel.",
            ], options)
    }
}
