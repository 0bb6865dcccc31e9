/// A column per week against a limit, with the numbers and marks under it.
public struct WeekPlot: Hashable, Sendable {
    public struct Week: Hashable, Sendable {
        public var label: String
        /// Nil for a week without lessons.
        public var certain: Int?
        public var possible: Int
        /// What happened that week, one or two characters.
        public var mark: Line

        public init(_ label: String, certain: Int?, possible: Int = 0, mark: Line = "") {
            self.label = label
            self.certain = certain.map { max(0, $0) }
            self.possible = max(0, possible)
            self.mark = mark
        }

        fileprivate var total: Int { (certain ?? 0) + possible }
    }

    public var weeks: [Week]
    public var limit: Int

    public init(_ weeks: [Week], limit: Int) {
        self.weeks = weeks
        self.limit = max(1, limit)
    }

    /// The rows below the columns: base line, numbers, labels, marks.
    private static let footRows = 4

    /// Uses the whole height; weeks that do not fit in the width are left out, oldest first.
    public func draw(into frame: inout Frame, in region: Region) {
        let (axis, plot) = region.cut(left: columns(of: String(limit)) + 1)
        let width = min(7, max(4, plot.columns / max(1, weeks.count)))
        let shown = weeks.suffix(plot.columns / width)
        let (above, foot) = plot.cut(bottom: WeekPlot.footRows)
        guard above.rows > 0, !shown.isEmpty else { return }
        let scale = Scale(limit: limit, highest: shown.reduce(0) { max($0, $1.total) }, rows: above.rows)
        let ground = Region(column: plot.column, row: plot.row, columns: shown.count * width, rows: plot.rows)
        let limitRow = above.rows - scale.limitRows
        frame.put(String(limit), .limit, in: axis.line(limitRow))
        frame.fill(
            Region(column: ground.column, row: above.row + limitRow, columns: ground.columns, rows: 1),
            .limit, with: frame.glyphs.limitRule)
        frame.fill(
            Region(column: ground.column, row: foot.row, columns: ground.columns, rows: min(1, foot.rows)),
            .rule, with: frame.glyphs.rule)
        frame.put("0", .muted, in: axis.cut(top: above.rows).rest.line(0))
        for (index, week) in shown.enumerated() {
            let place = ground.cut(left: index * width).rest.cut(left: width - 1).left
            let (column, under) = place.cut(bottom: WeekPlot.footRows)
            draw(week, scale, into: &frame, in: column)
            frame.put(number(week, columns: width - 1), in: under.line(1))
            frame.put(week.label, .muted, in: under.line(2))
            frame.put(week.mark, in: under.line(3))
        }
    }

    private func number(_ week: Week, columns: Int) -> Line {
        guard let certain = week.certain else { return Line("-", .muted) }
        let number = Line("\(certain)", certain >= limit ? .reached : .count)
        let both = number + Line("+\(week.possible)", .unknown)
        return week.possible > 0 && both.width <= columns ? both : number
    }

    private func draw(_ week: Week, _ scale: Scale, into frame: inout Frame, in column: Region) {
        let certain = scale.eighths(week.certain ?? 0)
        let total = scale.eighths(week.total)
        let role: Role = (week.certain ?? 0) >= limit ? .reached : .unauthorised
        for level in 0..<column.rows {
            let line = column.line(column.rows - 1 - level)
            let filled = certain - 8 * level
            if filled > 0 {
                frame.fill(line, role, with: frame.glyphs.levels[min(8, filled) - 1])
            } else if total >= 8 * (level + 1) || (total > 8 * level && level + 1 != scale.limitRows) {
                // A shaded cell is whole, so below the limit it must not touch the limit's row.
                frame.fill(line, .unknown, with: frame.glyphs.possible)
            }
        }
    }
}

/// Heights in eighths of a row, with the limit on the edge of a row: only what reaches it fills that row.
private struct Scale {
    let limit: Int
    let limitRows: Int
    let rows: Int

    init(limit: Int, highest: Int, rows: Int) {
        self.limit = limit
        self.rows = rows
        let top = max(limit, highest)
        limitRows = max(1, rows * limit / top)
    }

    func eighths(_ value: Int) -> Int {
        guard value > 0 else { return 0 }
        return min(rows * 8, max(1, value * limitRows * 8 / limit))
    }
}
