/// Which row of a list is current. Kept in the model; how far the list is scrolled follows from it.
public struct ListCursor: Hashable, Sendable {
    public var index: Int

    public init(_ index: Int = 0) { self.index = index }

    /// The current row of a list that may have become shorter; nil when it is empty.
    public func index(in count: Int) -> Int? {
        count > 0 ? min(max(0, index), count - 1) : nil
    }

    /// Moves, also by `j` and `k`; false for a key that is not about lists or an empty list.
    public mutating func handle(_ key: Key, count: Int, page: Int = 10) -> Bool {
        guard let current = self.index(in: count),
            let target = target(of: key, from: current, last: count - 1, page: page)
        else { return false }
        index = min(max(0, target), count - 1)
        return true
    }

    private func target(of key: Key, from index: Int, last: Int, page: Int) -> Int? {
        switch key {
        case .up, .wheelUp, .character("k"): index - 1
        case .down, .wheelDown, .character("j"): index + 1
        case .pageUp: index - page
        case .pageDown: index + page
        case .home: 0
        case .end: last
        case .character, .control, .enter, .escape, .tab, .backTab, .backspace, .delete, .left, .right,
            .wordLeft, .wordRight, .function, .paste, .click, .resize, .ended:
            nil
        }
    }
}

/// Rows in columns with a heading and one current row. Only the rows in sight are asked for.
public struct Table: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        public var title: String
        public var length: Length
        public var alignment: Alignment

        public init(_ title: String, _ length: Length = .rest, _ alignment: Alignment = .left) {
            self.title = title
            self.length = length
            self.alignment = alignment
        }
    }

    /// What stands in one column, or across several.
    public struct Entry: Hashable, Sendable, ExpressibleByStringLiteral {
        public var line: Line
        public var span: Int

        public init(_ line: Line, span: Int = 1) {
            self.line = line
            self.span = max(1, span)
        }

        public init(_ text: String, _ role: Role = .text) { self.init(Line(text, role)) }
        public init(stringLiteral text: String) { self.init(text) }
    }

    public struct Row: Hashable, Sendable {
        /// One column wide, left of the row.
        public var sign: Line
        public var entries: [Entry]

        public init(sign: Line = "", _ entries: [Entry]) {
            self.sign = sign
            self.entries = entries
        }
    }

    public var columns: [Column]
    public var hasHeading: Bool

    public init(_ columns: [Column], hasHeading: Bool = true) {
        self.columns = columns
        self.hasHeading = hasHeading
    }

    /// The rows in sight. The current one stays near the middle, so what is around it can be seen.
    public func visible(count: Int, current: Int?, in region: Region) -> Range<Int> {
        let rows = body(of: region).rows
        let top = max(0, min((current ?? 0) - rows / 2, count - rows))
        return top..<min(count, top + rows)
    }

    /// Draws the heading and the visible rows; nil as current marks none.
    ///
    /// `place` = where the cursor counts a row; nil for one that it passes by, as a heading between the rows.
    public func draw(
        into frame: inout Frame, in region: Region, count: Int, current: Int?,
        place: (Int) -> Int? = { $0 }, row: (Int) -> Row
    ) {
        let places = places(in: region)
        if hasHeading {
            for (column, place) in zip(columns, places) {
                frame.put(column.title, .heading, in: place.line(0), align: column.alignment)
            }
        }
        let body = body(of: region)
        for (offset, index) in visible(count: count, current: current, in: region).enumerated() {
            let line = body.line(offset)
            draw(row(index), into: &frame, in: line, places: places)
            if let from = current.flatMap(place), let to = place(index) {
                frame.addTarget(line, Table.keys(from: from, to: to))
            }
            if index == current {
                frame.put(Line(frame.glyphs.pointer), in: line.cut(left: 1).left)
                frame.paint(line, .selected)
            }
        }
    }

    /// A click on a row brings the cursor there; on the current one it goes in.
    private static func keys(from current: Int, to index: Int) -> [Key] {
        index == current
            ? [.enter] : Array(repeating: index < current ? .up : .down, count: abs(index - current))
    }

    /// The pointer, the row's own sign and a space.
    private static let margin = 3

    private func body(of region: Region) -> Region {
        region.cut(top: hasHeading ? 1 : 0).rest
    }

    private func places(in region: Region) -> [Region] {
        region.cut(left: Table.margin).rest.split(columns: columns.map(\.length), gap: 1)
    }

    private func draw(_ row: Row, into frame: inout Frame, in line: Region, places: [Region]) {
        frame.put(row.sign, in: line.cut(left: 1).rest.cut(left: 1).left)
        var index = 0
        for entry in row.entries where index < places.count {
            let first = places[index]
            let last = places[min(index + entry.span, places.count) - 1]
            let place = Region(
                column: first.column, row: line.row, columns: last.column + last.columns - first.column,
                rows: 1)
            frame.put(entry.line, in: place, align: columns[index].alignment)
            index += entry.span
        }
    }
}
