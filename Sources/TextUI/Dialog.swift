/// A question that must be answered before anything else.
///
/// The first answer is the current one: put the safe one there.
public struct Dialog<Answer> {
    public let title: String
    public let text: String
    public let answers: [Binding<Answer>]
    private var cursor = ListCursor()

    public init(_ title: String, text: String, answers: [Binding<Answer>], _ keymap: Keymap) {
        self.title = title
        self.text = text
        self.answers = keymap.applied(to: answers)
    }

    /// The answer given by Enter or by an answer's own key; a paste answers nothing.
    public mutating func handle(_ key: Key) -> Answer? {
        switch answers.press(key) {
        case .message(let answer): return answer
        case .disabled: return nil
        case .unbound: break
        }
        switch key {
        case .enter:
            guard answers.indices.contains(cursor.index), answers[cursor.index].isEnabled else { return nil }
            return answers[cursor.index].message
        case .tab: _ = cursor.handle(.down, count: answers.count)
        case .backTab: _ = cursor.handle(.up, count: answers.count)
        case .character, .control, .escape, .backspace, .delete, .up, .down, .left, .right, .wordLeft,
            .wordRight,
            .home, .end, .pageUp, .pageDown, .function, .paste, .click, .wheelUp, .wheelDown, .resize, .ended:
            _ = cursor.handle(key, count: answers.count)
        }
        return nil
    }

    /// Draws a box in the middle of the region, over what is there; in a low region the text gives way.
    public func draw(into frame: inout Frame, in region: Region) {
        let width = min(60, region.columns - 4)
        guard width > 0, region.rows > 0 else { return }
        let lines = wrapped(text, columns: width)
        let textRows = max(0, min(lines.count, region.rows - answers.count - 4))
        let box = Region(
            column: region.column + (region.columns - width - 4) / 2,
            row: region.row + max(0, region.rows - textRows - answers.count - 4) / 2,
            columns: width + 4, rows: min(region.rows, textRows + answers.count + 4))
        frame.forgetTargets()
        frame.fill(box)
        frame.drawBorder(of: box)
        frame.put(Line(" \(title) ", .heading), in: box.line(0).inset(columns: 2))
        let inside = box.inset(columns: 2, rows: 1)
        for (row, line) in lines.prefix(textRows).enumerated() { frame.put(line, in: inside.line(row)) }
        for (index, answer) in answers.enumerated() {
            let place = inside.line(textRows + 1 + index)
            frame.put(line(of: answer, isCurrent: index == cursor.index, frame.glyphs), in: place)
            if let key = answer.keys.first { frame.addTarget(place, [key]) }
            if index == cursor.index { frame.paint(place, .selected) }
        }
        frame.cursor = nil
    }

    private func line(of answer: Binding<Answer>, isCurrent: Bool, _ glyphs: Glyphs) -> Line {
        let pointer = isCurrent ? Line(glyphs.pointer) : " "
        let key = answer.keys.first.map { $0.name(glyphs) + " " } ?? ""
        return switch answer.availability {
        case .enabled: pointer + Line(" ") + Line(key, .key) + Line(answer.label)
        case .disabled(let reason): pointer + Line(" \(key)\(answer.label): \(reason)", .muted)
        }
    }
}

extension Dialog: Equatable where Answer: Equatable {}
extension Dialog: Hashable where Answer: Hashable {}
extension Dialog: Sendable where Answer: Sendable {}

extension Frame {
    fileprivate mutating func drawBorder(of box: Region) {
        let last = box.columns - 1
        for row in 0..<box.rows {
            let line = box.line(row)
            let isTop = row == 0
            let isBottom = row == box.rows - 1
            if isTop || isBottom { fill(line, .rule, with: glyphs.rule) }
            let left = isTop ? glyphs.topLeft : isBottom ? glyphs.bottomLeft : glyphs.column
            let right = isTop ? glyphs.topRight : isBottom ? glyphs.bottomRight : glyphs.column
            put(Line(left, .rule), in: line.cut(left: 1).left)
            put(Line(right, .rule), in: line.cut(left: last).rest)
        }
    }
}
