import ArgumentParser
import Exchange
import Journal

struct LetterTemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sjablonen", abstract: "Zet de sjablonen in een map, om ze te veranderen.",
        discussion: """
            Een naam tussen {{ en }} wordt ingevuld; {{#naam}} … {{/naam}} staat er alleen als die er is, en {{^naam}} \
            … {{/naam}} als die er niet is. Wat je niet verandert, mag je weggooien. Een sjabloon die niet klopt, wordt \
            geweigerd met de regel erbij. Gebruik ze met --sjablonen MAP, of met sjablonen = "MAP" onder [brieven] in \
            instellingen.toml.
            """)

    @Argument(help: ArgumentHelp("Waar ze komen.", valueName: "map"))
    var path: String

    @Flag(name: .customLong("vervang"), help: "Vervangt sjablonen die er al staan.")
    var replaces = false

    func run() throws {
        let folder = try OutsideFile.folder(path, makingIt: true)
        let names = PaperTemplates.Name.allCases
        let present = Set(try folder.names())
        // Before any: all of them, or none.
        guard replaces || present.isDisjoint(with: names.map(\.fileName)) else {
            throw Failure(.refused, "in \(path) staan al sjablonen", try: "een andere map, of --vervang")
        }
        for name in names {
            try OutputFile.write(name.builtIn, named: name.fileName, in: folder, replacing: replaces)
        }
        Output.printVisible(["\(names.count) sjablonen in \(path)."])
    }
}
