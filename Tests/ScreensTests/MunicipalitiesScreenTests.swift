import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct MunicipalitiesScreenTests {
    @Test func `the own municipalities are said anew, and who lives elsewhere follows`() {
        var desk = Desk()
        // Noor lives in Westerveen.
        desk.press(.end, .up)
        #expect(desk.text(120, 40).contains("woont in Westerveen"))
        desk.press(.character("e"))
        expectScreen(desk.screen(), "municipalities-80x24")
        expectScreen(desk.screen(60, 16), "municipalities-60x16")
        desk.press(.end)
        desk.type(", westerveen")
        desk.press(.function(10))
        #expect(desk.situation?.register.ownMunicipalities == ["Dalerveld", "westerveen"])
        #expect(!desk.text(120, 40).contains("woont in Westerveen"))
        desk.press(.character("z"))
        #expect(desk.text(120, 40).contains("woont in Westerveen"))
        #expect(desk.situation?.register.ownMunicipalities == ["Dalerveld"])
    }

    @Test func `leaving asks once something was typed, and the same again keeps nothing`() {
        var desk = Desk()
        desk.press(.character("e"), .function(10))
        #expect(desk.effects.isEmpty)
        desk.press(.character("e"))
        desk.type("x")
        desk.press(.escape)
        #expect(desk.text().contains("Niet bewaren?"))
        desk.press(.character("w"))
        #expect(desk.effects.isEmpty)
    }

    @Test func `a coordinator has one school, wherever its pupils live`() {
        var desk = Desk(SampleOffice(role: .coordinator))
        desk.press(.character("e"))
        #expect(desk.text().contains("Een school heeft leerlingen uit elke gemeente"))
    }
}
