import TestSupport
import Testing
import TextUI

struct HostileTextTests {
    @Test(arguments: [
        ("\u{1B}[31mrood", "‹ESC›[31mrood"), ("a\u{7}b", "a‹BEL›b"), ("\u{7F}", "‹DEL›"),
        ("\u{9B}6n", "‹009B›6n"),
        ("Jan\r\nPiet", "Jan‹CR›‹LF›Piet"), ("a\tb", "a‹TAB›b"), ("\u{202E}naJ", "‹202E›naJ"),
        ("\u{2066}x\u{2069}", "‹2066›x‹2069›"), ("a\u{200B}b", "a‹200B›b"), ("a\u{200D}b", "a‹200D›b"),
        ("\u{FEFF}a", "‹FEFF›a"), ("\u{E0041}", "‹E0041›"), ("❤\u{FE0F}", "❤‹FE0F›"),
        ("a\u{2028}b", "a‹2028›b"),
        ("\u{E000}", "‹E000›"), ("\u{378}", "‹0378›"), ("\u{AD}", "‹00AD›"), ("\u{3164}", "‹3164›"),
        ("a\u{A0}b", "a b"), ("\u{301}a", "‹0301›a"), ("👍\u{1F3FD}", "👍‹1F3FD›"), ("", ""),
        ("Zoë (17)", "Zoë (17)"),
    ])
    func `what is no letter, digit, sign or space shows its name`(hostile: String, shown: String) {
        #expect(visible(hostile) == shown)
    }

    @Test func `a thousand marks on a letter become three and a number`() {
        let hostile = "e" + String(repeating: "\u{301}", count: 1000) + "x"
        #expect(visible(hostile) == "e\u{301}\u{301}\u{301}‹+997›x")
        #expect(columns(of: hostile) == 8)
    }

    @Test func `ascii drawing quotes in ascii`() {
        #expect(visible("\u{1B}c", glyphs: .ascii) == "<ESC>c")
    }

    @Test
    func `every assigned scalar is drawn in as many columns as are counted, and none of them is a control`() {
        var frame = Frame(Size(columns: 12, rows: 1))
        var wrong: [UInt32] = []
        // Nothing is assigned between the third plane and the tags, nor in private planes.
        for value in [UInt32(0)...0x323AF, 0xE0000...0xE01FF].joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a" + String(Character(scalar)) + "b"
            let used = frame.put(text, in: frame.region)
            let isSafe = frame.row(0).allSatisfy { cell in
                let base = cell.base
                return base.value < 0x7F ? base.value >= 0x20 : base.properties.generalCategory != .control
            }
            if used != columns(of: text) || !isSafe { wrong.append(value) }
        }
        #expect(wrong.isEmpty)
    }

    @Test func `a frame keeps its width whatever is put in it`() {
        for hostile in ["\u{1B}]8;;http://x\u{7}", "\u{202E}王\u{301}", "a\u{200B}\u{E0020}王王王王王王"] {
            for width in 0...12 {
                var frame = Frame(Size(columns: width, rows: 1))
                #expect(frame.put(hostile, in: frame.region) <= width)
                #expect(frame.row(0).reduce(0) { $0 + Int($1.width) } == width)
            }
        }
    }
}
