import ArgumentParser
import Attendance
import Exchange
import Glibc
import Handover
import Journal

struct PackageTrustCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vertrouwen", abstract: "Bevestigt de sleutelkaart van de ander, met zes woorden.",
        discussion: """
            Bel de ander op een nummer dat je al kende en laat de zes woorden voorlezen; typ ze hier in. Ze \
            passen alleen op deze kaart: zo kan niemand er een andere tussen stoppen.
            Zonder terminal: --woorden "een twee drie vier vijf zes".
            """)

    @Argument(help: ArgumentHelp("De sleutelkaart van de ander; - is standaardinvoer.", valueName: "bestand"))
    var path: String

    @Option(name: .customLong("woorden"), help: "De zes woorden die de ander voorlas.")
    var heard: String?

    @OptionGroup var options: FolderOptions

    func run() throws {
        let text = String(decoding: try InputFile.read(path, limit: 1 << 16), as: UTF8.self)
        let card: KeyCard
        do throws(KeyCardRefusal) { card = try KeyCard(text: text) } catch { throw Failure(error) }
        var store = try options.open()
        guard card.role != store.register.role else {
            throw Failure(
                .refused, "deze kaart is van een \(card.role.rawValue), en dat ben je zelf",
                try: "de kaart van de ander")
        }
        let words = try self.words(for: card).lowercased().split(whereSeparator: { !$0.isLetter })
        guard words.map(String.init) == card.words else {
            throw Failure(
                .refused, "deze woorden horen niet bij deze kaart; er is niets bevestigd",
                try: "ze nog eens te laten voorlezen; kloppen ze dan niet, gebruik de kaart dan niet")
        }
        let correspondent = Correspondent(
            id: ID(keyID: card.keys.id), name: card.name, role: card.role, keys: card.keys.bytes,
            confirmedOn: options.today)
        try store.perform(.confirmCorrespondent(correspondent))
        Output.confirm("De sleutel van \(card.name) is bevestigd; pakketten kunnen heen en terug.", options)
    }

    /// The words of the card itself are not shown: whoever sees them says yes to anything.
    private func words(for card: KeyCard) throws -> String {
        if let heard { return heard }
        guard isatty(STDIN_FILENO) == 1 else {
            throw Failure(.usage, "er is geen terminal om de zes woorden te vragen", try: "--woorden \"…\"")
        }
        Output.complain("De kaart zegt: \(card.name). Bel, en typ de zes woorden die je hoort.")
        Output.prompt("Woorden: ")
        guard let typed = readLine() else { throw Failure(.usage, "de woorden zijn niet ingetypt") }
        return typed
    }
}
