import Attendance
import Screens
import TestSupport
import Testing
import TextUI

/// Function keys do their work where every letter is text.
struct FunctionKeyTests {
    @Test func `F6 in a text field types nothing: it goes to what can be ticked, and ticks there`() {
        var desk = Desk()
        desk.press(.enter)
        desk.type("slaapt")
        desk.press(.function(6))
        #expect(desk.text().contains("Eigen woorden slaapt\n"))
        #expect(rows(of: desk.screen()).contains { $0.hasPrefix(" Oorzaken      ○ a") })
        desk.press(.function(6), .right, .function(6))
        #expect(rows(of: desk.screen()).contains { $0.hasPrefix(" Oorzaken      ● a") })
        // From below it goes on to the next list: who was there.
        desk.press(.enter, .enter)
        desk.type("vr")
        desk.press(.function(6), .right, .function(6))
        #expect(desk.text().contains("● a leerling  ● b ouder"))
    }

    @Test func `F6 presses a button, and chooses`() {
        var desk = Desk()
        desk.press(.enter)
        desk.type("slaapt")
        desk.press(.backTab, .function(6))
        for _ in 0..<40 { desk.press(.down) }
        desk.press(.function(6))
        #expect(desk.effects.count == 1)
        #expect(desk.text().contains("Opgeslagen"))
    }

    @Test func `F6 says so where nothing can be ticked`() {
        var desk = Desk()
        desk.press(.character("5"), .character("n"), .function(6))
        #expect(rows(of: desk.screen())[22].contains("Hier is niets aan te kruisen"))
        desk.press(.function(1))
        #expect(desk.text().contains("aankruisen (nu niet: hier is niets aan te kruisen)"))
    }

    @Test func `an agreement is judged while its name stands in the search`() throws {
        var desk = Desk()
        desk.press(.character("3"), .function(3))
        desk.type("gemist")
        #expect(rows(of: desk.screen())[23].contains("F5 gehouden"))
        desk.press(.function(5))
        let agreements = try #require(desk.situation?.register.pupils[SampleOffice.yara]?.agreements)
        #expect(agreements.map(\.state) == [.open, .judged(.kept, on: SampleOffice.today)])
        // The letter is text there.
        desk.press(.character("g"))
        #expect(desk.text().contains("/ gemistg"))
    }
}
