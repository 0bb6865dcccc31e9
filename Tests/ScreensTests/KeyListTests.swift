import Attendance
import Screens
import TestSupport
import Testing
import TextUI

/// Help and palette: what can be done is found by its name and done from there.
struct KeyListTests {
    @Test func `help is searched and runs what is chosen`() {
        var desk = Desk()
        desk.press(.character("?"))
        desk.type("niet gek")
        #expect(desk.text().contains("niet gekomen"))
        #expect(!desk.text().contains("inloop"))
        desk.press(.enter)
        #expect(desk.text().contains("Geen gesprek"))
    }

    @Test func `in a form help runs the keys of the form, and what was typed stays`() {
        var desk = Desk()
        desk.press(.enter)
        desk.type("ik slaap slecht")
        desk.press(.function(1))
        desk.type("bewaren")
        desk.press(.enter)
        #expect(desk.text().contains("Opgeslagen"))
        #expect(
            desk.situation?.register.talks.values.contains { $0.parts.first?.ownWords == "ik slaap slecht" }
                == true)
    }

    @Test func `what cannot be done now says why instead of closing`() {
        var desk = Desk()
        desk.press(.character("?"))
        desk.type("toch weer")
        desk.press(.enter)
        #expect(rows(of: desk.screen())[22].contains("Er is niets ongedaan gemaakt"))
        #expect(desk.text().contains("toetsen"))
    }

    @Test func `the palette reaches another place, with its keys beside it`() {
        var desk = Desk()
        desk.press(.character("2"), .character(":"))
        expectScreen(desk.screen(), "palette-80x24")
        desk.type("vandaag inloop")
        #expect(desk.text().contains("1 i"))
        desk.press(.enter)
        guard case .walkIn = desk.top else {
            Issue.record("the palette opens the inloop")
            return
        }
    }

    @Test func `a search that finds nothing says so and runs nothing`() {
        var desk = Desk()
        desk.press(.character(":"))
        desk.type("xyzzy")
        #expect(desk.text().contains("Geen toets gevonden"))
        desk.press(.enter)
        #expect(desk.effects.isEmpty)
        desk.press(.escape)
        guard case .today = desk.top else {
            Issue.record("escape goes back")
            return
        }
    }

    @Test func `in a text field the palette's sign is text`() {
        var desk = Desk()
        desk.press(.enter)
        desk.type("a:b")
        #expect(desk.text().contains("a:b"))
    }
}
