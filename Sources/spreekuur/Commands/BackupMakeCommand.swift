import ArgumentParser
import Exchange
import Journal

struct BackupMakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "maken", abstract: "Maakt een reservekopie, ook terwijl het programma open is.",
        discussion: """
            De kopie wordt nagelezen voordat er "klaar" staat. Concepten gaan niet mee: alleen wat is opgeslagen.
            """)

    @Argument(help: ArgumentHelp("Waar de kopie komt, bijvoorbeeld op een stick.", valueName: "bestand"))
    var path: String

    @Flag(name: .customLong("vervang"), help: "Vervangt een bestand dat er al staat.")
    var replaces = false

    @OptionGroup var options: FolderOptions

    func run() throws {
        let folder = try options.openFolder()
        let place = try OutsideFile(path)
        guard !OutsideFile.isFolder(path) else {
            throw Failure(.usage, "\(path) is een map", try: "een bestand daarin: \(path)/spreekuur.kopie")
        }
        guard try replaces || !place.folder.names().contains(place.name) else {
            throw Failure(.refused, "\(path) bestaat al", try: "een andere naam, of --vervang")
        }
        let unlock = try options.unlock()
        let backup = try Backup.make(
            of: folder, as: place.name, in: place.folder, unlock: unlock, occupant: .here)
        if options.json {
            Output.print(backup.json(path))
        } else {
            Output.printVisible(
                ["Klaar: \(backup.extent), nagelezen, in \(path)."] + backup.warnings + [
                    "De kopie gaat open met de wachtzin en de herstelsleutel van vandaag. Wijzig je die, maak dan een",
                    "nieuwe kopie: deze houdt de oude.",
                ])
        }
    }
}
