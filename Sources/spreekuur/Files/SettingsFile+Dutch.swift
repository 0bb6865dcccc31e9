import Screens
import TextUI

extension SettingsFileError {
    /// Begins small: it follows the name of the file.
    var sentence: String {
        switch self {
        case .notTOML(let line): "dit is geen TOML" + place(line)
        case .unknown(let name, let line): "'\(name)' is geen instelling" + place(line)
        case .notATable(let name, let line): "bij '\(name)' horen instellingen onder [\(name)]" + place(line)
        case .notYesOrNo(let name, let line): "'\(name)' is true of false" + place(line)
        case .notText(let name, let line): "bij '\(name)' hoort tekst tussen aanhalingstekens" + place(line)
        case .notMinutes(let name, let line): "'\(name)' is een aantal minuten van 1 tot 240" + place(line)
        case .notAKey(let text, let line):
            "'\(text)' is geen toets; een toets is een letter of teken, F1 tot F12, of Ctrl-A tot Ctrl-Y"
                + place(line)
        case .keymap(let fault, let line): fault.sentence + place(line)
        }
    }

    private func place(_ line: Int?) -> String { line.map { " (regel \($0))" } ?? "" }
}

extension KeymapFault {
    fileprivate var sentence: String {
        switch self {
        case .unknownPlace(let place): "'\(place)' is geen plaats met toetsen"
        case .unknownAction(let name): "'\(name.label)' bestaat niet bij '\(name.place)'"
        case .fixed(let key): "\(key.name(.ascii)) doet overal hetzelfde en blijft zo"
        case .letter(let key, let name):
            "'\(key.name(.ascii))' kan niet bij '\(name.label)', want daar zijn letters tekst; kies een F-toets"
        case .taken(let key, let name):
            "\(key.name(.ascii)) is al de toets voor '\(name.label)' bij '\(name.place)'"
        }
    }
}
