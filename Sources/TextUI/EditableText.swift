/// What came of a key in a field.
public enum Editing: Hashable, Sendable {
    /// Not a key for this field.
    case ignored
    case moved
    case edited
    /// The text went in without these: controls and invisible characters are never kept.
    case refused(characters: Int)
    /// The field holds no more.
    case full
}

/// Text with a cursor in it: what a one-line field and a note have in common.
struct EditableText: Hashable, Sendable {
    enum Breaks: Hashable, Sendable {
        case kept
        /// A pasted line break becomes a space.
        case spaces
    }

    private(set) var characters: [Character]
    /// How many characters stand before the cursor.
    var cursor: Int
    let limit: Int
    private let breaks: Breaks
    /// What was there before each stretch of typing, oldest first.
    private var past: [Past] = []
    /// Whether the last change was a letter behind the one before: they are undone together.
    private var isTyping = false

    private struct Past: Hashable, Sendable {
        let characters: [Character]
        let cursor: Int
    }

    /// How far back a field can go.
    private static let pastAtMost = 100

    init(_ text: String, limit: Int, breaks: Breaks) {
        characters = Array(text)
        cursor = characters.count
        self.limit = limit
        self.breaks = breaks
    }

    var text: String { String(characters) }

    mutating func handle(_ key: Key) -> Editing {
        switch key {
        case .character(let character):
            let goesOn = isTyping && !character.isWhitespace
            let editing = keepingPast(goesOn: goesOn) { $0.insert(String(character)) }
            isTyping = editing == .edited
            return editing
        case .paste(let text): return keepingPast { $0.insert(text) }
        case Key.undoTyping: return undo()
        case .backspace: return keepingPast { $0.remove(max(0, $0.cursor - 1)..<$0.cursor) }
        case .delete: return keepingPast { $0.remove($0.cursor..<min($0.characters.count, $0.cursor + 1)) }
        case .control("w"): return keepingPast { $0.remove($0.wordStart..<$0.cursor) }
        case .control("u"): return keepingPast { $0.remove(0..<$0.cursor) }
        case .left: return move(to: max(0, cursor - 1))
        case .right: return move(to: min(characters.count, cursor + 1))
        case .wordLeft: return move(to: wordStart)
        case .wordRight: return move(to: wordEnd)
        case .home, .control("a"): return move(to: 0)
        case .end, .control("e"): return move(to: characters.count)
        case .control, .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .function,
            .click, .wheelUp, .wheelDown, .resize, .ended:
            return .ignored
        }
    }

    mutating func insert(_ text: String) -> Editing {
        let (clean, refused) = cleaned(text)
        guard !clean.isEmpty else { return refused == 0 ? .ignored : .refused(characters: refused) }
        // Joined as text first: a mark typed after its letter belongs to that letter.
        var head = Array(String(characters[..<cursor]) + clean)
        let tail = characters[cursor...]
        let excess = head.count + tail.count - limit
        if excess > 0 {
            guard head.count - excess > cursor else { return .full }
            head.removeLast(excess)
        }
        characters = head + tail
        cursor = head.count
        if excess > 0 { return .full }
        return refused == 0 ? .edited : .refused(characters: refused)
    }

    /// Makes a change that can be undone; `goesOn` when it belongs to the one before.
    private mutating func keepingPast(goesOn: Bool = false, _ change: (inout EditableText) -> Editing)
        -> Editing
    {
        let before = Past(characters: characters, cursor: cursor)
        let editing = change(&self)
        guard characters != before.characters else { return editing }
        if !goesOn { past.append(before) }
        if past.count > EditableText.pastAtMost { past.removeFirst() }
        isTyping = false
        return editing
    }

    private mutating func undo() -> Editing {
        guard let before = past.popLast() else { return .moved }
        (characters, cursor, isTyping) = (before.characters, before.cursor, false)
        return .edited
    }

    mutating func move(to position: Int) -> Editing {
        isTyping = false
        cursor = position
        return .moved
    }

    private mutating func remove(_ range: Range<Int>) -> Editing {
        guard !range.isEmpty else { return .moved }
        characters.removeSubrange(range)
        cursor = range.lowerBound
        return .edited
    }

    private var wordStart: Int {
        var position = cursor
        while position > 0, characters[position - 1].isWhitespace { position -= 1 }
        while position > 0, !characters[position - 1].isWhitespace { position -= 1 }
        return position
    }

    private var wordEnd: Int {
        var position = cursor
        while position < characters.count, characters[position].isWhitespace { position += 1 }
        while position < characters.count, !characters[position].isWhitespace { position += 1 }
        return position
    }

    private func cleaned(_ text: String) -> (text: String, refused: Int) {
        var result = String.UnicodeScalarView()
        var refused = 0
        var marks = 0
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            case "\n" where previous == "\r": continue
            case "\n", "\r": result.append(breaks == .kept ? "\n" : " ")
            case "\t": result.append(" ")
            default:
                switch Printable.kind(scalar) {
                case .refused: refused += 1
                case .mark:
                    marks += 1
                    if marks <= Cell.marksAtMost { result.append(scalar) } else { refused += 1 }
                    continue
                case .base: result.append(scalar)
                case .space: result.append(" ")
                }
            }
            marks = 0
        }
        return (String(result), refused)
    }
}
