import ArgumentParser
import Attendance
import Exchange
import Journal

struct AccessLogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nakijken",
        abstract: "Wie wat wanneer bekeek of veranderde; zonder wat er stond.",
        discussion: """
            De nieuwste regel staat onderaan. Een regel die weg of veranderd is, wordt genoemd. Een poging met een \
            verkeerde wachtzin staat er ook in, maar die was niet te verzegelen: wie bij de bestanden kan, kan zo'n \
            regel weghalen of erbij zetten.
            """)

    @Option(name: .customLong("van"), help: "Vanaf deze dag (jjjj-mm-dd).")
    var first: Day?

    @Option(name: .customLong("tot"), help: "Tot en met deze dag (jjjj-mm-dd).")
    var last: Day?

    @OptionGroup var options: FolderOptions

    func run() throws {
        if let first, let last, first > last {
            throw Failure(.usage, "--van ligt na --tot", try: "ze om te draaien")
        }
        let store = try options.open(toView: .accessLog)
        let report = try store.accessReport()
        let lines = report.lines.filter { line in
            let day = Clock.local(at: line.access.at).day
            return first ?? day <= day && day <= last ?? day
        }
        if options.json {
            Output.print(AccessText.document(lines, report, store.register))
        } else {
            Output.printVisible(AccessText.lines(lines, report, store.register))
        }
        guard report.faults.isEmpty else {
            throw Failure(
                .damaged, "het toegangslogboek is niet heel", try: "de regels hierboven na te gaan")
        }
    }
}
