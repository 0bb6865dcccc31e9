import ArgumentParser
import Screens
import TextUI

/// The list of all keys, as they are with the user's own settings.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "toetsen", abstract: "Laat alle toetsen van de interface zien.",
        discussion: """
            Andere toetsen kies je in instellingen.toml, onder [toetsen.PLAATS], met de woorden die hier staan:

              [toetsen.vandaag]
              "niet gekomen" = "x"

            Het bestand staat in $XDG_CONFIG_HOME/spreekuur, meestal ~/.config/spreekuur.
            """)

    func run() throws {
        let settings = try Locations.settings().settings
        var place = ""
        for row in KeyTables.rows(settings.keymap) {
            if row.name.place != place {
                if !place.isEmpty { Output.print("") }
                place = row.name.place
                Output.print("[\(place)]")
            }
            let names = row.keys.map { $0.name(.ascii) }.filter { !$0.isEmpty }.joined(separator: " of ")
            Output.print("  " + Columns.pad(row.name.label, 52) + names)
        }
    }
}
