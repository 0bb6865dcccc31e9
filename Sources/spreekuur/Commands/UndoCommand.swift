import ArgumentParser
import Attendance
import Exchange
import Journal
import Screens

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ongedaan",
        abstract: "Maakt de laatste wijziging ongedaan; wat er gebeurde, blijft in het journaal staan.",
        discussion: """
            Nog een keer maakt de wijziging daarvoor ongedaan. Een inlezing neem je terug met: spreekuur inlezen terug.
            """)

    @Flag(name: .customLong("opnieuw"), help: "Doet weer wat het laatst ongedaan is gemaakt.")
    var isRedo = false

    @OptionGroup var options: FolderOptions

    func run() throws {
        var store = try options.open()
        // The sentence is made where the pupil is still, or already, there.
        let before = (isRedo ? store.register.lastUndoneStep : store.register.lastStep)?.text(store.register)
        try store.perform(isRedo ? .redo : .undo)
        let step = isRedo ? store.register.lastStep : store.register.lastUndoneStep
        let text = (isRedo ? step?.text(store.register) : before) ?? "de laatste wijziging"
        if options.json {
            Output.print(["versie": 1, isRedo ? "weer_gedaan" : "ongedaan": .string(text)] as JSONValue)
        } else {
            Output.printVisible([(isRedo ? "Weer gedaan: " : "Ongedaan gemaakt: ") + text])
        }
    }
}
