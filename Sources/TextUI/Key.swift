/// What a user did, however the terminal encodes it.
public enum Key: Hashable, Sendable {
    case character(Character)
    /// Control and a lower-case letter.
    case control(Character)
    case enter, escape, tab, backTab, backspace, delete
    case up, down, left, right, wordLeft, wordRight
    case home, end, pageUp, pageDown
    case function(Int)
    /// A whole paste. It is text: it moves no focus and answers no question.
    case paste(String)
    case click(Position)
    case wheelUp, wheelDown
    case resize
    /// The terminal is gone; no key will follow.
    case ended
}

extension Key {
    /// Whether it is text in a field.
    public var isCharacter: Bool {
        if case .character = self { true } else { false }
    }

    /// Takes back the last stretch of typing in a field: what Control-/ sends on most terminals.
    public static let undoTyping = Key.control("_")

    /// A key by the name that `name` gives it, as a user writes it: a sign, `F5`, `Ctrl-A`, `spatie`. Nil for the
    /// keys without a sign, whose meaning is the same everywhere.
    public init?(name: String) {
        let lower = name.lowercased()
        if name.count == 1, let character = name.first {
            guard character.unicodeScalars.allSatisfy({ Printable.isShown($0) }) else { return nil }
            self = .character(character)
        } else if lower == "spatie" {
            self = .character(" ")
        } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...12).contains(number) {
            self = .function(number)
        } else if lower.hasPrefix("ctrl-"), lower.count == 6, let letter = lower.last,
            ("a"..."z").contains(letter)
        {
            self = .control(letter)
        } else {
            return nil
        }
    }

    /// The name on the key cap, as Dutch readers know it; empty for what is no key.
    public func name(_ glyphs: Glyphs) -> String {
        switch self {
        case .character(" "): "spatie"
        case .character(let character): String(character)
        case .control(let letter): "Ctrl-" + letter.uppercased()
        case .enter: glyphs.enter
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .up: glyphs == .unicode ? "↑" : "Omhoog"
        case .down: glyphs == .unicode ? "↓" : "Omlaag"
        case .left: glyphs == .unicode ? "←" : "Links"
        case .right: glyphs == .unicode ? "→" : "Rechts"
        case .wordLeft: glyphs == .unicode ? "Ctrl-←" : "Ctrl-Links"
        case .wordRight: glyphs == .unicode ? "Ctrl-→" : "Ctrl-Rechts"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .function(let number): "F\(number)"
        case .paste, .click, .wheelUp, .wheelDown, .resize, .ended: ""
        }
    }
}
