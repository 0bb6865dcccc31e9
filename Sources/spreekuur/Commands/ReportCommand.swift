import ArgumentParser
import Attendance
import Exchange
import Journal

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "melding", abstract: "Legt vast dat de school een melding deed: nummer en status.",
        discussion: """
            Dit programma kan zelf geen melding doen; dat doet de school bij DUO.

            Voorbeeld van BESTAND:
            \(ReportInput.example)
            """)

    @OptionGroup var input: InputOption
    @OptionGroup var options: FolderOptions

    func run() throws {
        let report = try input.read(ReportInput.init(json:))
        var store = try options.open()
        try store.perform(report.command(in: store.register))
        Output.confirm("De melding is vastgelegd.", options)
    }
}
