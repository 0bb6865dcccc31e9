import ArgumentParser
import Curses
import Glibc
import Screens
import TextUI

/// How the interface looks.
struct ScreenOptions: ParsableArguments {
    @Option(
        name: .customLong("thema"),
        help: "licht, donker, contrast, kleurenblind, tritanopie, zwart-wit, of een eigen TOML-bestand.")
    var theme: String?

    @Flag(name: .customLong("ascii"), help: "Alleen ASCII-tekens in tekeningen.")
    var isASCII = false

    @Flag(name: .customLong("zonder-muis"), help: "Laat de muis aan de terminal.")
    var withoutMouse = false

    @Flag(
        name: .customLong("plain"),
        help: "Leesmodus: regel voor regel, zonder kaders, voor een schermlezer of brailleregel.")
    var isPlain = false

    /// Until the user quits; says first why the terminal cannot be used. What an option says goes before what the
    /// user's file says.
    func run(
        _ model: Model, _ data: consuming DataFolder, _ file: SettingsFile, clock: WallClock
    ) throws(Failure) {
        let glyphs: Glyphs = isASCII || file.isASCII ? .ascii : .unicode
        if isPlain {
            var runtime = Runtime(PlainTerminal(), model, data, clock: clock, glyphs: glyphs)
            try runtime.run()
        } else {
            var runtime = Runtime(try terminal(file), model, data, clock: clock, glyphs: glyphs)
            try runtime.run()
        }
    }

    private func terminal(_ file: SettingsFile) throws(Failure) -> CursesTerminal {
        let theme = try chosenTheme(file)
        do throws(CursesError) {
            return try CursesTerminal(theme: theme, hasMouse: !withoutMouse && file.hasMouse)
        } catch {
            throw Failure(
                .noTerminal, error.sentence,
                try: "het in een gewoon terminalvenster, of regel voor regel met --plain")
        }
    }

    /// NO_COLOR (no-color.org) wins unless a theme was asked for.
    private func chosenTheme(_ file: SettingsFile) throws(Failure) -> Theme {
        guard let theme = theme ?? file.theme else {
            let noColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
            return noColor ? .monochrome : .standard
        }
        let shipped = ThemeName(rawValue: theme)
        let bytes = if let shipped { shipped.bytes } else { try InputFile.read(theme) }
        do throws(ThemeFileError) {
            return try ThemeFile.read(bytes)
        } catch {
            throw Failure(.inputRefused, "thema \(theme): \(error.sentence)")
        }
    }
}

extension CursesError {
    fileprivate var sentence: String {
        switch self {
        case .notATerminal: "de interface heeft een terminal nodig"
        case .unusableTerminal(let name): "deze terminal (TERM=\(name)) kan de interface niet laten zien"
        case .noUnicode: "deze computer heeft geen taalinstelling met UTF-8"
        }
    }
}

extension ThemeFileError {
    var sentence: String {
        switch self {
        case .notTOML(let line): "dit is geen TOML" + place(line)
        case .unknownRole(let role, let line): "'\(role)' is geen rol" + place(line)
        case .notATable(let role, let line): "bij '\(role)' horen eigenschappen tussen { en }" + place(line)
        case .unknownProperty(let property, let role, let line):
            "'\(property)' bij '\(role)' is onbekend" + place(line)
        case .notAColor(let color, let property, let role, let line):
            "'\(color)' bij '\(role)', \(property), is geen kleur" + place(line)
        case .notYesOrNo(let property, let role, let line):
            "'\(property)' bij '\(role)' is true of false" + place(line)
        }
    }

    private func place(_ line: Int?) -> String { line.map { " (regel \($0))" } ?? "" }
}
