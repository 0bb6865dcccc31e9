import ArgumentParser
import Attendance
import Exchange
import Journal
import Screens

struct CountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "teller",
        abstract: "De 16-urentelling en de signalen van één leerling, les voor les uitgelegd.")

    @OptionGroup var subject: PupilArgument
    @OptionGroup var options: FolderOptions
    @OptionGroup var projection: ProjectionOption

    func run() throws {
        let store = try options.open()
        let file = try store.register.pupil(number: subject.number, school: subject.school)
        store.note(.explain, .pupil(file.id))
        let overview = Overview(store.register, on: options.today, isProjecting: !projection.isOff)
        let page = try CountPage(of: file, in: store.register, overview)
        if options.json {
            Output.print(CountJSON.document(page) { $0.sentence(page.school.unit) })
        } else {
            Output.printVisible(CountText.lines(page))
        }
    }
}
