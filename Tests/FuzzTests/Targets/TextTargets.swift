@testable import TextUI

extension FuzzTarget {
    /// Text from outside on its way to a screen or a stream: only what is listed here may come out.
    static let text = FuzzTarget("text") {
        [
            "Zoë (17) Łukasz 王\u{301}\u{302}\u{303}\u{304} \u{1F600}",
            "\u{1B}[31m\u{202E}\u{200B}\u{7}\u{9B}6n",
            "\u{E0041}\u{FE0F}\u{2028}\u{AD}\u{E000}\u{378}\r\n\t", "e\u{301}\u{301}\u{301}\u{301}\u{301}",
        ].map { Array($0.utf8) }
    } fault: { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let shown = visible(text)
        if let stranger = shown.unicodeScalars.first(where: { !isAllowed($0) }) {
            return "U+\(String(stranger.value, radix: 16)) comes out"
        }
        if visible(shown) != shown { return "what is shown is not shown the same again" }
        guard visible(text, glyphs: .ascii).unicodeScalars.allSatisfy(isAllowed) else {
            return "something else comes out in ASCII"
        }
        var frame = Frame(Size(columns: 24, rows: 1))
        let used = frame.put(text, in: frame.region)
        guard used == min(24, columns(of: text)) || used >= 23 else { return "\(used) columns are used" }
        return faultOfFrame(frame)
    }

    static func faultOfFrame(_ frame: Frame) -> String? {
        for row in 0..<frame.size.rows {
            let cells = frame.row(row)
            guard cells.reduce(0, { $0 + Int($1.width) }) == frame.size.columns else {
                return "row \(row) is not as wide as the screen"
            }
            for cell in cells where !isAllowed(cell.base) || !cell.marks.allSatisfy(isAllowed) {
                return "U+\(String(cell.base.value, radix: 16)) stands on the screen"
            }
        }
        return nil
    }

    /// Apart from the filter itself: neither a control, nor invisible, nor of private meaning, nor one that turns
    /// the direction of writing.
    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
            0xFE00...0xFE0F,
            0xFEFF, 0xE000...0xF8FF, 0xFFF0...0xFFFB, 0xE0000...0x10FFFF:
            return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            return false
        default: return true
        }
    }

    /// Keys into a line and a note of little room: what they hold can be shown, and never more than fits.
    static let field = FuzzTarget("field") {
        [
            Array("abc\u{1}\u{2}é\u{301}".utf8), [0x80, 0x81, 0x41, 0x82, 0x42, 0x83, 0x20, 0x84, 0x87],
            [0x8F] + Array("geplakt\r\nop\ttwee regels\u{202E}".utf8) + [0xFF, 0x88, 0x89, 0x8A],
        ]
    } fault: { bytes in
        var line = TextField(limit: 12)
        var note = TextArea(limit: 40, columns: 9)
        for key in KeyStream(bytes) {
            _ = line.handle(key)
            _ = note.handle(key)
        }
        guard line.text.count <= 12, note.text.count <= 40 else { return "a field holds more than fits" }
        let texts = line.text.unicodeScalars + note.text.unicodeScalars.filter { $0 != "\n" }
        guard texts.allSatisfy(isAllowed) else { return "a field keeps what cannot be shown" }
        var frame = Frame(Size(columns: 10, rows: 4))
        line.draw(into: &frame, in: frame.region.line(0), isFocused: true)
        note.draw(into: &frame, in: frame.region.cut(top: 1).rest, isFocused: true)
        return faultOfFrame(frame)
    }
}

/// Bytes as keys: from 0x80 on a key of its own, below it the text.
struct KeyStream: Sequence, IteratorProtocol {
    private var rest: ArraySlice<UInt8>

    private static let named: [Key] = [
        .left, .right, .up, .down, .home, .end, .wordLeft, .wordRight, .backspace, .delete, .enter, .tab,
        .backTab, .escape, .pageUp, .pageDown, .resize, .wheelUp, .wheelDown,
    ]

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    mutating func next() -> Key? {
        guard let byte = rest.popFirst() else { return nil }
        switch byte {
        case 1...26: return .control(Character(Unicode.Scalar(byte + 96)))
        case 0..<0x80: return .character(Character(Unicode.Scalar(byte)))
        case 0x80..<0xA0: return KeyStream.named[Int(byte - 0x80) % KeyStream.named.count]
        case 0xA0..<0xB0: return .function(Int(byte - 0xA0))
        case 0xB0..<0xC0: return .click(Position(column: Int(rest.popFirst() ?? 0), row: Int(byte - 0xB0)))
        case 0xC0..<0xE0:
            // One letter of whatever script.
            let value =
                UInt32(byte & 0x1F) << 16 | UInt32(rest.popFirst() ?? 0) << 8 | UInt32(rest.popFirst() ?? 0)
            return .character(Unicode.Scalar(value).map { Character($0) } ?? "?")
        default:
            let pasted = rest.prefix { $0 != 0xFF }
            rest = rest.dropFirst(pasted.count + 1)
            return .paste(String(decoding: pasted, as: UTF8.self))
        }
    }
}
