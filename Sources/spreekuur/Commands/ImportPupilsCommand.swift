import ArgumentParser
import Attendance
import Exchange
import Journal

struct ImportPupilsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leerlingen",
        abstract: "Leest het leerlingenbestand in; wie er niet meer in staat, blijft, met een teken.",
        discussion: """
            Kolommen: leerlingnummer, roepnaam, tussenvoegsel, achternaam, geboortedatum, klas, woongemeente; \
            verder mogelijk: mentor, onderwijssoort, ingestroomd_op, vrijgesteld_tot, startkwalificatie (j/n).
            In de rol ambtenaar is dit het bestand van de deelnemers.
            """)

    @Argument(help: ArgumentHelp("Het bestand (CSV).", valueName: "bestand"))
    var file: String

    @Option(name: .customLong("school"), help: "BRIN met vestiging.")
    var brin: BRIN

    @Flag(name: .customLong("proef"), help: "Laat alleen zien wat er zou gebeuren.")
    var isTrial = false

    @OptionGroup var options: FolderOptions

    func run() throws {
        let bytes = try InputFile.read(file)
        var store = try options.open()
        _ = try store.register.school(brin)
        let roster: RosterFile
        do throws(FileRefusal) { roster = try RosterImport.read(bytes: bytes) } catch {
            throw Failure(error, file: file)
        }
        var generator = SystemRandomNumberGenerator()
        let decision = try store.register.decidePupils(
            roster.pupils, refused: roster.refused, unreadable: roster.unreadable, school: brin,
            on: options.today, using: &generator)
        var report = ImportReport(decision, isTrial: isTrial)
        report.ignoredColumns = roster.ignoredColumns
        if !isTrial { try store.recordImport(decision.events, of: .pupils) }
        try report.print(asJSON: options.json)
    }
}
