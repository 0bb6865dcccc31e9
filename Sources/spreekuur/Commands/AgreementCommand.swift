import ArgumentParser
import Attendance
import Exchange
import Journal

struct AgreementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "afspraak", abstract: "Zegt of een afspraak is gehouden: gehouden, deels of niet.",
        discussion: """
            Het begin van het id uit `spreekuur afspraken` is genoeg.

            Voorbeeld van BESTAND:
            \(AgreementInput.example)
            """)

    @OptionGroup var input: InputOption
    @OptionGroup var options: FolderOptions

    func run() throws {
        let agreement = try input.read(AgreementInput.init(json:))
        var store = try options.open()
        try store.perform(agreement.command(in: store.register, today: options.today))
        Output.confirm("De afspraak is bijgewerkt.", options)
    }
}
