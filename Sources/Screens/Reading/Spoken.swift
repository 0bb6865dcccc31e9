import TextUI

/// Drawn things in words: nothing of a bar, a box or a sign is left, and what it means stands first.
enum Spoken {
    static func words(_ line: Line) -> String {
        let first = line.pieces.first { !$0.text.trimmed.isEmpty }
        return words(line.text, first?.role ?? .text)
    }

    static func words(_ text: String) -> String { words(text, .text) }

    static func words(_ notice: TextUI.Notice) -> String {
        let text = plain(notice.text + notice.advice)
        switch notice.kind {
        case .note, .good: return text
        case .warning: return "Let op: \(text)"
        case .error: return "Fout: \(text)"
        }
    }

    /// The rows of a frame that say something; fields are asked, not told.
    static func lines(of frame: Frame, rows: Range<Int>) -> [String] {
        rows.compactMap { row in
            var text = String.UnicodeScalarView()
            var first: Role?
            for cell in frame.row(row) {
                switch cell.role {
                case .field, .fieldFocused, .rule: text.append(" ")
                case .text, .muted, .emphasis, .title, .place, .placeActive, .heading, .selected, .count,
                    .unauthorised, .unknown, .authorised, .near, .reached, .limit, .good, .warning, .error,
                    .notice, .key, .keyHelp, .demo:
                    if first == nil, cell.base != " " { first = cell.role }
                    cell.append(to: &text)
                }
            }
            let words = words(String(text), first ?? .text)
            return words.isEmpty ? nil : words
        }
    }

    private static func words(_ text: String, _ role: Role) -> String {
        let isDone = text.trimmed.hasPrefix("✓")
        let words = plain(text)
        guard !words.isEmpty else { return "" }
        switch role {
        case .warning: return "Let op: \(words.hasPrefix("! ") ? String(words.dropFirst(2)) : words)"
        case .error: return "Fout: \(words)"
        case .text, .muted, .emphasis, .title, .place, .placeActive, .rule, .heading, .selected, .count,
            .unauthorised, .unknown, .authorised, .near, .reached, .limit, .good, .notice, .key, .keyHelp,
            .field, .fieldFocused, .demo:
            return isDone ? "Klaar: \(words)" : words
        }
    }

    /// Without drawing characters; where columns stood apart there is a comma.
    static func plain(_ text: String) -> String {
        var result = ""
        var gap = 0
        for character in text {
            switch character {
            case " ": gap += 1
            case "⏎": append("Enter")
            case "·": gap += 2
            case "✓", "✗", "↗", "•": break
            case _ where character.unicodeScalars.contains { (0x2500...0x25FF).contains($0.value) }: gap += 1
            case _: append(String(character))
            }
        }
        func append(_ text: String) {
            if gap > 0, let last = result.last { result += gap > 1 && !",.:;?!".contains(last) ? ", " : " " }
            gap = 0
            result += text
        }
        return result
    }
}
