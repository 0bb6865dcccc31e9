import Testing
import TextUI

/// Undo inside a field: a stretch of typing, a paste or a removal at a time.
struct TypingUndoTests {
    private func typed(_ text: String) -> TextField {
        var field = TextField()
        for character in text { _ = field.handle(.character(character)) }
        return field
    }

    @Test func `words come back one after another`() {
        var field = typed("elke dag om acht")
        var seen: [String] = []
        for _ in 1...4 {
            _ = field.handle(.undoTyping)
            seen.append(field.text)
        }
        #expect(seen == ["elke dag om", "elke dag", "elke", ""])
        #expect(field.handle(.undoTyping) == .moved)
    }

    @Test func `what was removed or pasted comes back whole, with the cursor where it was`() {
        var field = typed("mentor belt")
        _ = field.handle(.control("u"))
        #expect(field.isEmpty)
        #expect(field.handle(.undoTyping) == .edited)
        #expect(field.text == "mentor belt")
        #expect(field.cursor == 11)
        _ = field.handle(.home)
        _ = field.handle(.paste("de "))
        _ = field.handle(.undoTyping)
        #expect(field.text == "mentor belt")
        #expect(field.cursor == 0)
    }

    @Test func `typing elsewhere is a stretch of its own`() {
        var field = typed("ab")
        _ = field.handle(.left)
        _ = field.handle(.character("x"))
        _ = field.handle(.undoTyping)
        #expect(field.text == "ab")
    }

    @Test func `a note takes back a line break too`() {
        var note = TextArea()
        for key in [Key.character("a"), .enter, .character("b")] { _ = note.handle(key) }
        _ = note.handle(.undoTyping)
        #expect(note.text == "a\n")
        _ = note.handle(.undoTyping)
        #expect(note.text == "a")
    }

    @Test func `a key that changed nothing is nothing to undo`() {
        var field = typed("ab")
        _ = field.handle(.delete)
        _ = field.handle(.character("\u{1B}"))
        _ = field.handle(.undoTyping)
        #expect(field.text == "")
    }
}
