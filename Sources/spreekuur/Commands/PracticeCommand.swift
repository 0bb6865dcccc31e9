import ArgumentParser
import Screens

struct PracticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oefenen",
        abstract: "Vijf minuten oefenen op een verzonnen school; er blijft niets van achter.",
        discussion: """
            Boven in het scherm staat steeds wat je kunt doen, van een gesprek openen tot iets ongedaan maken. \
            Stoppen kan op elk moment.
            """)

    @OptionGroup var screen: ScreenOptions

    func run() throws { try Demonstration.run(screen, practice: Practice()) }
}
