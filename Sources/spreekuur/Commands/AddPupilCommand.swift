import ArgumentParser
import Attendance
import Exchange
import Journal

struct AddPupilCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leerling-toevoegen", abstract: "Voegt één leerling toe, uit JSON.",
        discussion: "Voorbeeld van BESTAND:\n\(PupilInput.example)")

    @OptionGroup var input: InputOption
    @OptionGroup var options: FolderOptions

    func run() throws {
        let pupil = try input.read(PupilInput.init(json:))
        var store = try options.open()
        try store.perform(.addPupil(school: pupil.school, pupil.pupil))
        Output.confirm("Leerling \(pupil.pupil.number.text) is toegevoegd.", options)
    }
}
