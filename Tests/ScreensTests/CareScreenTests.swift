import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

struct CareScreenTests {
    private func office() -> SampleOffice {
        var office = SampleOffice()
        guard var school = office.register.schools[SampleOffice.school] else { return office }
        school.careContacts = [
            CareContact(name: "ondersteuningscoördinator", phone: "0592-123456"),
            CareContact(name: "jeugdarts", phone: "088-1234567"),
            CareContact(name: "achterwacht", phone: "tst. 12"),
        ]
        office.perform(.changeSchool(school))
        return office
    }

    @Test func `one key covers the screen with the numbers to call`() {
        var desk = Desk(office())
        desk.press(.function(9))
        expectScreen(desk.screen(), "care-80x24")
        expectScreen(desk.screen(120, 40), "care-120x40")
        expectScreen(desk.screen(60, 16), "care-60x16")
        desk.press(.function(9), .escape)
        guard case .today = desk.top else {
            Issue.record("back to the list at once")
            return
        }
    }

    @Test func `a school without numbers says how they come there`() {
        var desk = Desk()
        desk.press(.function(9))
        #expect(desk.text().contains("--zorgkaart 'jeugdarts: 088-1234567'"))
    }

    @Test func `it covers every screen and names nobody`() {
        for keys: [Key] in [
            [], [.enter], [.character("l")], [.character("l"), .character("w")], [.character("2")],
            [.character("i")], [.character("?")], [.character("n")], [.down, .enter], [.enter, .function(4)],
        ] {
            var desk = Desk(office())
            for key in keys { desk.press(key) }
            desk.press(.function(9))
            let text = desk.text()
            #expect(text.contains("0800-2000"))
            for pupil in SampleOffice().register.pupils.values {
                #expect(!text.contains(pupil.pupil.name.family))
            }
        }
    }

    @Test func `in the middle of a word the talk waits as it was`() {
        var desk = Desk()
        desk.press(.enter)
        desk.type("thuis is het")
        desk.receive(.draftDue)
        desk.press(.function(9))
        #expect(!desk.text().contains("thuis is het"))
        desk.press(.escape)
        desk.type(" niet veilig")
        #expect(desk.text().contains("thuis is het niet veilig"))
        #expect(!desk.asked.contains { if case .dropDraft = $0 { true } else { false } })
    }

    @Test func `whoever waits comes later today`() {
        var desk = Desk()
        desk.press(.function(9), .character("v"))
        expectScreen(desk.screen(), "care-room-80x24")
        desk.press(.character("2"))
        #expect(desk.effects == [.perform(.delayRest(SampleOffice.key, from: 2, minutes: 30))])
        desk.press(.escape)
        #expect(desk.text().contains("13:45 Vries, Yara de"))
        #expect(!desk.text().contains("+12"))
        desk.press(.character("z"))
        #expect(desk.text().contains("13:15 Vries, Yara de"))
    }

    @Test func `or all of them another time, undone with one key`() {
        var desk = Desk()
        desk.press(.function(9), .character("v"), .character("v"))
        let listings = desk.situation?.officeHours.flatMap(\.places).flatMap(\.listings) ?? []
        #expect(listings.count { $0.status == .moved(to: nil) } == 9)
        #expect(listings.count { $0.status.isSpoken } == 1)
        desk.press(.character("v"))
        #expect(desk.model.notice == .unavailable(reason: "er wacht vandaag niemand meer"))
        desk.press(.character("z"))
        #expect(
            desk.situation?.officeHours.flatMap(\.places).flatMap(\.listings).count { $0.status == .planned }
                == 9)
    }

    @Test func `who sits at the table does not go along with the rest`() {
        var desk = Desk()
        desk.press(.enter, .function(9), .character("v"))
        #expect(desk.text().contains("Er wachten nog 8 leerlingen"))
        desk.press(.character("v"))
        let officeHour = desk.situation?.register.officeHours[SampleOffice.key]
        #expect(officeHour?.place(of: SampleOffice.yara)?.listing.status == .planned)
        #expect(officeHour?.place(of: SampleOffice.noor)?.listing.status == .moved(to: nil))
        desk.press(.escape, .function(9), .character("v"))
        #expect(desk.model.notice == .unavailable(reason: "er wacht vandaag niemand meer"))
    }

    @Test func `the next office hour of the school is where they go when there is one`() {
        var office = SampleOffice()
        office.perform(
            .planOfficeHour(
                OfficeHourPlan(
                    key: OfficeHour.Key(school: SampleOffice.school, day: day("2026-12-08")),
                    start: time("13:00"),
                    entries: [
                        .oneToOne(Listing(pupil: SampleOffice.others[0], reason: "x", requestedBy: .school))
                    ])))
        var desk = Desk(office)
        desk.press(.function(9), .character("v"))
        #expect(desk.text().contains("naar het volgende spreekuur, di 8 dec"))
        desk.press(.character("v"))
        #expect(
            desk.situation?.register.officeHours[SampleOffice.key]?.place(of: SampleOffice.noor)?.listing
                .status
                == .moved(to: day("2026-12-08")))
    }

    @Test func `the steps of the meldcode are kept with their days, and go on next time`() throws {
        var desk = Desk()
        desk.press(.enter, .function(9), .character("s"))
        desk.type("gisteren")
        desk.press(.enter)
        desk.type("vandaag")
        expectScreen(desk.screen(), "care-signal-80x24")
        expectScreen(desk.screen(60, 16), "care-signal-60x16")
        desk.press(.function(10))
        let signal = try #require(desk.situation?.pupil(SampleOffice.yara)?.openCareSignal)
        #expect(signal.steps == [.signs: day("2026-11-23"), .advice: SampleOffice.today])
        desk.press(.character("s"))
        #expect(desk.text().contains("23-11-2026"))
        desk.press(.tab, .tab)
        desk.type("vandaag")
        desk.press(.control("s"))
        let signals = try #require(desk.situation?.pupil(SampleOffice.yara)?.careSignals)
        #expect(signals.count == 1)
        #expect(signals[0].isDecided)
        desk.press(.character("s"))
        #expect(desk.text().contains("Eerder besloten: di 24 nov 2026."))
    }

    @Test func `what is no day, or still to come, is said at its field; nothing typed is lost by accident`() {
        var desk = Desk()
        desk.press(.character("l"), .function(9), .character("s"), .function(10))
        #expect(desk.text().contains("vul minstens één stap in"))
        desk.type("ooit")
        desk.press(.function(10))
        #expect(desk.text().contains("geen datum"))
        desk.press(.escape, .escape)
        #expect(desk.text().contains("ooit"))
        desk.press(.escape, .character("w"))
        guard case .care = desk.top else {
            Issue.record("back at the card")
            return
        }
        #expect(desk.effects.isEmpty)
    }

    @Test func `a signal is on no page but its own`() throws {
        var office = SampleOffice()
        let before = office.model.showing(.pupil(PupilScreen(SampleOffice.yara)))
        office.perform(.recordCare(SampleOffice.yara, nil, steps: [.signs: SampleOffice.today]))
        let after = office.model.showing(.pupil(PupilScreen(SampleOffice.yara)))
        for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 60)] {
            #expect(before.view(size) == after.view(size))
        }
        var desk = Desk()
        desk.press(.enter, .function(9), .character("s"))
        desk.type("vandaag")
        desk.press(.function(10), .escape, .escape, .character("z"))
        #expect(desk.model.notice == .undone("aantekening, Yara de Vries"))
    }

    @Test func `what is undone from the card names nobody`() {
        var desk = Desk()
        desk.press(.character("n"), .character("n"))
        #expect(desk.situation?.register.officeHours[SampleOffice.key]?.hasBegun == true)
        desk.press(.function(9), .character("z"))
        #expect(desk.model.notice == .undone("een leerling niet gekomen"))
    }

    @Test func `before the pupil's eyes there is only the card`() {
        var desk = Desk()
        desk.press(.enter, .function(4), .function(9))
        #expect(desk.text().contains("0800-2000"))
        for key in ["v", "s"] as [Character] {
            desk.press(.character(key))
            #expect(desk.model.notice == .unavailable(reason: "stop eerst met samen kijken"))
        }
        desk.press(.character("z"))
        #expect(desk.effects.isEmpty)
        desk.press(.character("?"))
        #expect(!desk.text().contains("In beeld"))
    }

    @Test func `without one pupil on the screen below there is no signal to begin`() {
        var desk = Desk()
        desk.press(.function(9), .character("s"))
        #expect(desk.model.notice == .unavailable(reason: "open eerst de leerling, dan F9"))
    }
}
