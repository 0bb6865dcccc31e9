import ArgumentParser
import Exchange
import Journal

struct BackupRestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terugzetten", abstract: "Zet een reservekopie terug in een nieuwe of lege map.",
        discussion: "De kopie wordt eerst helemaal nagelezen. De map komt er heel, of niet.")

    @Argument(help: ArgumentHelp("De reservekopie.", valueName: "bestand"))
    var path: String

    @Flag(
        name: .customLong("oudere-kopie"),
        help: "Ook als deze laptop al meer had opgeslagen dan in de kopie staat.")
    var acceptsOlder = false

    @OptionGroup var options: FolderOptions

    func run() throws {
        let source = try OutsideFile(path)
        try options.judgePlace()
        let place = try OutsideFile(options.path, makingParents: true)
        if let there = try place.folder.folder(place.name), try !there.names().isEmpty {
            throw Failure(
                .refused, "in \(options.path) staat al iets",
                try: "een andere map met --map MAP, of geef deze map eerst een andere naam")
        }
        let unlock = try options.unlock()
        let memory = Locations.stateFolder()
        let backup = try Backup.verify(
            source.name, in: source.folder, unlock: unlock, occupant: .here, memory: memory)
        if let objection = backup.objection, !acceptsOlder {
            throw Failure(
                .olderCopy, backup.sentence(for: objection),
                try: "een nieuwere kopie, of --oudere-kopie als die er niet is")
        }
        try Backup.restore(
            source.name, in: source.folder, as: place.name, in: place.folder, unlock: unlock, occupant: .here,
            memory: memory
        ) { store in store.note(.restore, .folder) }
        if options.json {
            Output.print(backup.json(options.path))
        } else {
            Output.printVisible(["Klaar: \(backup.extent), teruggezet in \(options.path)."] + backup.warnings)
        }
    }
}
