import TestSupport
import Testing
import TextUI

struct BindingTests {
    private enum Message: Hashable { case open, absent, undo, help }

    private let bindings: [Binding<Message>] = [
        Binding(.enter, .right, label: "gesprek", message: .open),
        Binding(.character("n"), label: "niet gekomen", message: .absent),
        Binding(
            .character("z"), label: "terug", message: .undo, availability: .disabled(reason: "niets te doen")),
        Binding(.character("?"), label: "help", message: .help, place: .pinned),
    ]

    @Test func `a key finds its message, or the reason why not`() {
        #expect(bindings.press(.right) == .message(.open))
        #expect(bindings.press(.character("z")) == .disabled(reason: "niets te doen"))
        #expect(bindings.press(.character("q")) == .unbound)
        #expect(bindings.press(.paste("n")) == .unbound)
    }

    @Test func `the hint line leaves out whole hints and keeps the pinned one`() {
        let hints = HintLine(bindings)
        func shown(_ columns: Int, _ glyphs: Glyphs = .unicode) -> String {
            hints.line(columns: columns, glyphs: glyphs).pieces.map(\.text).joined()
        }
        #expect(shown(40) == "⏎ gesprek  n niet gekomen  ? help")
        #expect(shown(33) == "⏎ gesprek  n niet gekomen  ? help")
        #expect(shown(32) == "⏎ gesprek  ? help")
        #expect(shown(10) == "? help")
        #expect(shown(40, .ascii) == "Enter gesprek  n niet gekomen  ? help")
    }
}
