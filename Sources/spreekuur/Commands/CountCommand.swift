import ArgumentParser
import Attendance
import Exchange
import Journal

struct CountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "teller", abstract: "De 16-urentelling van één leerling, les voor les uitgelegd.")

    @OptionGroup var subject: PupilArgument
    @OptionGroup var options: FolderOptions

    func run() throws {
        let store = try options.open()
        let file = try store.register.pupil(number: subject.number, school: subject.school)
        let school = try store.register.school(file.school)
        let explanation = CountExplanation(
            file.absences, arrivedOn: file.pupil.arrivedOn, birthDate: file.pupil.birthDate,
            on: CountBasis(school: school, today: options.today))
        if options.json {
            Output.print(CountJSON.document(explanation, of: file, at: school, on: options.today))
        } else {
            Output.printVisible(CountText.lines(explanation, of: file, at: school, on: options.today))
        }
    }
}
