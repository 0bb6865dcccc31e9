import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

/// A saved talk, opened again from the pupil's page.
struct CorrectionScreenTests {
    /// On Yara's page, with the cursor on the talk of two weeks ago.
    private func desk() throws -> Desk {
        var desk = Desk()
        desk.press(.character("l"))
        for _ in 0..<40 {
            desk.press(.down)
            let screen = desk
            desk.press(.character("v"))
            if case .correction? = desk.top { return desk }
            desk = screen
        }
        Issue.record("no talk on the page")
        return desk
    }

    private func talk(_ desk: Desk) throws -> Talk {
        let register = try #require(desk.situation?.register)
        let id = try #require(register.pupils[SampleOffice.yara]?.talks.first)
        return try #require(register.talks[id])
    }

    @Test func `everything that was said stands in the form`() throws {
        let text = try desk().text(120, 40)
        for words in ["ik kom 's ochtends niet op gang", "elke dag om 8.15 uur binnen", "planning"] {
            #expect(text.contains(words))
        }
    }

    @Test func `without a reason nothing is kept`() throws {
        var desk = try desk()
        let count = desk.effects.count
        desk.press(.function(10))
        #expect(desk.effects.count == count)
        #expect(rows(of: desk.screen()).joined().contains("waarom verbeter je dit?"))
    }

    @Test func `the corrected words stand on the page, and what stood there below them with the reason`()
        throws
    {
        var desk = try desk()
        let before = try talk(desk)
        desk.type("verkeerd verstaan")
        desk.press(.tab)
        for _ in 0..<60 { desk.press(.backspace) }
        desk.type("ik ben 's ochtends moe")
        desk.press(.function(10))
        let after = try talk(desk)
        #expect(after.parts[0].ownWords == "ik ben 's ochtends moe")
        #expect(after.parts[0].agreements == before.parts[0].agreements)
        #expect(after.parts[0].causes == [.planning] && after.parts[0].outcome == .followUpTalk)
        #expect(after.corrections.map(\.why) == ["verkeerd verstaan"])
        #expect(after.corrections.map(\.before) == before.parts)
        let page = rows(of: desk.screen(120, 40)).joined(separator: "\n")
        #expect(page.contains("ik ben 's ochtends moe"))
        #expect(page.contains("ik kom 's ochtends niet op gang"))
        #expect(page.contains("waarom: verkeerd verstaan"))
        desk.press(.character("z"))
        #expect(try talk(desk) == before)
        #expect(
            rows(of: desk.screen())[22].contains(
                "Ongedaan gemaakt: verbetering, Yara de Vries"))
    }

    @Test func `what was typed is not thrown away without a question`() throws {
        var desk = try desk()
        desk.type("afspraak vergeten")
        desk.press(.escape)
        #expect(rows(of: desk.screen()).joined().contains("Verbetering weggooien?"))
    }

    @Test func `off a talk the key says why it does nothing`() {
        var desk = Desk()
        desk.press(.character("l"), .home, .character("v"))
        #expect(rows(of: desk.screen())[22].contains("Zet de cursor op een gesprek"))
    }
}
