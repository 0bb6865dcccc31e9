import Attendance
import Screens
import TestSupport
import Testing
import TextUI

/// Until when, and who no longer fits.
struct PlanCapacityTests {
    private let five = Array(SampleOffice.group.prefix(5))

    @Test func `who no longer fits stands under a line, and moves in by going before another`() {
        var desk = Desk.atPlan(five, until: "13:45")
        expectScreen(desk.screen(), "plan-full-80x24")
        expectScreen(desk.screen(120, 40), "plan-full-120x40")
        #expect(desk.text().contains("13:00-13:45, plaats voor 3, 5 op de lijst"))
        #expect(desk.text().contains("+ 2 niet geplaatst, gaan mee naar een volgend spreekuur"))
        // The line itself is a row: nothing can be done with it.
        desk.press(.down, .down, .down, .character("-"))
        #expect(desk.planned == five.map { [$0] })
        desk.press(.down, .character("-"))
        #expect(desk.planned.map { $0[0] } == [five[0], five[1], five[3], five[2], five[4]])
        #expect(desk.plan?.unplaced.map(\.pupil) == [five[2], five[4]])
    }

    @Test func `time and place are changed later, and z takes it back`() throws {
        var desk = Desk.atPlan(five)
        desk.press(.character("t"), .tab)
        desk.type("13:30")
        desk.press(.tab, .control("u"))
        desk.type("aula")
        desk.press(.function(10))
        #expect(desk.plan?.until == time("13:30"))
        #expect(desk.plan?.room == "aula")
        #expect(desk.plan?.unplaced.count == 3)
        desk.press(.character("z"))
        #expect(desk.plan?.until == nil)
        #expect(desk.plan?.room == "B107")
    }

    @Test(arguments: [("12:00", "niet na het begin"), ("half", "typ bijvoorbeeld 15:30")])
    func `an end that cannot be is said at its field`(_ typed: String, _ complaint: String) {
        var desk = Desk.atPlan(five)
        desk.press(.character("t"), .tab)
        desk.type(typed)
        desk.press(.function(10))
        #expect(desk.text().contains(complaint))
        desk.press(.escape)
        #expect(desk.text().contains("Niet bewaren?"))
    }

    @Test func `a break and a group have a length of their own, and a pupil goes past a break`() {
        var desk = Desk.atPlan(Array(five.prefix(3)))
        desk.press(.character("p"), .character("m"), .control("u"))
        desk.type("20")
        desk.press(.enter)
        #expect(desk.plan?.places[1].form == .pause(minutes: 20))
        #expect(desk.text().contains("20 minuten"))
        #expect(desk.text().contains("3 op de lijst, 1 pauze"))
        desk.press(.up, .character("+"))
        #expect(desk.planned == [[], [five[0]], [five[1]], [five[2]]])
        desk.press(.down, .character("g"), .character("m"), .control("u"))
        desk.type("30")
        desk.press(.enter)
        #expect(desk.plan?.places[1].form == .group(name: "samen", minutes: 30))
        desk.press(.character("m"), .control("u"))
        desk.type("veel")
        desk.press(.enter)
        #expect(desk.text().contains("Typ een aantal minuten"))
        desk.press(.escape, .end, .character("m"))
        #expect(desk.model.notice == .unavailable(reason: "zet de cursor op een pauze of een groep"))
    }

    @Test func `today the first who is not placed moves into a slot that comes free`() {
        var office = SampleOffice()
        let until = time("14:45")
        var desk = Desk.today(&office, until: until)
        #expect(desk.text().contains("+ 1 niet geplaatst"))
        expectScreen(desk.screen(), "today-full-80x24")
        #expect(!desk.text().contains("14:45 Berg"))
        // Yara does not come: Noor has her time.
        desk.press(.home, .down, .character("n"), .character("n"))
        #expect(desk.text().contains("13:15 Berg, Noor van den"))
        #expect(!desk.text().contains("niet geplaatst"))
        desk.press(.character("z"))
        #expect(desk.text().contains("+ 1 niet geplaatst"))
    }
}

extension Desk {
    /// Today's list as the sample has it, asked for again with an end, nobody spoken yet.
    fileprivate static func today(_ office: inout SampleOffice, until: TimeOfDay) -> Desk {
        guard let known = office.register.officeHours[SampleOffice.key] else {
            preconditionFailure("the sample has a list of today")
        }
        var fresh = known
        fresh.until = until
        let listings = known.places.flatMap { place in place.listings.map { (place.number, $0) } }
        for index in fresh.places.indices { fresh.places[index].listings = [] }
        office.apply(.officeHourPlanned(fresh))
        for (number, listing) in listings {
            var listing = listing
            listing.status = .planned
            office.apply(.pupilPlaced(SampleOffice.key, place: number, listing))
        }
        return Desk(office)
    }
}
