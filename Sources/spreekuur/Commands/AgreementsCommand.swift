import ArgumentParser
import Attendance
import Exchange
import Journal

struct AgreementsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "afspraken", abstract: "Alle afspraken; wat over tijd is eerst.")

    @OptionGroup var options: FolderOptions

    func run() throws {
        let store = try options.open(toView: .agreements)
        if options.json {
            Output.print(AgreementsJSON.document(store.register, on: options.today))
        } else {
            Output.printVisible(AgreementsText.lines(store.register, on: options.today))
        }
    }
}
