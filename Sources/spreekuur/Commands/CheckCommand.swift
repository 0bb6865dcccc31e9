import ArgumentParser
import Glibc
import Journal

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "controle", abstract: "Kijkt of het journaal heel is; verandert niets.",
        discussion: """
            Met wachtzin worden ook de zegels en de keten nagekeken. Zonder wachtzin (--zonder-wachtzin, of als er \
            geen terminal is) alleen de vorm en de controlegetallen.
            """)

    @Flag(name: .customLong("zonder-wachtzin"), help: "Kijkt alleen de vorm en de controlegetallen na.")
    var withoutPassphrase = false

    @OptionGroup var options: FolderOptions

    func run() throws {
        let folder = try options.openFolder()
        let asks = !withoutPassphrase && (options.passphraseDescriptor != nil || isatty(STDIN_FILENO) == 1)
        let unlock = asks ? Unlock.passphrase(try Passphrase.read(from: options.passphraseDescriptor)) : nil
        let report = try Journal.check(folder, unlock: unlock, occupant: .here)
        if options.json {
            Output.print(report.json)
        } else {
            Output.printVisible(report.lines)
        }
        guard let worst = report.failure else { return }
        throw worst
    }
}
