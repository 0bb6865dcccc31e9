/// What the screen measures, in columns and rows.
public struct Size: Hashable, Sendable {
    public var columns: Int
    public var rows: Int

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// A place on the screen, counted from zero at the top left.
public struct Position: Hashable, Sendable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// How much of a row or column of regions one part takes.
public enum Length: Hashable, Sendable {
    case fixed(Int)
    /// An equal part of what the fixed lengths leave over.
    case rest
}

/// A rectangle on the screen. Asking for more than there is gives less, never a negative size.
public struct Region: Hashable, Sendable {
    public let column: Int
    public let row: Int
    public let columns: Int
    public let rows: Int

    public init(column: Int, row: Int, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    public init(_ size: Size) {
        self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
    }

    public var origin: Position { Position(column: column, row: row) }
    public var isEmpty: Bool { columns == 0 || rows == 0 }

    public func contains(_ position: Position) -> Bool {
        position.column >= column && position.column < column + columns
            && position.row >= row && position.row < row + rows
    }

    public func inset(columns: Int = 0, rows: Int = 0) -> Region {
        Region(
            column: column + min(columns, self.columns), row: row + min(rows, self.rows),
            columns: self.columns - 2 * columns, rows: self.rows - 2 * rows)
    }

    /// One row of this region, counted from its own top; empty when it lies below the bottom.
    public func line(_ index: Int) -> Region {
        Region(
            column: column, row: row + index, columns: columns,
            rows: (0..<rows).contains(index) ? 1 : 0)
    }

    /// The first rows and what lies below them.
    public func cut(top: Int) -> (top: Region, rest: Region) {
        let parts = split(rows: .fixed(top), .rest)
        return (parts[0], parts[1])
    }

    /// The last rows and what lies above them; what is above gives way last.
    public func cut(bottom: Int) -> (rest: Region, bottom: Region) {
        let parts = split(rows: .fixed(rows - min(bottom, rows)), .rest)
        return (parts[0], parts[1])
    }

    /// The first columns and what lies to the right of them.
    public func cut(left: Int) -> (left: Region, rest: Region) {
        let parts = split(columns: .fixed(left), .rest)
        return (parts[0], parts[1])
    }

    /// The last columns and what lies to the left of them.
    public func cut(right: Int) -> (rest: Region, right: Region) {
        let parts = split(columns: .fixed(columns - min(right, columns)), .rest)
        return (parts[0], parts[1])
    }

    public func split(rows lengths: Length..., gap: Int = 0) -> [Region] {
        Region.spread(lengths, over: rows, gap: gap).map { start, count in
            Region(column: column, row: row + start, columns: columns, rows: count)
        }
    }

    public func split(columns lengths: Length..., gap: Int = 0) -> [Region] {
        split(columns: lengths, gap: gap)
    }

    public func split(columns lengths: [Length], gap: Int = 0) -> [Region] {
        Region.spread(lengths, over: columns, gap: gap).map { start, count in
            Region(column: column + start, row: row, columns: count, rows: rows)
        }
    }

    private static func spread(_ lengths: [Length], over whole: Int, gap: Int) -> [(start: Int, count: Int)] {
        var fixed = gap * max(0, lengths.count - 1)
        var sharers = 0
        for length in lengths {
            switch length {
            case .fixed(let count): fixed += max(0, count)
            case .rest: sharers += 1
            }
        }
        var spare = max(0, whole - fixed)
        var start = 0
        return lengths.map { length in
            let wanted: Int
            switch length {
            case .fixed(let count): wanted = max(0, count)
            case .rest:
                wanted = spare / sharers
                spare -= wanted
                sharers -= 1
            }
            let count = min(wanted, max(0, whole - start))
            let part = (start: min(start, whole), count: count)
            start += count + gap
            return part
        }
    }
}
