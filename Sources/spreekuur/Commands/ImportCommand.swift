import ArgumentParser

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inlezen", abstract: "Leest een bestand van de school in.",
        discussion: """
            Voorbeelden:
              spreekuur inlezen leerlingen leerlingen.csv --school 00XX00
              spreekuur inlezen verzuim verzuim.csv --school 00XX00 --formaat magister --proef
              spreekuur inlezen terug 3
            """,
        subcommands: [ImportPupilsCommand.self, ImportAbsencesCommand.self, ImportTakeBackCommand.self])
}
