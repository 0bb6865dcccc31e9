/// A note of several lines, wrapped between words.
public struct TextArea: Hashable, Sendable {
    private var content: EditableText
    /// Where lines wrap. Set it when the size is known; a narrower region wraps sooner.
    public var columns: Int

    public init(_ text: String = "", limit: Int = 4000, columns: Int = 60) {
        content = EditableText(text, limit: limit, breaks: .kept)
        self.columns = columns
    }

    public var text: String { content.text }
    public var isEmpty: Bool { content.characters.isEmpty }
    public var limit: Int { content.limit }

    /// How many characters stand before the cursor.
    public var cursor: Int {
        get { content.cursor }
        set { content.cursor = min(max(0, newValue), content.characters.count) }
    }

    /// Enter breaks the line; up and down are `ignored` at the first and last line, so that a form can move on.
    public mutating func handle(_ key: Key) -> Editing {
        switch key {
        case .enter: content.handle(.paste("\n"))
        case .up: moveLine(by: -1)
        case .down: moveLine(by: 1)
        case .home, .end: moveToEdge(key)
        case .character, .control, .escape, .tab, .backTab, .backspace, .delete, .left, .right, .wordLeft,
            .wordRight, .pageUp, .pageDown, .function, .paste, .click, .wheelUp, .wheelDown, .resize, .ended:
            content.handle(key)
        }
    }

    /// The rows the text takes at this width.
    public func rows(columns: Int) -> Int { lines(columns: columns).count }

    /// Focused, it scrolls to the cursor and places the frame's cursor.
    public func draw(into frame: inout Frame, in region: Region, isFocused: Bool) {
        guard !region.isEmpty else { return }
        let role: Role = isFocused ? .fieldFocused : .field
        frame.fill(region, role)
        let lines = lines(columns: region.columns)
        let current = isFocused ? line(of: content.cursor, in: lines) : 0
        let top = max(0, current - region.rows + 1)
        for (row, line) in lines[top...].prefix(region.rows).enumerated() {
            frame.put(shown(line, of: content.characters), role, in: region.line(row))
        }
        if !isFocused, lines.count > region.rows {
            frame.put(
                Line(frame.glyphs.ellipsis, role), in: region.line(region.rows - 1), align: .right)
        }
        if isFocused {
            let before = TextUI.columns(
                of: String(content.characters[lines[current].lowerBound..<content.cursor]))
            frame.cursor = Position(
                column: region.column + min(before, region.columns - 1), row: region.row + current - top)
        }
    }

    private mutating func moveLine(by step: Int) -> Editing {
        let lines = lines(columns: columns)
        let current = line(of: content.cursor, in: lines)
        guard lines.indices.contains(current + step) else { return .ignored }
        let target = lines[current + step]
        let offset = content.cursor - lines[current].lowerBound
        return content.move(to: min(target.lowerBound + offset, end(of: target, in: lines)))
    }

    private mutating func moveToEdge(_ key: Key) -> Editing {
        let lines = lines(columns: columns)
        let current = lines[line(of: content.cursor, in: lines)]
        return content.move(to: key == .home ? current.lowerBound : end(of: current, in: lines))
    }

    /// The last place of the cursor on a line: past a wrap it would stand on the next one.
    private func end(of line: Range<Int>, in lines: [Range<Int>]) -> Int {
        let wraps = lines.contains { $0.lowerBound == line.upperBound && !line.isEmpty && $0 != line }
        return wraps ? max(line.lowerBound, line.upperBound - 1) : line.upperBound
    }

    private func line(of position: Int, in lines: [Range<Int>]) -> Int {
        lines.lastIndex { $0.lowerBound <= position } ?? 0
    }

    private func lines(columns: Int) -> [Range<Int>] {
        wrap(content.characters, columns: min(columns, self.columns))
    }
}
