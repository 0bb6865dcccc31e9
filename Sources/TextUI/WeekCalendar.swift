/// How a day stands in a calendar of weeks; every sign differs from the others without colour.
public enum DayMark: CaseIterable, Hashable, Sendable {
    case present, late, unauthorised, unknown, authorised
    /// Still to come.
    case ahead
    case noLessons

    public func sign(_ glyphs: Glyphs) -> Line {
        switch self {
        case .present: Line(glyphs.full, .good)
        case .late: Line(glyphs.half, .warning)
        case .unauthorised: Line(glyphs.open, .unauthorised)
        case .unknown: Line("?", .unknown)
        case .authorised: Line("z", .authorised)
        case .ahead: Line(glyphs.dot, .muted)
        case .noLessons: " "
        }
    }

    /// Whether it fills its whole place, so that a row of such days is one calm band.
    fileprivate var isSolid: Bool { self == .present || self == .late }
}

/// The days of a year as a map: a row for each weekday, a column for each week, months named above.
public struct WeekCalendar: Hashable, Sendable {
    public struct Week: Hashable, Sendable {
        /// The month that begins here; empty where none does.
        public var month: String
        /// In the order of the rows.
        public var days: [DayMark]

        public init(month: String = "", _ days: [DayMark]) {
            self.month = month
            self.days = days
        }
    }

    public var weeks: [Week]
    /// The weekdays, one label for each row.
    public var rows: [String]

    public init(_ weeks: [Week], rows: [String]) {
        self.weeks = weeks
        self.rows = rows
    }

    /// How often each mark stands in it.
    public func count(_ mark: DayMark) -> Int {
        weeks.reduce(0) { $0 + $1.days.count { $0 == mark } }
    }

    /// The rows it takes, months included.
    public var height: Int { rows.count + 1 }

    /// Weeks that do not fit are left out, oldest first. A column is as wide as there is room for, at most four.
    public func draw(into frame: inout Frame, in region: Region) {
        let (labels, map) = region.cut(left: (rows.map { columns(of: $0) }.max() ?? 0) + 1)
        guard !weeks.isEmpty, map.columns > 0 else { return }
        let width = min(4, max(1, map.columns / weeks.count))
        let shown = weeks.suffix(map.columns / width)
        for (row, label) in rows.enumerated() { frame.put(label, .muted, in: labels.line(row + 1)) }
        var free = 0
        for (index, week) in shown.enumerated() {
            let column = map.cut(left: index * width).rest
            // A name that is cut, or runs into the one before it, names nothing.
            if index * width >= free, columns(of: week.month) <= column.columns {
                frame.put(week.month, .muted, in: column.line(0))
                if !week.month.isEmpty { free = index * width + columns(of: week.month) + 1 }
            }
            for (row, day) in week.days.prefix(rows.count).enumerated() {
                draw(day, into: &frame, in: column.line(row + 1).cut(left: width).left)
            }
        }
    }

    private func draw(_ day: DayMark, into frame: inout Frame, in place: Region) {
        let sign = day.sign(frame.glyphs)
        // The last column is the gap to the next week, where there is one to spare.
        let wide = place.columns > 1 ? place.cut(right: 1).rest : place
        for column in 0..<(day.isSolid ? wide.columns : 1) {
            let start = day.isSolid ? column : wide.columns / 2
            frame.put(sign, in: wide.cut(left: start).rest.cut(left: 1).left)
        }
    }
}
