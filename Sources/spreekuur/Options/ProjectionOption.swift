import ArgumentParser

/// Whether an estimate of what is to come is shown.
struct ProjectionOption: ParsableArguments {
    @Flag(
        name: .customLong("zonder-prognose"),
        help: "Laat weg rond welke dag een leerling bij dit tempo 16 uur bereikt; dat is een schatting.")
    var isOff = false
}
