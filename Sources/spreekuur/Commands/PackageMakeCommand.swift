import ArgumentParser
import Attendance
import Exchange
import Journal
import Screens

struct PackageMakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "maken", abstract: "Maakt het pakket voor de ander.",
        discussion: """
            In de rol coordinator: de lijsten vanaf vandaag. In de rol ambtenaar: wat er de laatste drie maanden \
            van de lijsten van deze school is geworden. Alleen de ander kan het openen.
            """)

    @Argument(help: ArgumentHelp("Waar het pakket komt.", valueName: "bestand"))
    var path: String

    @Option(name: .customLong("school"), help: "BRIN met vestiging.")
    var brin: BRIN

    @Option(name: .customLong("voor"), help: "De naam op de sleutelkaart, als er meer zijn.")
    var recipientName: String?

    @Flag(name: .customLong("vervang"), help: "Vervangt een bestand dat er al staat.")
    var replaces = false

    @OptionGroup var options: FolderOptions

    func run() throws {
        // Before anything is counted as handed over.
        try OutputFile.check(path, replacing: replaces)
        var store = try options.open()
        let recipient = try recipient(store.register)
        let sealed = try store.makePackage(
            of: brin, for: recipient, on: options.today, from: .command)
        try OutputFile.write(sealed.bytes, to: path, replacing: replaces)
        let made = sealed.made
        if options.json {
            Output.print(
                [
                    "versie": 1, "bestand": .string(path), "voor": .string(recipient.name),
                    "nummer": .integer(Int(made.counter)), "leerlingen": .integer(made.pupils),
                    "te_openen_tot": .string((made.made + MadePackage.daysValid).description),
                ] as JSONValue)
        } else {
            Output.printVisible(sealed.sentences(for: recipient, in: path))
        }
    }

    private func recipient(_ register: Register) throws -> Correspondent {
        let others = register.correspondents.values.filter { $0.role != register.role }
        guard let recipientName else {
            guard let only = others.first, others.count == 1 else {
                throw others.isEmpty
                    ? Failure(
                        .refused, "er is nog niemand om een pakket voor te maken",
                        try: "eerst de sleutels uit te wisselen: spreekuur pakket --help")
                    : Failure(
                        .usage, "voor wie is het pakket?", try: "--voor, met de naam op de sleutelkaart")
            }
            return only
        }
        let named = others.filter { $0.name == recipientName }
        // Who renewed their keys is there twice: the newest counts.
        guard let newest = named.max(by: { $0.confirmedOn < $1.confirmedOn }) else {
            throw Failure(.refused, "van \(recipientName) is hier geen sleutel bevestigd")
        }
        return newest
    }
}
