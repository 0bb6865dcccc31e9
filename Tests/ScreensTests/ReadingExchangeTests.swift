import Attendance
import Screens
import TestSupport
import Testing
import TextUI

/// What goes to somebody else or comes from them, as the reading mode tells it.
struct ReadingExchangeTests {
    private func told(_ desk: Desk, _ mode: inout ReadingMode) -> String {
        mode.hear(desk.model).lines.joined(separator: "\n")
    }

    @Test func `what to know, a refusal and what was written are told`() {
        var desk = Desk(SampleOffice(role: .coordinator))
        var mode = ReadingMode()
        desk.press(.character("5"), .character("p"), .character("k"))
        #expect(told(desk, &mode).contains("Na het schrijven zie je zes woorden"))
        desk.press(.enter)
        desk.receive(.exchanged(.refused("de map /x bestaat niet", suggestion: "een map die er is")))
        #expect(told(desk, &mode).contains("Fout: de map /x bestaat niet. Probeer een map die er is."))
        desk.press(.enter)
        desk.receive(
            .exchanged(
                .written(WrittenFile(["De kaart staat in /x/kaart.txt."], words: ["rozen", "motor"]))))
        let written = told(desk, &mode)
        #expect(written.contains("De kaart staat in /x/kaart.txt."))
        #expect(written.contains("rozen, motor"))
    }

    @Test func `with whom keys were exchanged is a list, and a package is told before it is taken over`()
        throws
    {
        var (desk, preview) = try ExchangeSample.secondList()
        var mode = ReadingMode()
        desk.press(.character("5"), .character("p"))
        #expect(told(desk, &mode).contains("1. Het Baken, Dalerveld, school, sleutel bevestigd di 1 sep"))
        desk.press(.character("o"))
        desk.type("x.pakket")
        desk.press(.enter)
        desk.receive(.exchanged(.package(preview)))
        let looked = told(desk, &mode)
        #expect(looked.contains("er is nog niets overgenomen"))
        #expect(looked.contains("Haddad, Nour"))
    }
}
