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
        var store = try options.open()
        let card = try store.readKeyCard(at: path)
        _ = try store.confirm(card, hearing: words(for: card), on: options.today, from: .command)
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
