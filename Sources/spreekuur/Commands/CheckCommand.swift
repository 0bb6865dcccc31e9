import ArgumentParser
import Glibc
import Journal

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "controle", abstract: "Kijkt of het journaal heel is; verandert niets zonder --herstel.",
        discussion: """
            Met wachtzin worden ook de zegels en de keten nagekeken. Zonder wachtzin (--zonder-wachtzin, of als er \
            geen terminal is) alleen de vorm en de controlegetallen.

            --herstel maakt heel wat te herstellen is; van wat wordt vervangen blijft het origineel in quarantaine/. \
            --uit haalt verloren regels terug uit een andere kopie. --aanvaard neemt het verlies van wat dan nog \
            ontbreekt: dat blijft in de lijst staan, en er kan weer worden opgeslagen.
            """)

    @Flag(name: .customLong("zonder-wachtzin"), help: "Kijkt alleen de vorm en de controlegetallen na.")
    var withoutPassphrase = false

    @Flag(name: .customLong("herstel"), help: "Herstelt wat te herstellen is.")
    var repairs = false

    @Option(
        name: .customLong("uit"),
        help: "Bij --herstel: een andere kopie van deze gegevensmap, of een reservekopie.")
    var source: String?

    @Flag(name: .customLong("aanvaard"), help: "Bij --herstel: neemt het verlies van wat ontbreekt.")
    var accepts = false

    @OptionGroup var options: FolderOptions

    func validate() throws {
        guard repairs || source == nil && !accepts else {
            throw ValidationError("--uit en --aanvaard horen bij --herstel")
        }
        guard !repairs || !withoutPassphrase else {
            throw ValidationError("herstellen kan alleen met de wachtzin")
        }
    }

    func run() throws {
        let folder = try options.openFolder()
        guard !repairs else { return try repair(folder) }
        let asks = !withoutPassphrase && (options.passphraseDescriptor != nil || isatty(STDIN_FILENO) == 1)
        let unlock = asks ? try options.unlock() : nil
        let report = try Journal.check(
            folder, unlock: unlock, occupant: .here, memory: unlock == nil ? nil : Locations.stateFolder())
        if options.json {
            Output.print(report.json)
        } else {
            Output.printVisible(report.lines)
        }
        guard let worst = report.failure else { return }
        throw worst
    }

    private func repair(_ folder: PosixFolder) throws {
        let other = try source.map { try OutsideFile.journal(at: $0) }
        let report = try Journal.repair(
            folder, unlock: options.unlock(), from: other, accepting: accepts, occupant: .here)
        if options.json {
            Output.print(report.json)
        } else {
            Output.printVisible(report.lines)
        }
        guard let damage = report.remaining.first else { return }
        throw JournalError.readOnly(.damage(damage))
    }
}
