import ArgumentParser

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reservekopie", abstract: "Alles in één versleuteld bestand: maken en terugzetten.",
        discussion: """
            Voorbeelden:
              spreekuur reservekopie maken /media/stick/spreekuur.kopie
              spreekuur reservekopie terugzetten /media/stick/spreekuur.kopie
            """,
        subcommands: [BackupMakeCommand.self, BackupRestoreCommand.self, BackupAcceptCommand.self])
}
