import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

/// In beeld narrowed by what is chosen, and what is kept under F5 to F8.
struct RadarFilterTests {
    private func desk(_ office: SampleOffice = SampleOffice()) -> Desk {
        var desk = Desk(office)
        desk.press(.character("2"))
        return desk
    }

    /// Opens the filter and chooses the second option of the subject so many rows down: the first that asks.
    private func choose(_ desk: inout Desk, subject: Int, option: Int = 1) {
        for _ in 0..<subject { desk.press(.down) }
        desk.press(.enter)
        for _ in 0..<option { desk.press(.down) }
        desk.press(.enter)
        for _ in 0..<subject { desk.press(.up) }
    }

    @Test func `f offers only what occurs, and how many pupils each would show`() {
        var desk = desk()
        desk.press(.character("f"))
        expectScreen(desk.screen(), "radar-choose-80x24")
        #expect(!desk.text().contains("school "))
        desk.press(.down, .down, .enter)
        expectScreen(desk.screen(), "radar-choose-signal-80x24")
        expectScreen(desk.screen(60, 16), "radar-choose-signal-60x16")
    }

    @Test func `the line above the list says what is chosen, and escape takes it off`() {
        var desk = desk()
        desk.press(.down, .down, .down)
        let before = desk.screen()
        desk.press(.character("f"))
        choose(&desk, subject: 0, option: 4)
        #expect(desk.text().contains("klas H2b · 2 van 14"))
        desk.press(.escape)
        expectScreen(desk.screen(), "radar-chosen-80x24")
        #expect(!desk.text().contains("Bakker"))
        desk.press(.escape)
        #expect(desk.screen() == before)
    }

    @Test func `nothing chosen leaves the list as it was`() {
        var desk = desk()
        desk.press(.down)
        let before = desk.screen()
        desk.press(.character("f"), .enter, .down, .escape, .escape)
        #expect(desk.screen() == before)
    }

    @Test func `typing searches within what is chosen, and escape first takes back the word`() {
        var desk = desk()
        desk.press(.character("f"))
        choose(&desk, subject: 0, option: 4)
        desk.press(.escape, .character("/"))
        desk.type("zoë")
        #expect(desk.text().contains("1 van 2: klas H2b"))
        desk.press(.escape)
        #expect(desk.text().contains("klas H2b · 2 van 14"))
    }

    @Test func `a filter is kept under a key, says what it is, and comes back with it`() {
        var desk = desk()
        desk.press(.function(6))
        #expect(
            desk.model.notice
                == .unavailable(
                    reason: "onder F6 staat nog niets; f kiest een filter, daar bewaar je het"))
        desk.press(.character("f"), .function(6))
        #expect(desk.model.notice == .unavailable(reason: "kies eerst waarop je filtert"))
        choose(&desk, subject: 0, option: 4)
        desk.press(.function(6))
        #expect(desk.effects.last == .perform(.saveFilter(.second, OverviewFilter(group: "H2b"))))
        #expect(desk.model.notice == .hint("Opgeslagen onder F6: klas H2b"))
        desk.press(.escape, .escape)
        #expect(desk.text().contains("F6 klas H2b"))
        #expect(desk.text().contains("Bakker"))
        desk.press(.function(6))
        #expect(desk.text().contains("klas H2b · 2 van 14"))
        #expect(!desk.text().contains("Bakker"))
        desk.press(.escape, .character("f"), .function(6))
        #expect(desk.effects.last == .perform(.saveFilter(.second, OverviewFilter())))
        #expect(desk.model.notice == .hint("Opgeslagen onder F6; daar staat nu niets meer"))
    }

    @Test func `a signal is found among all pupils, and gone when the filter is taken off`() {
        var office = SampleOffice()
        office.perform(.saveFilter(.first, OverviewFilter(signal: .one(.firstHour))))
        var desk = desk(office)
        desk.press(.function(5))
        #expect(desk.text().contains("mist het eerste uur"))
        #expect(desk.text().contains("Zoë"))
        #expect(!desk.text().contains("Smit, Daan"))
        desk.press(.escape)
        #expect(desk.text().contains("Smit, Daan"))
    }

    @Test func `in an empty folder there is nothing to filter`() {
        var model = Model(register: Register(), clock: SampleOffice.clock)
        for key in [Key.character("2"), .character("f")] { _ = model.update(.pressed(key)) }
        #expect(model.notice == .unavailable(reason: "er zijn nog geen leerlingen"))
    }
}
