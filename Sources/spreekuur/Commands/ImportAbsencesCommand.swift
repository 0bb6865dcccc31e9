import ArgumentParser
import Attendance
import Exchange
import Journal

struct ImportAbsencesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verzuim", abstract: "Leest een verzuimbestand in; dubbel inlezen verandert niets.",
        discussion: """
            Een latere regel voor hetzelfde lesuur vervangt de eerdere; de eerdere blijft in de geschiedenis. \
            Namen in het bestand worden niet gelezen. Een onbekende code blijft bewaard en telt pas mee als de \
            school zegt wat hij betekent (--codes).
            """)

    @Argument(help: ArgumentHelp("Het bestand (CSV).", valueName: "bestand"))
    var file: String

    @Option(name: .customLong("school"), help: "BRIN met vestiging.")
    var brin: BRIN

    @Option(
        name: .customLong("formaat"),
        help: "algemeen, magister, somtoday of pars; anders aan de kolommen herkend.")
    var layout: AbsenceLayout?

    @Option(name: .customLong("codes"), help: "TOML met de codes van de school; wordt bij de school bewaard.")
    var codes: String?

    @Option(
        name: .customLong("volledig"),
        help: "Periode D..D waarvan alles in het bestand staat; wat er niet in staat, wordt ingetrokken.")
    var complete: DayRange?

    @OptionGroup var pointing: ColumnOptions

    @Flag(name: .customLong("proef"), help: "Laat alleen zien wat er zou gebeuren.")
    var isTrial = false

    @OptionGroup var options: FolderOptions

    func run() throws {
        let bytes = try InputFile.read(file)
        let codeTable = try codes.map { try CodeTableFile.read(InputFile.read($0), name: $0) }
        let columns = try pointing.columns(of: .absences)
        var store = try options.open()
        var phases = Phases(isShown: options.timings)
        let known = try store.register.school(brin)
        guard try !pointing.printExample(bytes, .absences, known, file: file) else { return }
        var school = known
        if let codeTable { school.codes = codeTable }
        if let columns { school.remember(columns) }
        var generator = SystemRandomNumberGenerator()
        let change = try store.register.decide(.changeSchool(school), using: &generator)

        var bar = ProgressBar("inlezen")
        let absences: AbsenceFile
        do throws(FileRefusal) {
            absences = try AbsenceImport.read(bytes: bytes, layout: layout, columns: columns, school: school)
            { done, total in
                bar.show(done, of: total)
            }
        } catch {
            bar.clear()
            throw Failure(error, pointedOutIn: file)
        }
        phases.end("lezen")
        let register = store.register
        let decision = try register.decideAbsences(
            absences.batch, refused: absences.refused, school: brin, complete: complete?.days,
            on: options.today)
        phases.end("vergelijken")
        let isKept = !isTrial && !decision.isWhollyRefused
        if isKept {
            bar.say("opslaan")
            try store.recordImport(change + decision.events, of: .absences)
        }
        bar.clear()
        phases.end("opslaan")
        var report = ImportReport(decision, register, isTrial: isTrial)
        report.hasNewCodes = (isKept || isTrial) && school.codes != known.codes
        report.hasNewColumns = (isKept || isTrial) && school.absenceColumns != known.absenceColumns
        report.unmappedCodes = absences.unmapped
        report.layout = absences.layoutName
        try report.print(asJSON: options.json)
    }
}

extension AbsenceLayout: ExpressibleByArgument {}
