import Attendance
import Screens
import TestSupport
import Testing
import TextUI

/// The rhythm of a school on *Lijst*: proposed, put off past holidays, and where it is not kept.
struct RhythmScreenTests {
    private func lists(_ office: SampleOffice = SampleOffice().withRhythm) -> Desk {
        var desk = Desk(office)
        desk.press(.character("5"))
        return desk
    }

    @Test func `the next days stand between the lists, with what is in the way`() {
        var desk = lists()
        desk.press(.down, .down)
        expectScreen(desk.screen(), "lists-rhythm-80x24")
        expectScreen(desk.screen(120, 40), "lists-rhythm-120x40")
        expectScreen(desk.screen(60, 16), "lists-rhythm-60x16")
        #expect(desk.text().contains("di 8 dec 2026"))
        #expect(desk.text().contains("Di 22 dec valt in de kerstvakantie: dan is het di 5 jan"))
    }

    @Test func `Enter on a proposal makes the list as usual, with whoever waits`() throws {
        var desk = lists()
        desk.press(.down, .enter)
        let list = try #require(desk.plan)
        #expect((list.start, list.until) == (time("13:00"), time("15:30")))
        #expect((list.room, list.officer) == ("B107", "K. de Haan"))
        #expect(list.places.flatMap(\.listings).map(\.pupil) == [SampleOffice.lotte])
        #expect(desk.model.notice == .takenAlong("1 van di 10 nov gaat mee", at: time("13:42")))
        #expect(desk.text().contains("plaats voor 10, 1 op de lijst"))
        desk.press(.character("z"))
        #expect(desk.plan == nil)
    }

    @Test func `where there is longer between than the rhythm says, that is said`() {
        var office = SampleOffice().withRhythm
        let key = OfficeHour.Key(school: SampleOffice.school, day: day("2027-01-05"))
        let finn = Listing(pupil: SampleOffice.others[0], reason: "x", requestedBy: .school)
        office.perform(
            .planOfficeHour(OfficeHourPlan(key: key, start: time("13:00"), entries: [.oneToOne(finn)])))
        let desk = lists(office)
        #expect(
            desk.text().contains("tussen di 24 nov en di 5 jan 6 weken zonder spreekuur; ritme is 2"))
        expectScreen(desk.screen(), "lists-gap-80x24")
    }

    @Test func `a rhythm is set on screen, and taken away by leaving the weeks empty`() throws {
        var desk = lists(SampleOffice())
        desk.press(.character("r"))
        desk.type("2")
        desk.press(.tab)
        desk.type("24-11-2026")
        desk.press(.tab, .tab)
        desk.type("15:30")
        expectScreen(desk.screen(), "rhythm-filled-80x24")
        desk.press(.function(10))
        let rhythm = try #require(desk.situation?.register.schools[SampleOffice.school]?.rhythm)
        #expect((rhythm.weeks, rhythm.anchor) == (2, SampleOffice.today))
        #expect((rhythm.start, rhythm.until, rhythm.room) == (time("13:00"), time("15:30"), "B107"))
        desk.press(.character("r"), .control("u"), .function(10))
        #expect(desk.situation?.register.schools[SampleOffice.school]?.rhythm == nil)
        desk.press(.character("z"))
        #expect(desk.situation?.register.schools[SampleOffice.school]?.rhythm == rhythm)
    }

    @Test(arguments: [
        ("27", "24-11", "1 tot 26 weken"), ("2", "28-11", "in het weekend"), ("2", "", "typ een dag"),
    ])
    func `what cannot be a rhythm is said at its field`(_ weeks: String, _ day: String, _ complaint: String) {
        var desk = lists(SampleOffice())
        desk.press(.character("r"))
        desk.type(weeks)
        desk.press(.tab)
        desk.type(day)
        desk.press(.function(10))
        #expect(desk.text().contains(complaint))
        #expect(desk.effects.isEmpty)
    }

    @Test func `the form of a new list proposes the next day, and another day is looked at`() {
        var desk = lists()
        desk.press(.character("n"))
        #expect(desk.text().contains("leeg: di 8 dec 2026, volgens het ritme"))
        expectScreen(desk.screen(), "new-list-rhythm-80x24")
        desk.type("22-12")
        desk.press(.function(10))
        #expect(desk.text().contains("di 22 dec: kerstvakantie; wel vr 18 dec of ma 4 jan"))
        desk.press(.control("u"), .function(10))
        #expect(desk.plan?.until == time("15:30"))
    }
}
