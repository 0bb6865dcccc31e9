/// How far an amount is towards a limit, as `██▒░░░░░`.
///
/// Rounded so that it does not lie: an amount above zero shows, and full means the limit is reached.
public struct Bar: Hashable, Sendable {
    public var certain: Int
    /// What may still be added to it.
    public var possible: Int
    public var limit: Int

    public init(certain: Int, possible: Int = 0, limit: Int) {
        self.certain = max(0, certain)
        self.possible = max(0, possible)
        self.limit = max(1, limit)
    }

    public func line(columns: Int, glyphs: Glyphs, role: Role = .unauthorised) -> Line {
        let full = cells(certain, of: columns)
        let reached = max(cells(certain + possible, of: columns), full)
        var line = repeated(glyphs.full, full, role)
        line += repeated(glyphs.possible, reached - full, .unknown)
        line += repeated(glyphs.empty, columns - reached, .muted)
        return line
    }

    private func cells(_ amount: Int, of columns: Int) -> Int {
        guard amount > 0, columns > 0 else { return 0 }
        return amount >= limit ? columns : max(1, amount * columns / limit)
    }

    private func repeated(_ glyph: Unicode.Scalar, _ count: Int, _ role: Role) -> Line {
        Line(String(repeating: Character(glyph), count: count), role)
    }
}
