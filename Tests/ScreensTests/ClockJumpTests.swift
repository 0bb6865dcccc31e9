import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

/// The clock jumps while a screen is open: days change, nothing ends, and what was written stays.
struct ClockJumpTests {
    @Test(arguments: [
        "1600-01-01", "1970-01-01", "2016-11-24", "2026-11-23", "2038-01-19", "2106-02-07", "9999-12-31",
    ])
    func `every screen can be drawn on any day`(text: String) throws {
        let jumped = Model.Clock(today: try #require(Day(text)), now: try #require(TimeOfDay("23:59")))
        var model = SampleOffice().model
        let screens: [[Key]] = [
            [], [.character("2")], [.character("1"), .enter], [.escape, .character("l")],
            [.character("w")], [.escape, .escape, .character("i")],
        ]
        let size = Size(columns: 120, rows: 40)
        for keys in screens {
            for key in keys { _ = model.update(.pressed(key)) }
            let before = model.clock
            _ = model.update(.clock(jumped))
            _ = model.view(size)
            _ = model.update(.clock(before))
            #expect(rows(of: model.view(size))[0].contains("2026"))
        }
    }

    @Test func `a note that is being typed stays when the day jumps`() throws {
        let jumped = Model.Clock(
            today: try #require(Day("1970-01-01")), now: try #require(TimeOfDay("00:00")))
        var model = SampleOffice().model
        for key in [.enter] + [Key].typing("ik slaap slecht") { _ = model.update(.pressed(key)) }
        _ = model.update(.clock(jumped))
        let shown = rows(of: model.view(Size(columns: 80, rows: 24)))
        #expect(shown.contains { $0.contains("ik slaap slecht") })
    }
}
