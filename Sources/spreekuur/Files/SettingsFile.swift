import Exchange
import Screens
import TOMLKit
import TextUI

/// Why the file of settings was refused; lines count from one and are nil where TOML hides them.
enum SettingsFileError: Error, Hashable {
    case notTOML(line: Int?)
    case unknown(String, line: Int?)
    case notATable(String, line: Int?)
    case notYesOrNo(String, line: Int?)
    case notText(String, line: Int?)
    case notMinutes(String, line: Int?)
    case notAKey(String, line: Int?)
    case keymap(KeymapFault, line: Int?)
}

/// What the user set in `instellingen.toml`:
///
///     [scherm]
///     thema = "donker"
///     afdekken-na = 5
///
///     [toetsen.vandaag]
///     "niet gekomen" = ["x", "F6"]
///
///     [brieven]
///     functie = "jongerenconsulent"
///
/// `spreekuur toetsen` lists the places and what is done there.
struct SettingsFile {
    var theme: String?
    var isASCII = false
    var hasMouse = true
    var settings = Settings()
    var letters = LetterSettings()
    /// A folder with templates of one's own.
    var templates: String?

    init() {}

    init(_ bytes: [UInt8]) throws(SettingsFileError) {
        let source = String(decoding: bytes, as: UTF8.self)
        let lines = TOMLLines(source)
        let table: TOMLTable
        do throws(NotTOML) {
            table = try TOMLTable.parsed(source)
        } catch {
            throw .notTOML(line: error.line)
        }
        for name in table.keys.sorted() {
            let line = lines[name]
            guard let heading = Heading(rawValue: name) else { throw .unknown(name, line: line) }
            guard let section = table[name]?.table else { throw .notATable(name, line: line) }
            switch heading {
            case .screen: try readScreen(section, lines)
            case .keys: try readKeys(section, lines)
            case .letters: try readLetters(section, lines)
            }
        }
    }

    private enum Heading: String {
        case screen = "scherm"
        case keys = "toetsen"
        case letters = "brieven"
    }

    private mutating func readLetters(_ table: TOMLTable, _ lines: TOMLLines) throws(SettingsFileError) {
        for name in table.keys.sorted() {
            let line = lines["brieven", name]
            func text() throws(SettingsFileError) -> String {
                guard let text = table[name]?.string, text.contains(where: { !$0.isWhitespace }) else {
                    throw .notText(name, line: line)
                }
                return text
            }
            switch name {
            case "functie": letters.officerFunction = try text()
            case "organisatie": letters.organisation = try text()
            case "afzender": letters.sender = try text()
            case "contact": letters.contact = try text()
            case "bewaren": letters.retention = try text()
            case "sjablonen": templates = try text()
            default: throw .unknown(name, line: line)
            }
        }
    }

    private mutating func readScreen(_ table: TOMLTable, _ lines: TOMLLines) throws(SettingsFileError) {
        for name in table.keys.sorted() {
            guard let value = table[name] else { continue }
            let line = lines["scherm", name]
            switch name {
            case "thema":
                guard let text = value.string else { throw .notText(name, line: line) }
                theme = text
            case "ascii", "muis":
                guard let isOn = value.bool else { throw .notYesOrNo(name, line: line) }
                if name == "ascii" { isASCII = isOn } else { hasMouse = isOn }
            case "afdekken-na", "vergrendelen-na":
                guard let minutes = value.int, (1...240).contains(minutes) else {
                    throw .notMinutes(name, line: line)
                }
                if name == "afdekken-na" {
                    settings.coverAfter = minutes
                } else {
                    settings.lockAfter = minutes
                }
            default: throw .unknown(name, line: line)
            }
        }
    }

    private mutating func readKeys(_ table: TOMLTable, _ lines: TOMLLines) throws(SettingsFileError) {
        var chosen: [(name: ActionName, line: Int?)] = []
        for place in table.keys.sorted() {
            guard let actions = table[place]?.table else {
                throw .notATable("toetsen.\(place)", line: lines["toetsen", place])
            }
            for label in actions.keys.sorted() {
                let line = lines["toetsen.\(place)", label]
                let name = ActionName(place: place, label: label)
                let keys = try keys(actions[label], label, line)
                do throws(KeymapFault) {
                    try settings.keymap.choose(keys, for: name)
                } catch {
                    throw .keymap(error, line: line)
                }
                chosen.append((name, line))
            }
        }
        // In the order of the file, so that the first mistake is the one that is told.
        for (name, line) in chosen.sorted(by: { ($0.line ?? .max) < ($1.line ?? .max) }) {
            if let fault = settings.keymap.clash(of: name) { throw .keymap(fault, line: line) }
        }
    }

    /// One key, or a list of them.
    private func keys(
        _ value: (any TOMLValueConvertible)?, _ label: String, _ line: Int?
    ) throws(SettingsFileError) -> [Key] {
        let names: [String?] =
            if let text = value?.string { [text] } else { value?.array?.map { $0.string } ?? [] }
        guard !names.isEmpty else { throw .notText(label, line: line) }
        var keys: [Key] = []
        for name in names {
            guard let key = name.flatMap({ Key(name: $0) }) else { throw .notAKey(name ?? "", line: line) }
            keys.append(key)
        }
        return keys
    }
}
