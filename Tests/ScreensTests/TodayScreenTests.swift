import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct TodayScreenTests {
    @Test func `the cursor waits at the next pupil, and enter opens that talk`() {
        var desk = Desk()
        desk.press(.enter)
        guard case .talk = desk.top else {
            Issue.record("the talk is open")
            return
        }
        #expect(!desk.text().contains("Bakker"))
    }

    @Test func `n asks what is the matter, and two keys record it`() {
        var desk = Desk()
        desk.press(.character("n"))
        expectScreen(desk.screen(), "today-absence-80x24")
        desk.press(.character("z"))
        #expect(
            desk.effects
                == [.perform(.setStatus(SampleOffice.key, place: 2, SampleOffice.yara, .ill))])
        // The group is next.
        #expect(desk.text().contains("+ 2 gaan mee naar een volgend spreekuur · 1 kies je zelf"))
        #expect(rows(of: desk.screen())[6].hasPrefix("▶"))
    }

    @Test func `escape leaves the question and changes nothing`() {
        var desk = Desk()
        desk.press(.character("n"), .escape)
        #expect(desk.effects.isEmpty)
        desk.press(.character("z"))
        #expect(desk.effects.isEmpty)
    }

    @Test func `a paste answers no question`() {
        var desk = Desk()
        desk.press(.character("n"), .paste("n"))
        #expect(desk.effects.isEmpty)
    }

    @Test func `someone who came after all can be planned again`() {
        var desk = Desk()
        desk.press(.character("n"), .character("n"), .home, .down, .character("n"), .character("g"))
        #expect(
            desk.effects.last
                == .perform(.setStatus(SampleOffice.key, place: 2, SampleOffice.yara, .planned)))
    }

    @Test func `a talk that was recorded cannot begin again, and the reason is told`() {
        var desk = Desk()
        desk.press(.home, .enter)
        #expect(desk.model.notice == .unavailable(reason: "dit gesprek is al vastgelegd"))
        desk.press(.character("n"))
        #expect(desk.model.notice == .unavailable(reason: "met deze leerling is al gesproken"))
    }

    @Test func `a group opens its own form, a pause opens nothing`() {
        var desk = Desk()
        desk.press(.down, .down, .enter)
        #expect(desk.model.notice == .unavailable(reason: "dit is een pauze"))
        desk.press(.up, .enter)
        guard case .groupTalk = desk.top else {
            Issue.record("the group's form is open")
            return
        }
    }

    @Test func `the line under the list warns before the talk`() {
        var desk = Desk()
        desk.press(.end, .up)
        let lines = desk.text()
        for words in ["ouders nog niet ingelicht (onder 16)", "woont in Westerveen", "kan erbij komen"] {
            #expect(lines.contains(words), "\(words)")
        }
    }

    @Test func `who was not spoken goes along, by name on the last row`() {
        var desk = Desk()
        #expect(desk.text().contains("+ 1 gaat mee naar een volgend spreekuur · 1 kies je zelf"))
        desk.press(.end)
        #expect(desk.text().contains("Nog niet gesproken: Lotte Visser"))
        #expect(desk.text().contains("niet vanzelf op een nieuwe lijst: Daan Smit"))
    }

    @Test func `who stands on a later list does not go along any more`() {
        var office = SampleOffice()
        office.perform(
            .planOfficeHour(
                OfficeHourPlan(
                    key: OfficeHour.Key(school: SampleOffice.school, day: day("2026-12-08")),
                    start: time("13:00"),
                    entries: [
                        .oneToOne(Listing(pupil: SampleOffice.daan, reason: "1e uur", requestedBy: .school))
                    ])))
        #expect(Desk(office).text().contains("+ 1 gaat mee naar een volgend spreekuur"))
    }

    @Test func `a day without an office hour says when the next one is and how to make a list`() {
        var office = SampleOffice()
        office.perform(
            .planOfficeHour(
                OfficeHourPlan(
                    key: OfficeHour.Key(school: SampleOffice.school, day: day("2026-12-08")),
                    start: time("13:00"), room: "B107",
                    entries: [
                        .oneToOne(Listing(pupil: SampleOffice.daan, reason: "1e uur", requestedBy: .school))
                    ])))
        let clock = Model.Clock(today: day("2026-11-25"), now: time("09:00"))
        let model = Model(register: office.register, clock: clock)
        expectScreen(model.view(Size(columns: 80, rows: 24)), "today-none-80x24")
        expectScreen(
            Model(register: Register(), clock: clock).view(Size(columns: 80, rows: 24)), "today-empty-80x24")
    }

    @Test func `at the school a day without an office hour says who is to be reported first`() {
        let office = SampleOffice(role: .coordinator)
        let clock = Model.Clock(today: day("2026-11-25"), now: time("09:00"))
        let model = Model(register: office.register, clock: clock)
        let text = rows(of: model.view(Size(columns: 80, rows: 24))).joined(separator: "\n")
        #expect(text.contains("! bij 1 leerling is 16 uur bereikt; meld dat eerst bij DUO"))
        let officers = Model(register: SampleOffice().register, clock: clock)
        #expect(!rows(of: officers.view(Size(columns: 80, rows: 24))).joined().contains("meld dat eerst"))
    }

    @Test func `two office hours on a day follow each other under their own heading`() {
        var office = SampleOffice()
        let other = brin("01YY00")
        office.perform(.addSchool(School(brin: other, name: "De Wiek, Zandwolde", kind: .vo, region: .noord)))
        office.perform(
            .planOfficeHour(
                OfficeHourPlan(
                    key: OfficeHour.Key(school: other, day: SampleOffice.today), start: time("15:30"),
                    entries: [.headcount(name: "rotonde", count: 6, minutes: 45), .pause(minutes: 15)])))
        expectScreen(Desk(office).screen(), "today-two-80x24")
    }

    @Test func `the arrows and enter answer the question too`() {
        var desk = Desk()
        desk.press(.character("n"), .down, .down, .enter)
        #expect(
            desk.effects
                == [.perform(.setStatus(SampleOffice.key, place: 2, SampleOffice.yara, .moved(to: nil)))])
    }

    @Test func `the cursor stays where it was put while the clock runs`() {
        var desk = Desk()
        desk.press(.enter, .escape, .home)
        desk.receive(.clock(Model.Clock(today: SampleOffice.today, now: time("13:43"))))
        #expect(rows(of: desk.screen())[4].hasPrefix("▶"))
    }

    @Test func `a control character in a reason is shown, not obeyed`() {
        var office = SampleOffice()
        let listing = Listing(pupil: SampleOffice.daan, reason: "x\u{1B}[2J", requestedBy: .school)
        office.apply(
            .placeAdded(SampleOffice.key, Place(number: 9, form: .oneToOne, listings: [listing])))
        #expect(Desk(office).text().contains("x‹ESC›[2J"))
    }

    @Test func `the question mark lists the keys, also those that do nothing now`() {
        var desk = Desk()
        desk.press(.home, .character("?"))
        expectScreen(desk.screen(), "help-80x24")
        desk.press(.escape)
        guard case .today = desk.top else {
            Issue.record("escape closes help")
            return
        }
    }

    @Test func `escape never quits, q does`() {
        var desk = Desk()
        desk.press(.escape, .escape)
        #expect(desk.effects.isEmpty)
        desk.press(.character("q"))
        #expect(desk.effects == [.quit])
    }

    @Test func `the digits go to the sections`() {
        var desk = Desk()
        desk.press(.character("2"))
        guard case .radar = desk.top else {
            Issue.record("2 is In beeld")
            return
        }
        desk.press(.character("1"))
        guard case .today = desk.top else {
            Issue.record("1 is Vandaag")
            return
        }
    }

    @Test func `midnight brings the new day's list`() {
        var desk = Desk()
        desk.press(.end)
        desk.receive(.clock(Model.Clock(today: day("2026-11-25"), now: time("00:00"))))
        #expect(desk.text().contains("Vandaag is er geen spreekuur."))
    }

    @Test func `at the school Enter opens the pupil, and a walk-in is the officer's`() {
        var desk = Desk(SampleOffice(role: .coordinator))
        expectScreen(desk.screen(), "today-coordinator-80x24")
        desk.press(.character("i"))
        #expect(desk.text().contains("Wie binnenloopt, legt de leerplichtambtenaar vast"))
        desk.press(.enter)
        #expect(desk.text().contains("Yara de Vries"))
        #expect(desk.text().contains("waarom deze vlag?"))
    }
}
