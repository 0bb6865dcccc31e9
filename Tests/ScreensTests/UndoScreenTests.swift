import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

/// `z` and `Z` on the places, and a saved talk that is corrected.
struct UndoScreenTests {
    private func notice(_ desk: Desk) -> String { rows(of: desk.screen())[22] }

    private func status(of pupil: ID<Pupil>, _ desk: Desk) -> Listing.Status? {
        desk.situation?.register.officeHours[SampleOffice.key]?.place(of: pupil)?.listing.status
    }

    @Test func `z undoes the last change and says what it was; Z does it again`() {
        var desk = Desk()
        desk.press(.character("n"), .character("n"))
        #expect(notice(desk).contains("Opgeslagen 13:42"))
        #expect(notice(desk).contains("z ongedaan maken"))
        #expect(status(of: SampleOffice.yara, desk) == .notCome)
        desk.press(.character("z"))
        #expect(notice(desk).contains("Ongedaan gemaakt: Yara de Vries niet gekomen"))
        #expect(notice(desk).contains("Z toch weer doen"))
        #expect(status(of: SampleOffice.yara, desk) == .planned)
        desk.press(.character("Z"))
        #expect(notice(desk).contains("Weer gedaan: Yara de Vries niet gekomen"))
        #expect(status(of: SampleOffice.yara, desk) == .notCome)
    }

    @Test func `five undos after a busy minute leave the day as it began`() throws {
        var desk = Desk()
        let before = try #require(desk.situation?.register)
        desk.press(.character("n"), .character("n"))
        desk.press(.down, .down, .character("n"), .character("z"))
        desk.press(.end, .up, .character("n"), .character("v"))
        desk.press(.home, .down, .character("n"), .character("w"))
        desk.press(.end, .up, .character("n"), .character("g"))
        let changes = desk.effects.count
        #expect(changes == 5)
        for _ in 0..<changes { desk.press(.character("z")) }
        let after = try #require(desk.situation?.register)
        #expect(after.officeHours == before.officeHours)
        #expect(after.pupils == before.pupils)
        #expect(notice(desk).contains("Ongedaan gemaakt:"))
    }

    @Test func `nobody who is not on screen is named`() {
        var desk = Desk()
        desk.press(.character("n"), .character("n"), .character("2"), .character("z"))
        #expect(notice(desk).contains("Ongedaan gemaakt: een leerling niet gekomen"))
        #expect(status(of: SampleOffice.yara, desk) == .planned)
    }

    @Test func `where nothing can be undone the key says why, also in help`() {
        var desk = Desk()
        desk.press(.character("Z"))
        #expect(notice(desk).contains("Er is niets ongedaan gemaakt"))
        desk.press(.character("?"), .end)
        let help = rows(of: desk.screen()).joined(separator: "\n")
        #expect(help.contains("ongedaan maken"))
        #expect(help.contains("toch weer doen (nu niet: er is niets ongedaan gemaakt)"))
    }

    @Test func `in a form and in a question z is a letter`() {
        var desk = Desk()
        desk.press(.enter, .character("z"))
        #expect(desk.effects.isEmpty)
        desk = Desk()
        desk.press(.character("n"), .character("z"))
        #expect(status(of: SampleOffice.yara, desk) == .ill)
        desk = Desk()
        desk.press(.character("2"), .character("/"), .character("z"))
        #expect(desk.effects.isEmpty)
    }

    @Test func `what an undone talk said stands in the form when the talk is opened again`() throws {
        var desk = Desk()
        desk.press(.enter)
        desk.type("Ik sta te laat op.")
        desk.press(.function(10), .escape)
        #expect(desk.situation?.register.pupils[SampleOffice.yara]?.talks.count == 2)
        desk.press(.character("z"))
        #expect(notice(desk).contains("Ongedaan gemaakt: gesprek, Yara de Vries"))
        #expect(desk.situation?.register.pupils[SampleOffice.yara]?.talks.count == 1)
        desk.press(.home, .down, .enter)
        #expect(rows(of: desk.screen()).joined().contains("Ik sta te laat op."))
    }

    @Test func `a pupil typed in for an inloop goes again, and the page with them`() {
        var desk = Desk()
        let count = desk.situation?.register.pupils.count
        desk.press(.character("i"))
        desk.type("Noah van den Broek")
        desk.press(.enter, .function(10), .end, .up, .character("l"), .character("z"))
        #expect(notice(desk).contains("Ongedaan gemaakt: Noah van den Broek op de lijst"))
        desk.press(.character("z"))
        #expect(notice(desk).contains("Ongedaan gemaakt: een leerling toegevoegd"))
        #expect(desk.situation?.register.pupils.count == count)
        guard case .today? = desk.top else {
            Issue.record("the page of a pupil who is not there any more is closed")
            return
        }
    }
}
