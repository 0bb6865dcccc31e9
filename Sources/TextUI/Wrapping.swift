/// Text from outside in lines no wider than this, broken between words where that can be.
public func wrapped(_ text: String, columns: Int) -> [String] {
    let characters = Array(text)
    return wrap(characters, columns: columns).map { shown($0, of: characters) }
}

/// A wrapped line without the spaces that hang over its right edge.
func shown(_ line: Range<Int>, of characters: [Character]) -> String {
    var end = line.upperBound
    while end > line.lowerBound, characters[end - 1] == " " { end -= 1 }
    return String(characters[line.lowerBound..<end])
}

/// Where the lines begin and end, without line breaks; never empty, as an empty text has one empty line.
func wrap(_ characters: [Character], columns: Int) -> [Range<Int>] {
    let widths = characters.map { $0.isASCII ? 1 : TextUI.columns(of: String($0)) }
    let columns = max(1, columns)
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var wordStart: Int?
    var index = 0
    while index < characters.count {
        if characters[index].isNewline {
            lines.append(start..<index)
            index += 1
            (start, used, wordStart) = (index, 0, nil)
        } else if used + widths[index] > columns, characters[index] != " " {
            // A character wider than the whole line still gets a line, or this would not end.
            let end = wordStart ?? max(index, start + 1)
            lines.append(start..<end)
            index = max(index, end)
            (start, used, wordStart) = (end, widths[end..<index].reduce(0, +), nil)
        } else {
            used += widths[index]
            index += 1
            if characters[index - 1] == " " { wordStart = index }
        }
    }
    lines.append(start..<characters.count)
    return lines
}
