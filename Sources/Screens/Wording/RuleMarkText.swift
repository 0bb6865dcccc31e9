import Attendance
import TextUI

extension RuleMark {
    /// `[wet]`, to follow the sentence of a rule.
    var text: String { "[\(rawValue)]" }

    /// What it stands for.
    var meaning: String {
        switch self {
        case .law: "de Leerplichtwet of de Inspectie"
        case .duo: "zo wil DUO het"
        case .field: "zo doen scholen en jeugdartsen het"
        case .ours: "bedacht voor dit programma, geen wet"
        }
    }
}

extension Line {
    /// A rule in as many lines as it needs, with who made it behind it.
    static func sentence(_ text: String, _ mark: RuleMark, columns: Int) -> [Line] {
        var lines = wrapped(text, columns: columns - 2).map { Line("  ") + Line($0) }
        let mark = Line(mark.text, .muted)
        // The mark stays whole: it goes on a line of its own where the last one has no room.
        if let last = lines.last, last.width + 1 + mark.width <= columns {
            lines[lines.count - 1] = last + Line(" ") + mark
        } else {
            lines.append(Line("  ") + mark)
        }
        return lines
    }
}
