/// A colour as a theme names it.
public enum Color: Hashable, Sendable {
    /// Whatever the terminal itself uses.
    case standard
    case terminal(TerminalColor)
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

/// The 16 colours every terminal has and its user may have tuned; the raw value is their number.
public enum TerminalColor: UInt8, CaseIterable, Hashable, Sendable {
    case black, red, green, yellow, blue, magenta, cyan, white
    case brightBlack, brightRed, brightGreen, brightYellow
    case brightBlue, brightMagenta, brightCyan, brightWhite
}

/// What a terminal can do to letters besides colouring them.
public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Attributes(rawValue: 1)
    public static let underline = Attributes(rawValue: 2)
    public static let reverse = Attributes(rawValue: 4)
    public static let dim = Attributes(rawValue: 8)
}

/// How one role looks.
public struct Style: Hashable, Sendable {
    public var foreground: Color
    public var background: Color
    public var attributes: Attributes

    public init(
        _ foreground: Color = .standard, on background: Color = .standard, _ attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// A style for every role.
public struct Theme: Hashable, Sendable {
    private var styles: [Style]

    public init(_ style: (Role) -> Style) {
        styles = Role.allCases.map(style)
    }

    public subscript(role: Role) -> Style {
        get { styles[Int(role.rawValue)] }
        set { styles[Int(role.rawValue)] = newValue }
    }

    /// The default: the terminal's own 16 colours, so that a user's palette is respected.
    public static let standard = Theme { role in
        var style = Theme.monochrome[role]
        switch role {
        case .text, .muted, .emphasis, .selected, .field, .fieldFocused, .placeActive, .count, .keyHelp,
            .notice:
            break
        case .title, .place, .heading, .key: style.foreground = .terminal(.cyan)
        case .rule: style.foreground = .terminal(.blue)
        case .unauthorised, .reached, .limit, .error: style.foreground = .terminal(.red)
        case .unknown, .near, .warning: style.foreground = .terminal(.yellow)
        case .authorised, .good: style.foreground = .terminal(.green)
        case .demo: style.foreground = .terminal(.magenta)
        }
        return style
    }

    /// No colour at all, for `NO_COLOR`: what matters is bold, underlined or reversed.
    public static let monochrome = Theme { role in
        switch role {
        case .text, .place, .unknown, .authorised, .notice, .good, .keyHelp: Style()
        case .muted, .rule: Style(.standard, .dim)
        case .emphasis, .title, .heading, .count, .key, .near, .warning: Style(.standard, .bold)
        case .unauthorised, .limit: Style(.standard, .bold)
        case .field: Style(.standard, .underline)
        case .fieldFocused, .reached: Style(.standard, [.bold, .underline])
        case .selected, .demo: Style(.standard, .reverse)
        case .placeActive, .error: Style(.standard, [.bold, .reverse])
        }
    }
}

extension Style {
    fileprivate init(_ foreground: Color, _ attributes: Attributes) {
        self.init(foreground, on: .standard, attributes)
    }
}
