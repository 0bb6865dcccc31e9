import ArgumentParser
import Attendance
import Exchange
import Journal

struct StepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stap", abstract: "Legt vast dat een stap van een ladder is gedaan.",
        discussion: """
            De stap rust dan tot er nieuw verzuim bij komt. Welke ladders er zijn: spreekuur school lijst.

            Voorbeeld:
              spreekuur stap 100010 --school 00XX00 --ladder te-laat --stap 2 --door mentor
            """)

    @OptionGroup var subject: PupilArgument

    @Option(name: .customLong("ladder"), help: "Naam van de ladder, of van het bestand: uren, te-laat.")
    var ladder: String

    @Option(name: .customLong("stap"), help: "Nummer van de stap, vanaf 1.")
    var step: Int

    @Option(name: .customLong("door"), help: "Wie het deed; standaard wie de ladder noemt.")
    var actor: Ladder.Actor?

    @OptionGroup var options: FolderOptions

    func run() throws {
        var store = try options.open()
        let file = try store.register.pupil(number: subject.number, school: subject.school)
        let ladder = try LadderName.known(ladder, at: store.register.school(file.school))
        let events = try store.perform(
            .handleStep(file.id, ladder: ladder.name, step: step, by: actor, on: options.today))
        if options.json {
            Output.print(["versie": 1, "opgeslagen": .bool(!events.isEmpty)] as JSONValue)
        } else {
            Output.printVisible([
                events.isEmpty
                    ? "Deze stap stond al op gedaan." : "De stap is gedaan; hij rust tot er nieuw verzuim is."
            ])
        }
    }
}

extension Ladder.Actor: ExpressibleByArgument {}
