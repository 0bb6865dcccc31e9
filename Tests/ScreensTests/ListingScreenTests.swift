import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct ListingScreenTests {
    private static let nextKey = OfficeHour.Key(school: SampleOffice.school, day: day("2026-12-08"))

    /// On the list of 8 December with Lotte, who waited for it, and others up to so many; the cursor on the first.
    private func planned(_ count: Int) -> Desk {
        var desk = Desk()
        desk.press(.character("5"), .character("n"))
        desk.type("+2w")
        desk.press(.function(10), .character("n"))
        desk.press(.down)
        for _ in 1..<count { desk.press(.enter) }
        desk.press(.escape, .home)
        return desk
    }

    private func listings(_ desk: Desk) throws -> [Listing] {
        try #require(desk.situation?.register.officeHours[Self.nextKey]).places.flatMap(\.listings)
    }

    @Test func `what is known before the talk is typed in one form`() throws {
        var desk = planned(2)
        desk.press(.character("v"))
        expectScreen(desk.screen(), "listing-80x24")
        desk.press(.end)
        desk.type(", belt zelf af")
        desk.press(.enter)
        desk.type("a")
        expectScreen(desk.screen(), "listing-ground-80x24")
        desk.type("a")
        desk.type("12345")
        desk.press(.tab)
        desk.type("ac")
        desk.press(.tab)
        desk.type("ma")
        desk.press(.tab)
        desk.type("brief")
        desk.press(.tab)
        desk.type("b")
        expectScreen(desk.screen(), "listing-filled-80x24")
        expectScreen(desk.screen(60, 16), "listing-filled-60x16")
        expectScreen(desk.screen(120, 40), "listing-filled-120x40")
        desk.press(.function(10))
        let listing = try listings(desk)[0]
        #expect(listing.reason == "mist gym, belt zelf af")
        #expect(listing.requestedBy == .school)
        #expect(listing.ground == .overig(number: "12345"))
        #expect(listing.schoolActions == [.mentorSpoke, .hoursMadeUp])
        let informed = ParentsInformed(on: day("2026-11-23"), how: "brief", bothHolders: true)
        #expect(listing.parentsInformed == informed)
        #expect(try listings(desk)[1].ground == nil)
        // Opened again it holds the same; saving that changes nothing, so that `z` takes back what was typed.
        desk.press(.character("v"), .function(10))
        #expect(try listings(desk)[0] == listing)
        desk.press(.character("z"))
        #expect(try listings(desk)[0].ground == nil)
    }

    @Test(arguments: [
        ("b", Ground.ownRequest(by: .pupil)), ("c", .ownRequest(by: .parent)), ("d", .bureau(article: nil)),
    ])
    func `each ground is one letter`(letter: String, ground: Ground) throws {
        var desk = planned(1)
        desk.press(.character("v"), .tab, .tab)
        desk.type(letter)
        desk.press(.function(10))
        #expect(try listings(desk)[0].ground == ground)
        #expect(try listings(desk)[0].parentsInformed == nil)
    }

    @Test func `what does not belong together is said at its field, and nothing is kept`() throws {
        var desk = planned(1)
        let before = try listings(desk)
        desk.press(.character("v"), .tab, .tab, .tab)
        desk.type("4.2")
        desk.press(.function(10))
        #expect(desk.text().contains("✗ hoort bij een melding"))
        desk.press(.backspace, .backspace, .backspace, .tab, .tab, .tab)
        desk.type("telefoon")
        desk.press(.function(10))
        #expect(desk.text().contains("✗ wanneer?"))
        desk.type("morgen")
        desk.press(.function(10))
        #expect(desk.text().contains("moet nog komen"))
        #expect(try listings(desk) == before)
        desk.press(.escape)
        #expect(desk.text().contains("Niet bewaren?"))
        desk.press(.character("w"))
        #expect(try listings(desk) == before)
    }

    @Test func `a missing ground warns and stops nothing`() throws {
        var desk = planned(1)
        desk.press(.character("v"))
        #expect(desk.text().contains("! grond ontbreekt"))
        desk.type("!")
        desk.press(.function(10))
        #expect(desk.text().contains("Opgeslagen"))
        #expect(desk.text().contains("grond ontbreekt"))
    }

    @Test func `what parents hear goes by age, and a doubt about illness is ticked`() throws {
        var desk = planned(3)
        desk.press(.character("v"))
        #expect(desk.text().contains("16 of 17: ouders krijgen het feit en de datum"))
        desk.press(.escape, .down, .down, .character("v"))
        #expect(desk.text().contains("onder 16: ouders moeten het weten"))
        for _ in 0..<8 { desk.press(.tab) }
        desk.press(.character(" "), .function(10))
        #expect(try listings(desk).map(\.doubtsIllness) == [false, false, true])
        #expect(!desk.text().contains("bij 3 staat niet dat de ouders het weten"))
    }

    @Test func `of a group it holds for everyone, and where they differ it is not asked`() throws {
        var desk = Desk.atPlan([SampleOffice.daan, SampleOffice.lotte, SampleOffice.others[0]])
        desk.press(.down, .character("o"), .character("g"))
        desk.press(.character("v"))
        #expect(desk.text().contains("In deze groep verschilt het per leerling"))
        desk.press(.character("l"), .home, .character("o"), .down, .character("g"), .character("v"))
        #expect(desk.text().contains("Geldt voor alle 2"))
        desk.press(.tab, .tab)
        desk.type("d4.2")
        desk.press(.function(10))
        #expect(try listings(desk).map(\.ground) == [.bureau(article: "4.2"), .bureau(article: "4.2"), nil])
    }

    @Test func `names stay hidden but of whom it is about`() {
        var desk = planned(1)
        desk.press(.function(12), .character("v"))
        #expect(desk.text().contains("Lotte Visser"))
        desk.press(.escape)
        #expect(!desk.text().contains("Lotte"))
    }

    @Test func `nothing can be changed of a list that has begun`() {
        var desk = Desk()
        desk.press(.character("5"), .enter, .function(5))
        #expect(desk.effects.isEmpty)
        #expect(!desk.text().contains("Wie vroeg het?"))
    }
}
