/// One editable line; it scrolls sideways so that the cursor stays in sight.
public struct TextField: Hashable, Sendable {
    private var content: EditableText

    public init(_ text: String = "", limit: Int = 200) {
        content = EditableText(text, limit: limit, breaks: .spaces)
    }

    public var text: String { content.text }
    public var isEmpty: Bool { content.characters.isEmpty }
    public var limit: Int { content.limit }

    /// How many characters stand before the cursor.
    public var cursor: Int {
        get { content.cursor }
        set { content.cursor = min(max(0, newValue), content.characters.count) }
    }

    public mutating func handle(_ key: Key) -> Editing { content.handle(key) }

    /// Draws the first row of the region; focused, it also places the frame's cursor.
    /// Masked, every character shows as the same dot.
    public func draw(into frame: inout Frame, in region: Region, isFocused: Bool, isMasked: Bool = false) {
        let region = region.line(0)
        guard !region.isEmpty else { return }
        let role: Role = isFocused ? .fieldFocused : .field
        frame.fill(region, role)
        let characters =
            isMasked
            ? Array(repeating: Character(frame.glyphs.mask), count: content.characters.count)
            : content.characters
        guard isFocused else {
            frame.put(String(characters), role, in: region)
            return
        }
        let (first, before) = firstVisible(characters, columns: region.columns)
        if first == 0 {
            frame.put(String(characters), role, in: region)
        } else {
            frame.put(
                Line(frame.glyphs.ellipsis, role) + Line(String(characters[first...]), role), in: region)
        }
        frame.cursor = Position(column: region.column + before, row: region.row)
    }

    /// The first character to draw, and the column of the cursor counted from the left edge.
    private func firstVisible(_ characters: [Character], columns width: Int) -> (first: Int, before: Int) {
        let before = columns(of: String(characters[..<content.cursor]))
        guard before >= width else { return (0, before) }
        var first = content.cursor
        // One column for the ellipsis on the left, one for the cursor itself.
        var used = 1
        while first > 0 {
            let next = columns(of: String(characters[first - 1]))
            guard used + next < width else { break }
            used += next
            first -= 1
        }
        return (first, min(used, width - 1))
    }
}
