import ArgumentParser
import Attendance
import Exchange
import Journal

struct LetterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief", abstract: "De lijst, brieven en afsprakenkaarten, om te printen.",
        discussion: """
            Soorten: \(PaperKind.allCases.map(\.rawValue).joined(separator: ", ")).

            Voorbeelden:
              spreekuur brief uitnodiging 100010 --school 00XX00
              spreekuur brief uitnodiging --allen --school 00XX00 --uit uitnodigingen.html
              spreekuur brief afsprakenkaart 100010 --school 00XX00 --uit kaart.html
              spreekuur brief sjablonen ./brieven
            """,
        subcommands: [LetterWriteCommand.self, LetterTemplatesCommand.self],
        defaultSubcommand: LetterWriteCommand.self)
}

struct LetterWriteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "maken", abstract: "Maakt een brief, of met --allen de brieven van een heel spreekuur.",
        discussion: """
            Zonder --uit staat de brief als tekst op het scherm. Met --uit komt er een bestand: HTML, of tekst als de \
            naam op .txt eindigt; elke leerling begint op een nieuw blad. Is het een map, dan krijgt elke leerling een \
            eigen bestand. Wat je bewaart of print, is niet meer versleuteld.

            Ouders van een leerling van 18 of ouder krijgen alleen bericht als de leerling dat goed vindt.
            """)

    @Argument(help: ArgumentHelp("Wat je wilt maken.", valueName: "soort"))
    var kind: PaperKind

    @Argument(help: ArgumentHelp("Het leerlingnummer.", valueName: "leerlingnummer"))
    var number: String?

    @Flag(name: .customLong("allen"), help: "Voor iedereen van dit spreekuur.")
    var isForAll = false

    @Option(name: .customLong("school"), help: "BRIN met vestiging.")
    var school: BRIN

    @Option(
        name: .customLong("datum"),
        help: "Dag van het spreekuur; anders het eerste dat komt, of na een gesprek het laatste.")
    var day: Day?

    @Flag(help: ArgumentHelp("De vorm."))
    var form: Form?

    @Option(name: .customLong("uit"), help: "BESTAND of MAP om in te schrijven.")
    var path: String?

    @Flag(name: .customLong("vervang"), help: "Vervangt een bestand dat er al staat.")
    var replaces = false

    @Option(name: .customLong("sjablonen"), help: "MAP met eigen sjablonen.")
    var templates: String?

    @OptionGroup var options: FolderOptions

    enum Form: EnumerableFlag {
        case html
        case text

        static func name(for value: Form) -> NameSpecification {
            switch value {
            case .html: .customLong("html")
            case .text: .customLong("tekst")
            }
        }

        static func help(for value: Form) -> ArgumentHelp? {
            switch value {
            case .html: "Als HTML, om te printen."
            case .text: "Als tekst."
            }
        }
    }

    func run() throws {
        try checkUse()
        let file = try Locations.settings()
        let folder = templates ?? file.templates
        let (templates, remarks) = try folder.map { try TemplateFolder.read($0) } ?? (PaperTemplates(), [])
        for remark in remarks { Output.complain("spreekuur: let op: \(remark)") }
        let store = try options.open()
        let pupil = try number.map { number throws(Refusal) in
            try store.register.pupil(number: number, school: school)
        }
        _ = try store.register.school(school)
        let today = options.today
        do {
            let officeHour = try store.register.officeHour(
                for: kind, of: pupil, at: school, on: day, today: today)
            let bundle = try PaperBundle(
                kind, for: pupil, at: officeHour, store.register, file.letters, on: today)
            try put(bundle, templates, store)
        } catch let refusal as LetterRefusal {
            throw Failure(.refused, refusal.dutch, try: refusal.advice)
        }
    }

    private func checkUse() throws(Failure) {
        switch kind {
        case .list:
            guard number == nil, !isForAll else {
                throw Failure(
                    .usage, "de lijst gaat over een heel spreekuur, zonder leerlingnummer of --allen")
            }
        case .letter:
            guard (number == nil) == isForAll else {
                throw Failure(
                    .usage,
                    "een brief gaat over één leerling, of met --allen over iedereen van dit spreekuur",
                    try: "een leerlingnummer, of --allen")
            }
        }
        guard path != nil || !options.json else {
            throw Failure(.usage, "--json zegt welke bestanden er kwamen", try: "--uit BESTAND of MAP erbij")
        }
    }

    /// The log has a line for each pupil, also when nothing was written.
    private func put(_ bundle: PaperBundle, _ templates: PaperTemplates, _ store: borrowing RegisterStore)
        throws
    {
        let files = try store.exporting(bundle.accesses, from: .command) { try write(bundle, templates) }
        guard path != nil else { return }
        Output.complain(
            "spreekuur: let op: onversleuteld; \(files.count == 1 ? "dit bestand" : "deze bestanden") kan iedereen "
                + "lezen die erbij kan. Gooi het weg na het printen.")
        if options.json {
            Output.print(bundle.document(files))
        } else {
            Output.printVisible(bundle.lines(files))
        }
    }

    private func write(_ bundle: PaperBundle, _ templates: PaperTemplates) throws -> [String] {
        guard let path else {
            switch form {
            case .html: Output.print([UInt8](bundle.text(templates, .html).utf8))
            case .text, nil:
                Output.printVisible(
                    bundle.text(templates, .text).split(
                        omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\u{c}" }
                    ).map(String.init))
            }
            return []
        }
        let paperForm: PaperForm? =
            switch form {
            case .html: .html
            case .text: .text
            case nil: nil
            }
        return try bundle.write(templates, as: paperForm, to: path, replacing: replaces)
    }
}

extension PaperKind: ExpressibleByArgument {
    public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}
