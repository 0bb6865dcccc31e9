import ArgumentParser
import Attendance
import Exchange
import Glibc
import Journal

struct EraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wissen",
        abstract: "Wist één leerling voorgoed: alles wat over deze leerling is vastgelegd.",
        discussion: """
            Laat eerst zien wat er weggaat, en waar de naam nog staat in teksten van anderen. Daarna typ je het \
            leerlingnummer nog een keer. Terughalen kan niet. De tellingen van het schooljaar blijven gelijk.

            Voorbeelden:
              spreekuur wissen 100010 --school 00XX00 --proef
              spreekuur wissen 100010 --school 00XX00 --bevestig 100010 --json
            """)

    @OptionGroup var subject: PupilArgument

    @Flag(name: .customLong("proef"), help: "Laat alleen zien wat er weggaat.")
    var isTrial = false

    @Option(name: .customLong("bevestig"), help: "Het leerlingnummer nog een keer, als er geen terminal is.")
    var confirmation: String?

    @OptionGroup var options: FolderOptions

    func run() throws {
        guard isTrial || confirmation != nil || canAsk else {
            throw Failure(
                .usage, "wissen wil het leerlingnummer twee keer", try: "--bevestig NUMMER, of eerst --proef")
        }
        var store = try options.open()
        let file = try store.register.pupil(number: subject.number, school: subject.school)
        if options.json {
            if isTrial { return Output.print(ErasureJSON.preview(file, store.register)) }
        } else {
            Output.printVisible(
                ErasureText.preview(file, store.register, showingTexts: isatty(STDOUT_FILENO) == 1))
            if isTrial { return Output.print("Er is niets gewist.") }
        }
        guard try confirmation ?? ask() == file.pupil.number.text else {
            throw Failure(.refused, "dit is een ander nummer; er is niets gewist", try: "het opnieuw")
        }
        let erasure = try store.erase(file.id, on: options.today, at: Clock.instant)
        store.note(.erase, .pupil(file.id))
        if options.json {
            Output.print(ErasureJSON.receipt(erasure, outOfReach: ErasureText.outOfReach))
        } else {
            Output.printVisible(ErasureText.receipt(erasure))
        }
    }

    /// Programs get no questions.
    private var canAsk: Bool { !options.json && isatty(STDIN_FILENO) == 1 }

    private func ask() throws(Failure) -> String {
        Output.prompt("Typ het leerlingnummer om te wissen: ")
        guard let typed = readLine() else { throw Failure(.refused, "er is niets gewist") }
        return typed
    }
}
