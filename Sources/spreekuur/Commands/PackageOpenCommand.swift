import ArgumentParser
import Attendance
import Exchange
import Journal
import Screens

struct PackageOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openen", abstract: "Opent een pakket van de ander: alles ervan, of niets.",
        discussion: """
            Hetzelfde pakket nog eens openen kan geen kwaad. Wie school niet meer vraagt, blijft staan, met een teken.
            """)

    @Argument(help: ArgumentHelp("Het pakket.", valueName: "bestand"))
    var path: String

    @Flag(name: .customLong("proef"), help: "Laat alleen zien wat er zou gebeuren.")
    var isTrial = false

    @OptionGroup var options: FolderOptions

    func run() throws {
        var store = try options.open()
        let incoming = try store.lookIntoPackage(at: path, on: options.today, from: .command)
        if !isTrial { try store.recordImport(incoming.decision.events, of: .package) }
        let text = PackageText(incoming, isTrial: isTrial)
        if options.json { Output.print(text.json) } else { Output.printVisible(text.lines) }
    }
}
