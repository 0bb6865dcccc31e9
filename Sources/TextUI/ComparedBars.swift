/// A few amounts of one kind as bars below each other, each with its name before it and its number behind it.
public struct ComparedBars: Hashable, Sendable {
    public struct Bar: Hashable, Sendable {
        public var label: String
        public var amount: Int
        /// The amount as people say it, with its unit.
        public var text: String

        public init(_ label: String, _ amount: Int, text: String) {
            self.label = label
            self.amount = max(0, amount)
            self.text = text
        }
    }

    public var bars: [Bar]

    public init(_ bars: [Bar]) { self.bars = bars }

    /// The longest bar takes `columns`; an amount above zero always shows.
    public func lines(columns: Int, glyphs: Glyphs, role: Role = .unauthorised) -> [Line] {
        let labels = bars.map { TextUI.columns(of: $0.label) }.max() ?? 0
        let most = max(1, bars.map(\.amount).max() ?? 0)
        return bars.map { bar in
            let gap = String(repeating: " ", count: labels - TextUI.columns(of: bar.label) + 1)
            let drawn = drawn(bar.amount, of: most, columns: columns, glyphs)
            return Line(bar.label + gap, .muted) + Line(drawn, role) + Line(drawn.isEmpty ? "" : " ")
                + Line(bar.text, .count)
        }
    }

    private func drawn(_ amount: Int, of most: Int, columns: Int, _ glyphs: Glyphs) -> String {
        guard amount > 0, columns > 0 else { return "" }
        let parts = glyphs.parts
        let length = max(1, amount * columns * parts.count / most)
        let (whole, part) = length.quotientAndRemainder(dividingBy: parts.count)
        var text = String(repeating: Character(glyphs.full), count: whole)
        if part > 0 { text.append(Character(parts[part - 1])) }
        return text
    }
}
