import ArgumentParser
import Attendance
import Exchange
import Journal

struct MunicipalitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gemeenten",
        abstract: "Voor welke gemeenten je werkt: laat ze zien, of zegt ze opnieuw.",
        discussion: "Een leerling uit een andere gemeente krijgt op het scherm erbij waar die woont.")

    @Option(name: .customLong("gemeente"), help: "Een gemeente waarvoor je werkt; mag vaker, dan gelden die.")
    var municipalities: [String] = []

    @OptionGroup var options: FolderOptions

    func run() throws {
        var store = try options.open()
        if !municipalities.isEmpty {
            try store.perform(.changeOwnMunicipalities(municipalities, on: options.today))
        }
        let own = store.register.ownMunicipalities
        if options.json {
            Output.print(["versie": 1, "gemeenten": .array(own.map { .string($0) })] as JSONValue)
        } else {
            Output.printVisible(own.isEmpty ? ["Er is nog niet gezegd voor welke gemeenten je werkt."] : own)
        }
    }
}
