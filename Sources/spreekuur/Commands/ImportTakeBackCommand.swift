import ArgumentParser
import Attendance
import Exchange
import Journal
import Screens

struct ImportTakeBackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terug", abstract: "Neemt een hele inlezing terug; wat ervoor gold, geldt weer.")

    @Argument(help: ArgumentHelp("Het nummer van de inlezing.", valueName: "nummer"))
    var number: UInt32

    @OptionGroup var options: FolderOptions

    func run() throws {
        var store = try options.open()
        let sentences = store.register.takingBackSentences(ImportNumber(number))
        try store.perform(.takeBackImport(ImportNumber(number), on: options.today))
        if options.json {
            Output.print(["versie": 1, "teruggenomen": .integer(Int(number))] as JSONValue)
        } else {
            Output.printVisible(["Inlezing \(number) is teruggenomen."] + sentences)
        }
    }
}
