import TextUI

/// The rows of a list in words.
struct SpokenRows: Hashable, Sendable {
    var rows: [String]
    var current: Int?
}

extension ScreenContent {
    var prompt: Prompt? { nil }

    func spokenRows(_ situation: Situation) -> SpokenRows? { nil }

    /// What it draws; a form is asked field by field instead, a list told row by row.
    func spoken(_ situation: Situation) -> [String] {
        if case .form? = prompt { return [] }
        return spokenRows(situation) == nil ? spokenDrawing(situation) : []
    }

    func spokenDrawing(_ situation: Situation) -> [String] {
        // Too narrow for a second pane: its rows would be told in one breath with those beside them.
        var frame = Frame(Size(columns: 100, rows: 60))
        draw(into: &frame, frame.region, situation)
        return Spoken.lines(of: frame, rows: 0..<frame.size.rows)
    }
}
