import ArgumentParser
import Attendance
import Exchange
import Journal

struct RadarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "radar", abstract: "Wie in beeld is, met de 16-urentelling; wie aandacht vraagt eerst.")

    @OptionGroup var options: FolderOptions
    @OptionGroup var projection: ProjectionOption

    func run() throws {
        let store = try options.open(toView: .overview)
        var phases = Phases(isShown: options.timings)
        let overview = Overview(store.register, on: options.today, isProjecting: !projection.isOff)
        phases.end("tellen")
        if options.json {
            Output.print(RadarJSON.utf8(store.register, overview))
        } else {
            Output.printVisible(RadarText.lines(store.register, overview))
        }
        phases.end("uitvoer")
    }
}
