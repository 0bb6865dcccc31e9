/// The cells a text is drawn as, in order; a wide character comes once. The one road to the screen.
struct CellText: Sequence, IteratorProtocol {
    private var scalars: String.UnicodeScalarView.Iterator
    private var ahead: Unicode.Scalar?
    /// What is left of a name between angle quotes, last first.
    private var quoted: [Unicode.Scalar] = []
    private let glyphs: Glyphs

    init(_ text: String, _ glyphs: Glyphs) {
        scalars = text.unicodeScalars.makeIterator()
        ahead = scalars.next()
        self.glyphs = glyphs
    }

    mutating func next() -> Cell? {
        if let scalar = quoted.popLast() { return Cell(scalar, width: 1) }
        guard let scalar = ahead else { return nil }
        ahead = scalars.next()
        switch Printable.kind(scalar) {
        case .base(let columns):
            var cell = Cell(glyphs.sign(scalar), width: UInt8(columns))
            addMarks(to: &cell)
            return cell
        case .space:
            var cell = Cell.blank
            addMarks(to: &cell)
            return cell
        case .mark, .refused:
            return quote(Printable.name(scalar))
        }
    }

    private mutating func addMarks(to cell: inout Cell) {
        var count = 0
        // No mark lies below U+0300, so plain text never asks.
        while let mark = ahead, mark.value >= 0x300, Printable.isMark(mark) {
            if count < Cell.marksAtMost { cell.add(mark, at: count) }
            count += 1
            ahead = scalars.next()
        }
        guard count > Cell.marksAtMost else { return }
        // The cell comes first, so the opening quote waits with the rest.
        let first = quote("+\(count - Cell.marksAtMost)")
        quoted.append(first.base)
    }

    private mutating func quote(_ name: String) -> Cell {
        let (opening, closing): (Unicode.Scalar, Unicode.Scalar) =
            glyphs == .unicode ? ("‹", "›") : ("<", ">")
        quoted = [closing] + name.unicodeScalars.reversed()
        return Cell(opening, width: 1)
    }
}

/// Text from outside made safe for a terminal, a log or an error line.
///
/// Letters, marks (three per letter), digits, punctuation, symbols and spaces stay; everything else
/// (controls, direction overrides, invisible and private characters) becomes `‹ESC›`, `‹202E›`, ….
public func visible(_ text: String, glyphs: Glyphs = .unicode) -> String {
    guard !text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for cell in CellText(text, glyphs) { cell.append(to: &result) }
    return String(result)
}

/// The columns this text takes once drawn, with what is refused counted as it is shown.
public func columns(of text: String) -> Int {
    var count = 0
    for cell in CellText(text, .unicode) { count += Int(cell.width) }
    return count
}
