import ArgumentParser
import Attendance

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "De interface op een verzonnen school; er blijft niets van achter.",
        discussion:
            "Het is dan dinsdag 24 november 2026, tenzij --vandaag iets anders zegt. Alle namen zijn verzonnen."
    )

    @Option(name: .customLong("rol"), help: "ambtenaar of coordinator.")
    var role: FolderRole = .leerplichtambtenaar

    @Flag(name: .customLong("groot"), help: "Een school van 5.000 leerlingen.")
    var isLarge = false

    @Option(name: .customLong("vandaag"), help: "Doet alsof het deze dag is (jjjj-mm-dd).")
    var day: Day?

    @OptionGroup var screen: ScreenOptions
    @OptionGroup var projection: ProjectionOption

    func run() throws {
        try Demonstration.run(
            screen, role: role, pupils: isLarge ? 5000 : 300, on: day, isProjecting: !projection.isOff)
    }
}
