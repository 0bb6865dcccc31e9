import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct PracticeTests {
    private func desk() -> Desk { Desk(SampleOffice().register, practice: Practice()) }

    private func line(_ desk: Desk) -> String { rows(of: desk.screen())[2] }

    @Test func `each step is ticked when it was done, and says what is next`() {
        var desk = desk()
        #expect(line(desk).contains("Open het gesprek met Yara de Vries: Enter."))
        #expect(line(desk).contains("0 van 6 gedaan"))
        expectScreen(desk.screen(), "practice-80x24")
        expectScreen(desk.screen(60, 16), "practice-60x16")
        desk.press(.enter)
        #expect(line(desk).contains("schrijf er een op"))
        // Past own words and what goes well, and over the goal.
        desk.press(.enter, .enter, .enter)
        desk.type("wekker vroeger")
        #expect(line(desk).contains("Bewaar het gesprek met F10"))
        expectScreen(desk.screen(120, 40), "practice-talk-120x40")
        desk.press(.function(10))
        #expect(line(desk).contains("3 van 6 gedaan"))
        desk.press(.escape, .down, .down)
        desk.press(.character("n"), .character("n"))
        #expect(line(desk).contains("z maakt het ongedaan"))
        desk.press(.character("z"))
        #expect(line(desk).contains("Zoek iemand op"))
        desk.press(.character("2"), .enter)
        #expect(line(desk).contains("Klaar!"))
        #expect(line(desk).contains("6 van 6 gedaan"))
        expectScreen(desk.screen(), "practice-done-80x24")
    }

    @Test func `keys alone tick nothing`() {
        var desk = desk()
        // The question is left, the talk is left empty, and there is nothing to undo after it.
        desk.press(.character("n"), .escape, .enter, .function(10), .escape)
        #expect(line(desk).contains("1 van 6 gedaan"))
    }

    @Test func `whoever goes another way has done it too, and loses nothing`() {
        var desk = desk()
        desk.press(.character("2"), .enter, .escape, .character("1"))
        #expect(line(desk).contains("1 van 6 gedaan"))
        #expect(line(desk).contains("Open het gesprek met"))
    }

    @Test func `outside a practice the rule stands in its place`() {
        #expect(line(Desk()).allSatisfy { $0 == "─" })
    }
}
