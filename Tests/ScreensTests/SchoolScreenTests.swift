import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct SchoolScreenTests {
    /// A new folder, as it is when the recovery key was typed back.
    private func begun() -> Desk {
        var register = Register()
        register.apply(
            .folderStarted(role: .leerplichtambtenaar, ownMunicipalities: [], on: SampleOffice.today))
        var desk = Desk(register)
        desk.receive(.opened(register))
        return desk
    }

    private func shows(_ text: String, _ desk: Desk) -> Bool {
        rows(of: desk.screen()).contains { $0.contains(text) }
    }

    @Test func `a new folder begins with its school, and goes on to what comes after it`() throws {
        var desk = begun()
        expectScreen(desk.screen(), "school-80x24")
        expectScreen(desk.screen(60, 16), "school-60x16")
        desk.type("Het Baken, Dalerveld")
        desk.press(.enter)
        desk.type("12ab00")
        desk.press(.enter)
        desk.type("vm")
        expectScreen(desk.screen(120, 40), "school-120x40")
        desk.press(.function(10))
        let school = try #require(desk.situation?.register.schools[brin("12AB00")])
        #expect(
            school == School(brin: brin("12AB00"), name: "Het Baken, Dalerveld", kind: .vo, region: .midden))
        #expect(shows("Opgeslagen", desk))
        // Its pupils come next, and can wait.
        expectScreen(desk.screen(), "school-saved-80x24")
        expectScreen(desk.screen(60, 16), "school-saved-60x16")
        desk.press(.escape)
        #expect(shows("Lees nu de leerlingen in", desk))
    }

    @Test func `what a school does about absence is chosen, and changed later from its lists`() throws {
        let step = Ladder.Step(
            unit: .hours, count: 4, period: .lessonWeeks(4), actor: .mentor, action: "mentor spreekt")
        let shipped = ["4-8-12-16 uur", "3-6-9-12 keer te laat"].map { Ladder(name: $0, steps: [step]) }
        var desk = Desk(SampleOffice(), settings: Settings(ladders: shipped))
        desk.press(.character("5"), .character("s"))
        desk.press(.tab, .tab, .tab, .tab, .tab, .character(" "))
        expectScreen(desk.screen(), "school-change-80x24")
        desk.press(.function(10))
        let school = try #require(desk.situation?.register.schools[SampleOffice.school])
        #expect(school.ladders == [shipped[0]])
        #expect(school.name == "Het Baken, Dalerveld")
        desk.press(.character("s"), .tab, .tab, .tab, .tab, .tab, .character(" "), .function(10))
        #expect(desk.situation?.register.schools[SampleOffice.school]?.ladders == [])
        desk.press(.character("z"))
        #expect(desk.situation?.register.schools[SampleOffice.school]?.ladders == [shipped[0]])
    }

    @Test(arguments: ["1", "2", "3", "4", "5"])
    func `every empty place says the next step`(place: String) {
        var desk = begun()
        desk.press(.escape)
        desk.type(place)
        #expect(shows("Begin met de school", desk))
        desk.type("1")
        desk.press(.character("s"))
        desk.type("De Wilg")
        desk.press(.enter)
        desk.type("12AB00")
        desk.press(.enter)
        desk.type("pz")
        desk.press(.function(10), .escape)
        desk.type(place)
        #expect(shows("Lees nu de leerlingen in", desk))
    }

    @Test func `an empty form says at each field what is missing, and asks nothing`() {
        var desk = begun()
        desk.press(.function(10))
        #expect(shows("vul de naam in", desk))
        desk.type("Het Baken")
        desk.press(.function(10))
        #expect(shows("twee cijfers, twee letters, twee cijfers", desk))
        desk.type("12")
        desk.press(.function(10))
        desk.type("AB00")
        desk.press(.function(10))
        #expect(shows("kies er een", desk))
        desk.type("p")
        desk.press(.function(10))
        #expect(shows("kies de vakantieregio van de school", desk))
        #expect(desk.effects == [])
    }

    @Test func `what the register does not take is said at its field`() {
        var desk = Desk()
        desk.press(.character("s"))
        desk.type("Het Anker")
        desk.press(.tab)
        desk.type("00XX00")
        desk.press(.tab)
        desk.type("vn")
        desk.press(.function(10))
        #expect(shows("✗ school 00XX00 staat er al in", desk))
        desk.press(.backspace)
        desk.type("1")
        for _ in 1...4 { desk.press(.tab) }
        desk.type("0")
        desk.press(.function(10))
        #expect(shows("✗ 500 minuten kan niet", desk))
    }

    @Test func `what kind of school it is chooses the unit, until something else is chosen`() {
        var desk = begun()
        desk.type("De Wilg")
        desk.press(.enter)
        desk.type("12AB00")
        desk.press(.enter)
        desk.type("pzl")
        desk.press(.function(10))
        #expect(desk.situation?.register.schools[brin("12AB00")]?.unit == .lessonHour)
        var other = begun()
        other.type("De Wilg")
        other.press(.enter)
        other.type("12AB00")
        other.press(.enter)
        other.type("pz")
        other.press(.function(10))
        #expect(other.situation?.register.schools[brin("12AB00")]?.unit == .clockHour)
    }

    @Test func `leaving asks once something was typed`() {
        var desk = begun()
        desk.type("Het")
        desk.press(.escape)
        #expect(shows("School niet bewaren?", desk))
        desk.press(.escape)
        desk.press(.escape, .character("w"))
        #expect(shows("Begin met de school", desk))
        desk.press(.character("s"), .escape)
        #expect(shows("Begin met de school", desk))
    }

    @Test func `a folder that may only be read, or has a school, opens on the day`() {
        var desk = Desk()
        desk.receive(.opened(SampleOffice().register))
        #expect(!shows("Een school toevoegen", desk))
        desk.receive(.opened(Register(), .asked))
        #expect(!shows("Een school toevoegen", desk))
    }
}
