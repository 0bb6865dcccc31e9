import TestSupport
import Testing
import TextUI

struct TextAreaTests {
    private func drawn(_ area: TextArea, columns: Int, rows count: Int, isFocused: Bool = true) -> Frame {
        var frame = Frame(Size(columns: columns, rows: count))
        area.draw(into: &frame, in: frame.region, isFocused: isFocused)
        return frame
    }

    @Test func `lines wrap between words and a long word is broken`() {
        #expect(
            rows(of: drawn(TextArea("op tijd komen\naaaaaaaaaaaa b"), columns: 8, rows: 5))
                == ["op tijd", "komen", "aaaaaaaa", "aaaa b", ""])
        #expect(rows(of: drawn(TextArea("王小明 a"), columns: 4, rows: 3)) == ["王小", "明 a", ""])
        #expect(rows(of: drawn(TextArea("王王"), columns: 1, rows: 2)).count == 2)
    }

    @Test func `enter breaks the line and the cursor follows`() {
        var area = TextArea("een twee")
        for key in [Key.wordLeft, .enter] { _ = area.handle(key) }
        #expect(area.text == "een \ntwee")
        #expect(drawn(area, columns: 10, rows: 3).cursor == Position(column: 0, row: 1))
    }

    @Test func `up and down keep to the lines as they are wrapped, and leave at the edges`() {
        var area = TextArea("aaaa bbbb cccc", columns: 5)
        #expect(press(.down, &area) == .ignored)
        #expect([Key.up, .up].map { area.handle($0) } == [.moved, .moved])
        #expect(press(.up, &area) == .ignored)
        #expect(drawn(area, columns: 5, rows: 3).cursor == Position(column: 4, row: 0))
        _ = area.handle(.home)
        _ = area.handle(.character("x"))
        #expect(area.text == "xaaaa bbbb cccc")
    }

    @Test func `end stays on the wrapped line it is pressed on`() {
        var area = TextArea("aaaa bbbb", columns: 5)
        for key in [Key.up, .end] { _ = area.handle(key) }
        #expect(drawn(area, columns: 5, rows: 2).cursor?.row == 0)
    }

    @Test func `a note longer than its region scrolls to the cursor and shows that there is more`() {
        let area = TextArea("a\nb\nc\nd")
        #expect(rows(of: drawn(area, columns: 4, rows: 2)) == ["c", "d"])
        #expect(rows(of: drawn(area, columns: 4, rows: 2, isFocused: false)) == ["a", "b  …"])
    }

    @Test func `a paste keeps its lines`() {
        var area = TextArea()
        #expect(press(.paste("een\r\ntwee\rdrie\u{0}"), &area) == .refused(characters: 1))
        #expect(area.text == "een\ntwee\ndrie")
    }
}
