import TestSupport
import Testing
import TextUI

struct DialogTests {
    private enum Answer: Hashable { case keep, destroy }

    private func dialog() -> Dialog<Answer> {
        Dialog(
            "Wissen", text: "Alles over deze leerling verdwijnt. Dit kan niet terug.",
            answers: [
                Binding(.escape, label: "bewaren", message: .keep),
                Binding(.character("w"), label: "wissen", message: .destroy),
            ], Keymap())
    }

    private func answer(_ keys: [Key]) -> Answer? {
        var dialog = dialog()
        return keys.reduce(nil) { $0 ?? dialog.handle($1) }
    }

    @Test func `enter gives the current answer, a letter its own, a paste none`() {
        #expect(answer([.enter]) == .keep)
        #expect(answer([.down, .enter]) == .destroy)
        #expect(answer([.tab, .backTab, .enter]) == .keep)
        #expect(answer([.character("w")]) == .destroy)
        #expect(answer([.paste("w"), .paste("\n"), .resize]) == nil)
    }

    @Test func `it stands in a box over what was there`() {
        var frame = Frame(Size(columns: 40, rows: 9))
        frame.fill(frame.region, with: "x")
        dialog().draw(into: &frame, in: frame.region)
        #expect(
            rows(of: frame) == [
                "┌─ Wissen ─────────────────────────────┐",
                "│ Alles over deze leerling verdwijnt.  │",
                "│ Dit kan niet terug.                  │",
                "│                                      │",
                "│ ▶ Esc bewaren                        │",
                "│   w wissen                           │",
                "│                                      │",
                "└──────────────────────────────────────┘",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            ])
    }

    @Test(arguments: 0...12) func `it survives any size`(size: Int) {
        var frame = Frame(Size(columns: size, rows: size))
        dialog().draw(into: &frame, in: frame.region)
    }
}
