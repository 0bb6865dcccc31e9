import Attendance
import Screens
import TestSupport
import Testing
import TextUI

/// Cover, hidden names, session pin and lock.
struct PrivacyTests {
    private func desk(pin: String? = "2468") -> Desk {
        var settings = Settings()
        if let pin { settings.pin = SessionPin(pin).map { .known($0) } ?? .none }
        return Desk(settings: settings)
    }

    @Test func `a pin is four to six digits`() {
        for right in ["1234", "12345", "123456"] { #expect(SessionPin(right) != nil) }
        for wrong in ["", "123", "1234567", "12a4", "12 4", "１２３４"] { #expect(SessionPin(wrong) == nil) }
    }

    @Test func `F2 leaves only a clock, and the pin brings the work back`() {
        var desk = desk()
        desk.press(.enter)
        desk.type("ik slaap slecht")
        desk.press(.function(2))
        expectScreen(desk.screen(), "cover-80x24")
        expectScreen(desk.screen(120, 40), "cover-120x40")
        desk.press(.escape, .character("q"), .enter)
        #expect(desk.effects.isEmpty)
        #expect(!desk.text().contains("slaap"))
        desk.press(.backspace)
        desk.type("2468")
        #expect(!desk.text().contains("2468"))
        desk.press(.enter)
        #expect(desk.text().contains("ik slaap slecht"))
    }

    @Test func `after three wrong pins only the passphrase opens, and a new pin is chosen`() {
        var settings = Settings()
        settings.pin = .asked
        var desk = Desk(settings: settings)
        desk.type("2468")
        desk.press(.enter, .function(2))
        for left in [2, 1] {
            desk.type("1111")
            desk.press(.enter)
            #expect(desk.text().contains("Nog \(left) keer"))
        }
        desk.type("1111")
        desk.press(.enter)
        #expect(desk.effects == [.lock])
        #expect(desk.text().contains("wachtzin"))
        desk.receive(.opened(SampleOffice().register))
        #expect(desk.text().contains("Kies een pincode"))
    }

    @Test func `locked and opened again the pin of this session still holds`() {
        var desk = desk()
        desk.press(.control("l"))
        desk.receive(.opened(SampleOffice().register))
        #expect(desk.text().contains("Bakker"))
    }

    @Test func `without a pin the cover asks for the passphrase`() {
        var desk = desk(pin: nil)
        desk.press(.function(2))
        #expect(desk.text().contains("wachtzin"))
        desk.press(.enter)
        #expect(desk.effects == [.lock])
    }

    @Test func `the pin is asked at the start, and may be left out`() {
        var settings = Settings()
        settings.pin = .asked
        var desk = Desk(settings: settings)
        expectScreen(desk.screen(), "pin-80x24")
        desk.type("12")
        desk.press(.enter)
        #expect(desk.text().contains("typ 4 tot 6 cijfers"))
        desk.type("2468")
        desk.press(.enter)
        #expect(desk.text().contains("Bakker"))
        desk = Desk(settings: settings)
        desk.press(.escape)
        #expect(desk.text().contains("Bakker"))
    }

    @Test func `locking keeps what was typed first, and forgets everything`() {
        var desk = desk()
        desk.press(.enter)
        desk.type("ik slaap slecht")
        desk.press(.control("l"))
        #expect(desk.asked.count == 2)
        guard case .keepDraft? = desk.asked.first else {
            Issue.record("the draft comes first")
            return
        }
        #expect(desk.asked.last == .lock)
        #expect(desk.situation == nil)
        #expect(desk.text().contains("wachtzin"))
    }

    @Test func `what cannot be kept is covered, not locked away`() {
        var desk = desk()
        desk.press(.enter)
        desk.type("ik slaap slecht")
        desk.diskFailure = .diskFull(free: 0)
        desk.press(.control("l"))
        #expect(desk.effects.isEmpty)
        #expect(desk.text().contains("Vergrendelen lukt niet"))
        #expect(!desk.text().contains("slaap"))
        desk.type("2468")
        desk.press(.enter)
        #expect(desk.text().contains("ik slaap slecht"))
    }

    @Test func `five minutes without a key cover, thirty lock`() {
        var desk = desk()
        desk.receive(.idle(minutes: 4))
        #expect(desk.text().contains("Bakker"))
        desk.receive(.idle(minutes: 5))
        #expect(!desk.text().contains("Bakker"))
        #expect(desk.effects.isEmpty)
        desk.receive(.idle(minutes: 30))
        #expect(desk.effects == [.lock])
    }

    @Test func `after the last slot the first pause locks`() {
        var desk = desk()
        desk.receive(.clock(Model.Clock(today: SampleOffice.today, now: time("23:00"))))
        desk.receive(.idle(minutes: 5))
        #expect(desk.effects == [.lock])
    }

    @Test func `a laptop that slept wakes up locked`() {
        var desk = desk()
        desk.receive(.away)
        #expect(desk.effects == [.lock])
    }

    @Test func `the demonstration covers where it would lock`() {
        var desk = Desk(settings: desk().model.settings, isDemo: true)
        desk.press(.control("l"))
        #expect(rows(of: desk.screen())[22].contains("F2 dekt af"))
        desk.receive(.away)
        #expect(desk.effects.isEmpty)
        #expect(!desk.text().contains("Bakker"))
    }
}
