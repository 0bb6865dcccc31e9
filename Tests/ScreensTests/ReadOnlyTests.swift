import Attendance
import Demo
import Screens
import TestSupport
import Testing
import TextUI

struct ReadOnlyTests {
    @Test func `every screen says why nothing can be recorded`() {
        var desk = Desk()
        desk.receive(.opened(SampleOffice().register, .damaged(lost: 3)))
        expectScreen(desk.screen(), "read-only-80x24")
        expectScreen(desk.screen(60, 16), "read-only-60x16")
        desk.press(.enter)
        #expect(rows(of: desk.screen())[2].contains("Alleen lezen: 3 regels onleesbaar"))
    }

    @Test func `a disk that failed stops recording, and what was typed stays`() {
        var desk = Desk()
        desk.press(.enter)
        desk.type("ik slaap door de wekker heen")
        desk.receive(.recordFailed(.readOnly))
        let screen = rows(of: desk.screen())
        #expect(screen[2].contains("Alleen lezen: schijffout"))
        #expect(screen.joined().contains("ik slaap door de wekker heen"))
    }

    /// A gap in the journal may take any record away; the rest must still tell what it can.
    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `without some of its events a register still shows the rest`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let events = try DemoSchool.events(role: seed % 2 == 0 ? .coordinator : .leerplichtambtenaar)
        let lost = chance.number(in: 1...9)
        var register = Register()
        for event in events where event.pupil == nil || chance.number(in: 0...9) >= lost {
            if event.pupil == nil, chance.number(in: 0...40) < lost { continue }
            register.apply(event)
        }
        let clock = try Model.Clock(today: DemoSchool.standardDay, now: #require(TimeOfDay("13:02")))
        var model = Model(register: register, clock: clock)
        let keys: [Key] = [
            .down, .enter, .escape, .character("l"), .escape, .character("2"), .enter, .escape,
        ]
        for key in keys {
            _ = model.update(.pressed(key))
            _ = model.view(Size(columns: 120, rows: 40))
        }
        #expect(Overview(register, on: clock.today).rows.count == register.pupils.count)
    }
}
