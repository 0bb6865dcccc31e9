import TestSupport
import Testing
import TextUI

struct TextFieldTests {
    private func typed(_ keys: [Key], into text: String = "", limit: Int = 200) -> (TextField, [Editing]) {
        var field = TextField(text, limit: limit)
        let outcomes = keys.map { field.handle($0) }
        return (field, outcomes)
    }

    @Test func `letters go in where the cursor is`() {
        #expect(typed(.typing("bc") + [.home, .character("a"), .end, .character("d")]).0.text == "abcd")
        #expect(typed([.left, .backspace], into: "abc").0.text == "ac")
        #expect(typed([.home, .delete, .delete], into: "abc").0.text == "c")
    }

    @Test func `words are skipped and removed as a whole`() {
        #expect(typed([.wordLeft, .character("x")], into: "een twee ").0.text == "een xtwee ")
        #expect(typed([.home, .wordRight, .character("x")], into: "een twee").0.text == "eenx twee")
        #expect(typed([.control("w")], into: "een twee").0.text == "een ")
        #expect(typed([.left, .control("u")], into: "een").0.text == "n")
    }

    @Test func `a paste is text on one line, without controls, and says how many were refused`() {
        let (field, outcomes) = typed([.paste("om\r\n8.15\tuur\u{1B}[A\u{202E}")])
        #expect(field.text == "om 8.15 uur[A")
        #expect(outcomes == [.refused(characters: 2)])
    }

    @Test func `a full field takes what fits and says so`() {
        #expect(typed([.paste("12345")], limit: 3).0.text == "123")
        #expect(typed([.character("4")], into: "123", limit: 3).1 == [.full])
        #expect(typed([.home, .paste("ab")], into: "23", limit: 3).0.text == "a23")
    }

    @Test func `a mark typed after its letter joins it`() {
        let (field, _) = typed([.character("e"), .character("\u{301}"), .backspace])
        #expect(field.isEmpty)
    }

    @Test func `the cursor stays in sight of a long text`() {
        var frame = Frame(Size(columns: 6, rows: 1))
        var field = TextField("0123456789")
        field.draw(into: &frame, in: frame.region, isFocused: true)
        #expect(rows(of: frame) == ["…6789"])
        #expect(frame.cursor == Position(column: 5, row: 0))
        for key in [Key.home, .right] { _ = field.handle(key) }
        field.draw(into: &frame, in: frame.region, isFocused: true)
        #expect(rows(of: frame) == ["01234…"])
        #expect(frame.cursor == Position(column: 1, row: 0))
    }

    @Test func `a masked field shows neither letters nor their widths`() {
        var frame = Frame(Size(columns: 8, rows: 1))
        TextField("wáchtwóórd王").draw(into: &frame, in: frame.region, isFocused: false, isMasked: true)
        #expect(rows(of: frame) == ["•••••••…"])
    }
}
