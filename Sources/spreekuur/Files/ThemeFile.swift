import TOMLKit
import TextUI

/// Why a theme file was refused; lines count from one and are nil where TOML hides them.
enum ThemeFileError: Error, Hashable {
    case notTOML(line: Int?)
    case unknownRole(String, line: Int?)
    /// The role is something else than a table of properties.
    case notATable(role: String, line: Int?)
    case unknownProperty(String, role: String, line: Int?)
    case notAColor(String, property: String, role: String, line: Int?)
    /// Bold and the like are `true` or `false`.
    case notYesOrNo(property: String, role: String, line: Int?)
}

/// The themes that come with the program.
enum ThemeName: String, CaseIterable {
    case licht, donker, contrast, kleurenblind, tritanopie
    case zwartWit = "zwart-wit"

    var bytes: [UInt8] {
        switch self {
        case .licht: PackageResources.licht_toml
        case .donker: PackageResources.donker_toml
        case .contrast: PackageResources.contrast_toml
        case .kleurenblind: PackageResources.kleurenblind_toml
        case .tritanopie: PackageResources.tritanopie_toml
        case .zwartWit: PackageResources.zwart_wit_toml
        }
    }
}

/// A theme as TOML, one line per role:
///
///     tekst = { letter = "#1c1c1c", achtergrond = "#ffffff" }
///     gekozen = { letter = "felwit", achtergrond = "blauw", omgekeerd = false }
///
/// A role takes the colours of `tekst` where it has none, and what it is without colours (bold,
/// reversed, …) where the file does not say otherwise: so no theme tells things by colour alone by accident.
enum ThemeFile {
    static func read(_ bytes: [UInt8]) throws(ThemeFileError) -> Theme {
        let source = String(decoding: bytes, as: UTF8.self)
        let table: TOMLTable
        do throws(NotTOML) {
            table = try TOMLTable.parsed(source)
        } catch {
            throw .notTOML(line: error.line)
        }
        let lines = TOMLLines(source)
        // In the order of the file, so that the first mistake is the one that is told.
        let keys = table.keys.sorted { (lines[$0] ?? .max, $0) < (lines[$1] ?? .max, $1) }
        var theme = Theme.monochrome
        if let text = table["tekst"] {
            let style = try style(text, over: Style(), role: "tekst", line: lines["tekst"])
            theme = Theme { role in
                Style(style.foreground, on: style.background, Theme.monochrome[role].attributes)
            }
            theme[.text] = style
        }
        for key in keys where key != "tekst" {
            guard let role = roles[key] else { throw .unknownRole(key, line: lines[key]) }
            guard let value = table[key] else { continue }
            theme[role] = try style(value, over: theme[role], role: key, line: lines[key])
        }
        return theme
    }

    private static func style(
        _ value: any TOMLValueConvertible, over base: Style, role: String, line: Int?
    ) throws(ThemeFileError) -> Style {
        guard let properties = value.table else { throw .notATable(role: role, line: line) }
        var style = base
        for property in properties.keys.sorted() {
            guard let value = properties[property] else { continue }
            switch property {
            case "letter", "achtergrond":
                guard let color = value.string.flatMap(color) else {
                    throw .notAColor(value.string ?? "", property: property, role: role, line: line)
                }
                if property == "letter" { style.foreground = color } else { style.background = color }
            default:
                guard let attribute = attributes[property] else {
                    throw .unknownProperty(property, role: role, line: line)
                }
                guard let isOn = value.bool else {
                    throw .notYesOrNo(property: property, role: role, line: line)
                }
                if isOn { style.attributes.insert(attribute) } else { style.attributes.remove(attribute) }
            }
        }
        return style
    }

    /// `standaard`, one of the terminal's sixteen, or `#rrggbb`.
    private static func color(_ text: String) -> Color? {
        if text == "standaard" { return .standard }
        if let color = colors[text] { return .terminal(color) }
        let digits = text.dropFirst()
        guard text.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
            let value = UInt32(digits, radix: 16)
        else { return nil }
        return .rgb(
            red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    private static let attributes: [String: Attributes] = [
        "vet": .bold, "onderstreept": .underline, "omgekeerd": .reverse, "dof": .dim,
    ]

    private static let colors: [String: TerminalColor] = [
        "zwart": .black, "rood": .red, "groen": .green, "geel": .yellow,
        "blauw": .blue, "paars": .magenta, "cyaan": .cyan, "wit": .white,
        "grijs": .brightBlack, "felrood": .brightRed, "felgroen": .brightGreen, "felgeel": .brightYellow,
        "felblauw": .brightBlue, "felpaars": .brightMagenta, "felcyaan": .brightCyan, "felwit": .brightWhite,
    ]

    private static let roles = Dictionary(uniqueKeysWithValues: Role.allCases.map { (name(of: $0), $0) })

    /// The word of a role in a theme file.
    static func name(of role: Role) -> String {
        switch role {
        case .text: "tekst"
        case .muted: "gedempt"
        case .emphasis: "nadruk"
        case .title: "titel"
        case .place: "plaats"
        case .placeActive: "plaats-actief"
        case .rule: "lijn"
        case .heading: "kop"
        case .selected: "gekozen"
        case .count: "aantal"
        case .unauthorised: "ongeoorloofd"
        case .unknown: "onbekend"
        case .authorised: "geoorloofd"
        case .near: "nadert"
        case .reached: "bereikt"
        case .limit: "grens"
        case .good: "goed"
        case .warning: "let-op"
        case .error: "fout"
        case .notice: "melding"
        case .key: "toets"
        case .keyHelp: "toets-uitleg"
        case .field: "veld"
        case .fieldFocused: "veld-actief"
        case .demo: "demo"
        }
    }
}
