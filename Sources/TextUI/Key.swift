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
