import ArgumentParser
import Exchange
import Journal

struct RewriteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "herschrijven",
        abstract: "Haalt de bytes van gewiste leerlingen van de schijf.",
        discussion: """
            Schrijft elk logboekdeel opnieuw waarin nog versleutelde regels van gewiste leerlingen staan; al het \
            andere blijft byte voor byte gelijk. Afbreken mag: de volgende keer gaat het verder.
            """)

    @OptionGroup var options: FolderOptions

    func run() throws {
        let store = try options.open()
        store.note(.rewrite, .folder)
        let report = try store.rewriteErased()
        if options.json {
            Output.print(
                [
                    "versie": 1, "logboekdelen": .integer(report.segments),
                    "regels": .integer(report.records), "bytes": .integer(report.bytes),
                ] as JSONValue)
        } else {
            Output.print(ErasureText.sentence(report))
        }
    }
}
