import ArgumentParser
import Attendance
import Journal

struct BacktestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terugtoets",
        abstract: "Toetst het vooruittellen aan de voorbije lesweken in de gegevensmap.",
        discussion: """
            Op elke vrijdag van de 4e tot de 4e-laatste lesweek zet elke manier van kijken leerlingen op een lijst \
            van 10, 20 of 40. De tabel zegt hoeveel van hen daarna binnen 4 lesweken 16 uur bereikten (raak) en \
            welk deel van allen die 16 uur bereikten op de lijst stond (gevonden).
            """)

    @Option(name: .customLong("school"), help: "BRIN met vestiging; anders elke school in de map.")
    var brin: BRIN?

    @OptionGroup var options: FolderOptions

    func run() throws {
        let store = try options.open(toView: .overview)
        let schools =
            if let brin {
                [try store.register.school(brin)]
            } else {
                store.register.schools.values.sorted { $0.brin < $1.brin }
            }
        var phases = Phases(isShown: options.timings)
        let tests = schools.map { school in
            (school: school, backtest: Backtest(of: school, in: store.register, today: options.today))
        }
        phases.end("terugtoetsen")
        if options.json {
            Output.print(BacktestText.document(tests))
        } else {
            Output.printVisible(BacktestText.lines(tests))
        }
    }
}
