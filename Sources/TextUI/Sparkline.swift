/// A few numbers as small columns, one per column of the screen; the numbers themselves stand elsewhere.
public struct Sparkline: Hashable, Sendable {
    /// Nil where there was nothing to count, such as a holiday.
    public var values: [Int?]
    /// The value of a full column, so that lines below each other compare; values above it stay full.
    public var top: Int

    public init(_ values: [Int?], top: Int) {
        self.values = values
        self.top = max(1, top)
    }

    public func line(glyphs: Glyphs, role: Role = .unauthorised) -> Line {
        let levels = glyphs.levels
        var line = Line()
        for value in values {
            guard let value else {
                line.append(" ")
                continue
            }
            guard value > 0 else {
                line += Line(glyphs.dot, .muted)
                continue
            }
            let level = min(value, top) * levels.count / top
            line += Line(levels[max(1, level) - 1], role)
        }
        return line
    }
}
