import ArgumentParser
import Attendance
import Exchange
import Journal

struct PupilCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leerling",
        abstract: "Alles van één leerling: telling, gesprekken, afspraken en verzuim.")

    @OptionGroup var subject: PupilArgument
    @OptionGroup var options: FolderOptions
    @OptionGroup var projection: ProjectionOption

    func run() throws {
        let store = try options.open()
        let file = try store.register.pupil(number: subject.number, school: subject.school)
        store.note(.view, .pupil(file.id))
        let overview = Overview(store.register, on: options.today, isProjecting: !projection.isOff)
        if options.json {
            Output.print(PupilJSON.document(file, store.register, overview))
        } else {
            Output.printVisible(PupilText.lines(file, store.register, overview))
        }
    }
}
