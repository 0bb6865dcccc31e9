import ArgumentParser
import Attendance
import Exchange
import Journal
import Screens

struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda", abstract: "De spreekuren van een school vanaf vandaag, voor je agenda.",
        discussion: """
            Een bestand in de vorm ICS (RFC 5545), dat agenda's kunnen inlezen. Opnieuw inlezen past de afspraak aan. \
            Zonder --uit staat het op het scherm. Namen van leerlingen staan er alleen in met --met-namen.
            """)

    @Option(name: .customLong("school"), help: "BRIN met vestiging.")
    var school: BRIN

    @Option(name: .customLong("uit"), help: "BESTAND om in te schrijven.")
    var path: String?

    @Flag(name: .customLong("vervang"), help: "Vervangt een bestand dat er al staat.")
    var replaces = false

    @Flag(name: .customLong("met-namen"), help: "Met de namen van de leerlingen.")
    var hasNames = false

    @OptionGroup var options: FolderOptions

    func run() throws {
        guard path != nil || !options.json else {
            throw Failure(.usage, "--json zegt welk bestand er kwam", try: "--uit BESTAND erbij")
        }
        let store = try options.open()
        let calendar = try CalendarBundle(
            of: school, from: options.today, store.register, withNames: hasNames)
        try store.exporting([(.export, .officeHour)], from: .command) {
            if let path {
                try OutputFile.write(calendar.bytes, to: path, replacing: replaces)
            } else {
                Output.print(calendar.bytes)
            }
        }
        guard let path else { return }
        if hasNames {
            Output.complain(
                "spreekuur: let op: onversleuteld, en met namen; een agenda wordt vaak gedeeld en gekopieerd."
            )
        }
        if options.json {
            Output.print(
                ["versie": 1, "bestand": .string(path), "spreekuren": .integer(calendar.count)]
                    as JSONValue)
        } else {
            Output.printVisible([calendar.line(path)])
        }
    }
}
