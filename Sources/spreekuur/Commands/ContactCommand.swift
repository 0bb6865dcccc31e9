import ArgumentParser
import Attendance
import Exchange
import Journal

struct ContactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact",
        abstract: "Legt een consultatie, een gesprek op de gang of een andere activiteit vast.",
        discussion: "Voorbeeld van BESTAND:\n\(ContactInput.example)")

    @OptionGroup var input: InputOption
    @OptionGroup var options: FolderOptions

    func run() throws {
        let contact = try input.read(ContactInput.init(json:))
        var store = try options.open()
        var generator = SystemRandomNumberGenerator()
        try store.perform(contact.command(in: store.register, id: ID(using: &generator)))
        Output.confirm("Het contact is vastgelegd.", options)
    }
}
