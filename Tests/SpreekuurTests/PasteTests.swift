import Testing

@testable import Curses

struct PasteTests {
    @Test
    func `a paste of a whole file is cut at its limit, and a key in it shows as the Escape it began with`() {
        var paste = CursesPaste()
        var goesOn = [paste.takes(.letter(0x61)), paste.takes(.key(0o403))]
        for _ in 0..<CursesPaste.limit { goesOn.append(paste.takes(.letter(0x62))) }
        #expect(goesOn.allSatisfy { $0 })
        let isOver = !paste.takes(.key(CursesInput.pasteEnd))
        #expect(isOver)
        #expect(paste.text.count == CursesPaste.limit)
        #expect(paste.text.prefix(3).elementsEqual(["a", "\u{1B}", "b"]))
    }
}
