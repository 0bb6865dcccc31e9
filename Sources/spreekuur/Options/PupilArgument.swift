import ArgumentParser
import Attendance

/// One pupil: number and school, never a name.
struct PupilArgument: ParsableArguments {
    @Argument(help: ArgumentHelp("Het leerlingnummer.", valueName: "leerlingnummer"))
    var number: String

    @Option(name: .customLong("school"), help: "BRIN met vestiging.")
    var school: BRIN
}
