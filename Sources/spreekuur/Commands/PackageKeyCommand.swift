import ArgumentParser
import Exchange
import Handover
import Journal

struct PackageKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sleutel", abstract: "Schrijft jouw sleutelkaart, om aan de ander te geven.",
        discussion: """
            De kaart is niet geheim. Geef hem op een stick of per mail, en bel dan: lees de zes woorden voor die \
            hier komen te staan. Zo weet de ander dat de kaart van jou is.
            """)

    @Argument(help: ArgumentHelp("Waar de kaart komt.", valueName: "bestand"))
    var path: String

    @Option(
        name: .customLong("naam"), help: "Hoe de ander jou kent: de naam van de school, of je eigen naam.")
    var name: String

    @Flag(name: .customLong("vervang"), help: "Vervangt een bestand dat er al staat.")
    var replaces = false

    @OptionGroup var options: FolderOptions

    func run() throws {
        var store = try options.open()
        let card = try store.writeKeyCard(named: name, to: path, replacing: replaces, from: .command).card
        let words = card.words
        if options.json {
            Output.print(
                [
                    "versie": 1, "bestand": .string(path), "woorden": .array(words.map { .string($0) }),
                ] as JSONValue)
        } else {
            Output.printVisible([
                "De sleutelkaart van \(card.name) staat in \(path).",
                "Lees de ander aan de telefoon deze zes woorden voor: \(words.joined(separator: " "))",
            ])
        }
    }
}
