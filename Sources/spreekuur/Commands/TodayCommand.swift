import ArgumentParser
import Attendance
import Exchange
import Journal

struct TodayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "vandaag", abstract: "De lijst van vandaag.")

    @OptionGroup var options: FolderOptions

    func run() throws {
        let store = try options.open(toView: .officeHour)
        let overview = Overview(store.register, on: options.today)
        if options.json {
            Output.print(TodayJSON.document(store.register, overview))
        } else {
            Output.printVisible(TodayText.lines(store.register, overview))
        }
    }
}
