import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct WalkInScreenTests {
    /// At the walk-in screen, from the day's list.
    private func desk() -> Desk {
        var desk = Desk()
        desk.press(.character("i"))
        return desk
    }

    private func listing(_ desk: Desk) throws -> Listing {
        try #require(desk.situation?.register.officeHours[SampleOffice.key]?.places.last?.listings.first)
    }

    @Test func `somebody of the school is on the list in three keys besides the name`() throws {
        var desk = Desk()
        desk.press(.character("i"))
        desk.type("finn")
        desk.press(.enter, .function(10))
        #expect(desk.keysBesidesText == 3)
        let listing = try listing(desk)
        #expect(listing.pupil == SampleOffice.others[0])
        #expect(listing.isWalkIn)
        #expect(listing.requestedBy == .pupil)
        #expect(listing.ground == .ownRequest(by: .pupil))
        #expect(listing.status == .planned)
        #expect(rows(of: desk.screen()).contains { $0.contains("Hendriks, Finn") })
    }

    @Test func `somebody new is typed, kept and put on the list`() throws {
        var desk = desk()
        desk.type("Noah van den Broek")
        desk.press(.enter)
        expectScreen(desk.screen(), "walkin-new-80x24")
        #expect(rows(of: desk.screen()).contains { $0.contains("in de lijst: Broek, Noah van den") })
        desk.type("H3b")
        desk.press(.enter)
        desk.type("12-3-2011")
        desk.press(.enter)
        desk.type("Dalerveld")
        desk.press(.enter)
        desk.type("slaapt slecht")
        desk.press(.enter, .character("c"), .function(10))
        let listing = try listing(desk)
        let pupil = try #require(desk.situation?.register.pupils[listing.pupil]?.pupil)
        #expect(pupil.number == PupilNumber("inloop-1"))
        #expect(pupil.name == PersonName(given: "Noah", infix: "van den", family: "Broek"))
        #expect(pupil.birthDate == day("2011-03-12"))
        #expect(pupil.group == "H3b")
        #expect(pupil.municipality == "Dalerveld")
        #expect(listing.reason == "slaapt slecht")
        #expect(listing.requestedBy == .parent)
        #expect(desk.effects.count == 2)
    }

    @Test func `a typed number is kept as the number, and the next proposal is free`() throws {
        var desk = desk()
        desk.type("004711")
        desk.press(.enter)
        desk.type("Ana")
        desk.press(.enter)
        desk.type("Silva")
        desk.press(.function(10), .character("i"))
        desk.type("Bo Nieuw")
        desk.press(.enter, .function(10))
        desk.press(.character("i"))
        desk.type("Cas Nieuwer")
        desk.press(.enter, .function(10))
        let numbers = try #require(desk.situation?.register.officeHours[SampleOffice.key])
            .places.suffix(3).compactMap { place in
                desk.situation?.register.pupils[place.listings[0].pupil]?.pupil.number.text
            }
        #expect(numbers == ["004711", "inloop-1", "inloop-2"])
    }

    @Test func `a sentence that is typed at once lands in the reason`() throws {
        var desk = desk()
        desk.type("finn")
        desk.press(.enter)
        desk.type("klopte zelf aan")
        desk.press(.function(10))
        #expect(try listing(desk).reason == "klopte zelf aan")
        #expect(try listing(desk).requestedBy == .pupil)
    }

    @Test func `straight into the talk`() throws {
        var desk = desk()
        desk.type("finn")
        desk.press(.enter, .function(8))
        #expect(rows(of: desk.screen())[3].contains("Finn Hendriks"))
        desk.type("wil praten")
        desk.press(.function(10))
        let register = try #require(desk.situation).register
        #expect(register.pupils[SampleOffice.others[0]]?.talks.count == 1)
    }

    @Test func `what is missing or impossible is said beside its field`() {
        var desk = desk()
        desk.type("Noah")
        desk.press(.enter, .function(10))
        #expect(desk.effects == [])
        #expect(rows(of: desk.screen()).contains { $0.contains("✗ vul de achternaam in") })
        desk.type("Broek")
        desk.press(.enter, .enter)
        desk.type("31-4-2011")
        desk.press(.function(10))
        #expect(desk.effects == [])
        #expect(rows(of: desk.screen()).contains { $0.contains("✗ typ dag, maand en jaar") })
    }

    @Test func `a number that the school has already is refused and the form stays`() {
        var desk = desk()
        desk.type("999")
        desk.press(.enter)
        desk.type("Ana")
        desk.press(.enter)
        desk.type("Silva")
        desk.press(.backTab, .backTab, .control("u"))
        desk.type("100010")
        desk.press(.function(10))
        #expect(rows(of: desk.screen())[22].contains("Leerling 100010 staat er al in"))
        #expect(rows(of: desk.screen()).contains { $0.contains("✗ dit nummer heeft al een leerling") })
        #expect(rows(of: desk.screen()).contains { $0.contains("Silva") })
        desk.type("1")
        desk.press(.function(10))
        #expect(rows(of: desk.screen())[22].contains("Opgeslagen"))
    }

    @Test(arguments: ["yil", "YILMAZ e", "emre v2", "100024", "v2a yıl"])
    func `a pupil is found without accents, by parts in any order`(typed: String) {
        var desk = desk()
        desk.type(typed)
        #expect(rows(of: desk.screen())[8].contains("Yılmaz, Emre"))
        desk.type("x")
        #expect(!rows(of: desk.screen()).contains { $0.contains("Yılmaz, Emre") })
        desk.press(.backspace)
        #expect(rows(of: desk.screen())[8].contains("Yılmaz, Emre"))
    }

    @Test func `who waits on today's list already is not added twice`() {
        var desk = desk()
        desk.type("emre")
        expectScreen(desk.screen(), "walkin-listed-80x24")
        desk.press(.enter)
        #expect(rows(of: desk.screen())[22].contains("Deze leerling staat al op de lijst van vandaag"))
        #expect(desk.effects == [])
    }

    @Test func `escape goes back one step and asks only when a form was filled in`() {
        var desk = desk()
        desk.type("finn")
        desk.press(.enter, .escape)
        #expect(rows(of: desk.screen()).contains { $0.contains("Naam of nummer") })
        desk.press(.enter)
        desk.type("moe")
        desk.press(.escape)
        #expect(rows(of: desk.screen()).contains { $0.contains("Inloop weggooien?") })
        desk.press(.enter)
        #expect(rows(of: desk.screen()).contains { $0.contains("moe") })
        desk.press(.escape, .character("w"), .escape)
        #expect(rows(of: desk.screen())[3].contains("tijd"))
    }

    @Test func `the screens`() {
        var desk = desk()
        expectScreen(desk.screen(), "walkin-80x24")
        desk.type("v4")
        desk.press(.enter)
        expectScreen(desk.screen(60, 16), "walkin-known-60x16")
    }
}
