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

    @OptionGroup var pointing: ColumnOptions

    @Flag(name: .customLong("proef"), help: "Laat alleen zien wat er zou gebeuren.")
    var isTrial = false

    @OptionGroup var options: FolderOptions

    func run() throws {
        let bytes = try InputFile.read(file)
        let columns = try pointing.columns(of: .pupils)
        var store = try options.open()
        let known = try store.register.school(brin)
        guard try !pointing.printExample(bytes, .pupils, known, file: file) else { return }
        let roster: RosterFile
        do throws(FileRefusal) {
            roster = try RosterImport.read(bytes: bytes, columns: columns, remembered: known.pupilColumns)
        } catch {
            throw Failure(error, pointedOutIn: file)
        }
        var generator = SystemRandomNumberGenerator()
        var school = known
        if let columns { school.remember(columns) }
        let change = try store.register.decide(.changeSchool(school), using: &generator)
        let register = store.register
        let decision = try register.decidePupils(
            roster.pupils, refused: roster.refused, unreadable: roster.unreadable, school: brin,
            on: options.today, using: &generator)
        var report = ImportReport(decision, register, isTrial: isTrial)
        report.ignoredColumns = roster.ignoredColumns
        report.hasNewColumns = !change.isEmpty
        if !isTrial { try store.recordImport(change + decision.events, of: .pupils) }
        try report.print(asJSON: options.json)
    }
}
