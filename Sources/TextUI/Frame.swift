/// A screenful of cells, drawn anew for every key and compared as a value.
///
/// Everything outside the frame is silently clipped, so drawing needs no size checks.
public struct Frame: Hashable, Sendable {
    public let size: Size
    public let glyphs: Glyphs
    /// Row after row; see `subscript(column:row:)`.
    public private(set) var cells: [Cell]
    /// What a click does, newest last: what was drawn later lies on top.
    private var targets: [Target] = []
    /// Where the terminal's cursor blinks; nil hides it.
    public var cursor: Position?

    public init(_ size: Size, glyphs: Glyphs = .unicode) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        self.glyphs = glyphs
        cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
    }

    private struct Target: Hashable, Sendable {
        let region: Region
        let keys: [Key]
    }

    public var region: Region { Region(size) }

    /// A click here is as good as pressing these keys one after another.
    public mutating func addTarget(_ region: Region, _ keys: [Key]) {
        targets.append(Target(region: region, keys: keys))
    }

    /// None where a click does nothing.
    public func keys(at position: Position) -> [Key] {
        targets.last { $0.region.contains(position) }?.keys ?? []
    }

    /// For what is drawn over the rest and takes all clicks.
    public mutating func forgetTargets() { targets = [] }

    public subscript(column column: Int, row row: Int) -> Cell {
        cells[row * size.columns + column]
    }

    public func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Writes a line at the top of a region, ending in `…` when it does not fit; returns the columns used.
    @discardableResult
    public mutating func put(_ line: Line, in region: Region, align: Alignment = .left) -> Int {
        guard region.rows > 0, region.columns > 0 else { return 0 }
        let spare = align == .left ? 0 : max(0, region.columns - line.width)
        let start =
            switch align {
            case .left: region.column
            case .right: region.column + spare
            case .center: region.column + spare / 2
            }
        let end = region.column + region.columns
        var column = start
        for piece in line.pieces {
            for var cell in CellText(piece.text, glyphs) {
                cell.role = piece.role
                guard column + Int(cell.width) <= end else {
                    set(Cell(glyphs.ellipsis, role: piece.role, width: 1), min(column, end - 1), region.row)
                    return end - region.column
                }
                set(cell, column, region.row)
                column += Int(cell.width)
            }
        }
        return column - region.column
    }

    @discardableResult
    public mutating func put(
        _ text: String, _ role: Role = .text, in region: Region, align: Alignment = .left
    ) -> Int {
        put(Line(text, role), in: region, align: align)
    }

    /// Repeats a drawing character over a whole region.
    public mutating func fill(_ region: Region, _ role: Role = .text, with glyph: Unicode.Scalar = " ") {
        for row in region.row..<region.row + region.rows {
            for column in region.column..<region.column + region.columns {
                set(Cell(glyph, role: role, width: 1), column, row)
            }
        }
    }

    /// Gives a region another meaning and leaves its text.
    ///
    /// Bars keep their own: reversed, full and empty would trade places.
    public mutating func paint(_ region: Region, _ role: Role) {
        let left = min(max(0, region.column), size.columns)
        let right = max(left, min(size.columns, region.column + region.columns))
        for row in max(0, region.row)..<max(0, region.row, min(size.rows, region.row + region.rows)) {
            let start = row * size.columns
            for index in start + left..<start + right
            where !(0x2580...0x259F).contains(cells[index].base.value) {
                cells[index].role = role
            }
        }
    }

    /// Never leaves half of a wide character: what is cut in two becomes a space.
    private mutating func set(_ cell: Cell, _ column: Int, _ row: Int) {
        guard column >= 0, row >= 0, row < size.rows, column + Int(cell.width) <= size.columns else { return }
        let index = row * size.columns + column
        if cells[index].width == 0 { cells[index - 1] = Cell(" ", role: cells[index - 1].role, width: 1) }
        let last = index + Int(cell.width) - 1
        if cells[last].width == 2 { cells[last + 1] = Cell(" ", role: cells[last + 1].role, width: 1) }
        cells[index] = cell
        if cell.width == 2 { cells[last] = .rightHalf(cell.role) }
    }
}
