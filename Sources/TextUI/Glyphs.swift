/// Which characters drawings are made of. Names keep their letters in both.
public enum Glyphs: Hashable, Sendable {
    case unicode
    /// Only ASCII, for terminals and fonts without box drawing.
    case ascii

    public var ellipsis: Unicode.Scalar { pick("…", "~") }
    public var pointer: Unicode.Scalar { pick("▶", ">") }
    public var rule: Unicode.Scalar { pick("─", "-") }
    public var column: Unicode.Scalar { pick("│", "|") }
    public var topLeft: Unicode.Scalar { pick("┌", "+") }
    public var topRight: Unicode.Scalar { pick("┐", "+") }
    public var bottomLeft: Unicode.Scalar { pick("└", "+") }
    public var bottomRight: Unicode.Scalar { pick("┘", "+") }
    public var limitRule: Unicode.Scalar { pick("╌", "=") }
    public var full: Unicode.Scalar { pick("█", "#") }
    public var possible: Unicode.Scalar { pick("▒", "?") }
    public var empty: Unicode.Scalar { pick("░", ".") }
    public var half: Unicode.Scalar { pick("▄", "=") }
    public var check: Unicode.Scalar { pick("✓", "v") }
    public var cross: Unicode.Scalar { pick("✗", "x") }
    public var dot: Unicode.Scalar { pick("·", ".") }
    public var chosen: Unicode.Scalar { pick("●", "*") }
    public var open: Unicode.Scalar { pick("○", "o") }
    public var mask: Unicode.Scalar { pick("•", "*") }
    public var rising: Unicode.Scalar { pick("↗", "/") }
    /// Two that do not go together.
    public var apart: Unicode.Scalar { pick("≠", "%") }
    public var left: Unicode.Scalar { pick("◀", "<") }
    public var right: Unicode.Scalar { pick("▶", ">") }
    public var enter: String { self == .unicode ? "⏎" : "Enter" }

    /// Eight heights from one eighth to full, for sparklines and the tops of columns.
    public var levels: [Unicode.Scalar] {
        switch self {
        case .unicode: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        case .ascii: [".", ":", "-", "=", "+", "*", "%", "#"]
        }
    }

    /// From the smallest part of a cell to a whole one, for the ends of bars.
    var parts: [Unicode.Scalar] {
        switch self {
        case .unicode: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
        case .ascii: ["#"]
        }
    }

    /// A sign of a sentence in these characters; letters and whatever else was typed stay as they are.
    func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard self == .ascii, !scalar.isASCII else { return scalar }
        return switch scalar {
        case "·", "–", "—": "-"
        case "×": "x"
        case "…": ellipsis
        case "‘", "’": "'"
        case "“", "”", "„": "\""
        case _: scalar
        }
    }

    private func pick(_ unicode: Unicode.Scalar, _ ascii: Unicode.Scalar) -> Unicode.Scalar {
        self == .unicode ? unicode : ascii
    }
}
