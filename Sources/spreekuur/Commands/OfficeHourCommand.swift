import ArgumentParser
import Attendance
import Exchange
import Journal
import Screens

struct OfficeHourCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lijst", abstract: "Maakt de lijst van een spreekuur, uit JSON; alles of niets.",
        discussion: """
            Een lijst voor een dag die er al een heeft, vervangt die zolang er geen gesprek is begonnen.
            Wie er dan niet meer op staat, gaat eraf zonder reden; op het scherm vraagt x waarom.

            Voorbeeld van BESTAND:
            \(OfficeHourInput.example)
            """)

    @OptionGroup var input: InputOption
    @OptionGroup var options: FolderOptions

    func run() throws {
        let list = try input.read(OfficeHourInput.init(json:))
        var store = try options.open()
        options.warn(of: list.key.day, store.register)
        try store.perform(.planOfficeHour(list.plan(in: store.register)))
        if options.json {
            Output.print(TodayJSON.document(store.register, Overview(store.register, on: list.key.day)))
        } else {
            let count = store.register.officeHours[list.key]?.places.reduce(0) { $0 + $1.listings.count } ?? 0
            Output.print(
                "De lijst van \(list.key.day.dated) staat klaar: \(count.text("leerling", "leerlingen")).")
            if let officeHour = store.register.officeHours[list.key], !officeHour.unplaced.isEmpty {
                Output.print(store.register.unplacedText(officeHour) + ".")
            }
            let waiting = store.register.waiting(
                at: list.key.school, for: list.key.day, on: options.today)
            if !waiting.isEmpty {
                Output.print(
                    "Van een eerdere lijst wacht nog: "
                        + waiting.compactMap { store.register.pupils[$0.pupil]?.pupil.number.text }
                        .joined(separator: ", ") + ".")
            }
        }
    }
}
