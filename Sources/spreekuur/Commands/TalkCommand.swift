import ArgumentParser
import Attendance
import Exchange
import Journal

struct TalkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gesprek", abstract: "Legt een gesprek vast, uit JSON; alles of niets.",
        discussion: """
            Eén leerling bij soort een_op_een, 2 tot en met 8 bij groep. Wie niet op de lijst staat, kan erbij \
            met "inloop": true.

            Voorbeeld van BESTAND:
            \(TalkInput.example)
            """)

    @OptionGroup var input: InputOption
    @OptionGroup var options: FolderOptions

    func run() throws {
        let talk = try input.read(TalkInput.init(json:))
        var store = try options.open()
        let draft = try talk.draft(in: store.register)
        try store.perform(.recordTalk(draft))
        if options.json {
            Output.print(
                TodayJSON.document(store.register, Overview(store.register, on: draft.officeHour.day)))
        } else {
            Output.print("Het gesprek is opgeslagen.")
        }
    }
}
