import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct PackagesScreenTests {
    /// At *Pakketten*.
    private func desk(_ office: SampleOffice) -> Desk {
        var desk = Desk(office)
        desk.press(.character("5"), .character("p"))
        return desk
    }

    private var school: SampleOffice { ExchangeSample().school }

    @Test func `whose key was confirmed stands there with what went to and fro`() throws {
        var sample = ExchangeSample()
        for counter in 1...3 {
            sample.school.apply(
                .packageMade(
                    MadePackage(
                        id: ID(raw: UInt128(counter)), recipient: ExchangeSample.officer.id,
                        school: SampleOffice.school, counter: UInt64(counter),
                        made: day("2026-11-1\(counter)"), pupils: 10 + counter)))
        }
        for event in try sample.feedback(1).events { sample.school.apply(event) }
        var desk = desk(sample.school)
        expectScreen(desk.screen(), "packages-traffic-80x24")
        expectScreen(desk.screen(120, 40), "packages-traffic-120x40")
        desk.press(.character("w"))
        #expect(desk.effects == [.exchange(.ownWords(name: "Het Baken, Dalerveld"))])
        desk.receive(.exchanged(.ownWords(["een", "twee", "drie", "vier", "vijf", "zes"])))
        #expect(desk.text().contains("Zes woorden: een twee drie vier vijf zes"))
    }

    @Test func `before keys are exchanged nothing can be made or opened, and it says why`() {
        var desk = desk(SampleOffice())
        for key in ["m", "o"] as [Character] {
            desk.press(.character(key))
            #expect(
                desk.model.notice == .unavailable(reason: "bevestig eerst de sleutel van de ander"))
        }
        desk.press(.character("w"))
        #expect(desk.model.notice == .unavailable(reason: "schrijf eerst je kaart"))
        #expect(desk.effects.isEmpty)
    }

    @Test func `our card has the name of the school, and afterwards the words to read aloud`() throws {
        var desk = desk(SampleOffice(role: .coordinator))
        desk.press(.character("k"))
        expectScreen(desk.screen(), "key-card-80x24")
        desk.press(.enter)
        let writing = ExchangeRequest.Writing.keyCard(name: "Het Baken, Dalerveld")
        let path = "~/sleutelkaart-het-baken-dalerveld.txt"
        #expect(desk.effects == [.exchange(.write(writing, path: path, replacing: false))])
        desk.receive(
            .exchanged(
                .written(
                    WrittenFile(
                        ["De sleutelkaart van Het Baken, Dalerveld staat in /home/x/kaart.txt."],
                        words: ["een", "twee", "drie", "vier", "vijf", "zes"])),
                [.keyCardWritten(name: "Het Baken, Dalerveld")], as: Step.Number(9)))
        expectScreen(desk.screen(), "key-card-written-80x24")
        desk.press(.enter)
        #expect(desk.text().contains("Jouw kaart: Het Baken, Dalerveld"))
    }

    @Test func `the path follows the name until it is typed`() {
        var desk = desk(SampleOffice(role: .coordinator))
        desk.press(.character("k"), .up)
        desk.type(" Zuid")
        #expect(desk.text().contains("~/sleutelkaart-het-baken-dalerveld-zuid.txt"))
        desk.press(.down, .backspace)
        desk.press(.up)
        desk.type("1")
        #expect(desk.text().contains("~/sleutelkaart-het-baken-dalerveld-zuid.tx"))
        #expect(!desk.text().contains("zuid1"))
    }

    @Test func `handing over asks first, names what goes and what stays, and is left by enter`() throws {
        var desk = desk(school)
        desk.press(.enter)
        expectScreen(desk.screen(), "hand-over-80x24")
        desk.press(.enter)
        expectScreen(desk.screen(), "hand-over-asked-80x24")
        expectScreen(desk.screen(60, 16), "hand-over-asked-60x16")
        expectScreen(desk.screen(120, 40), "hand-over-asked-120x40")
        desk.press(.enter)
        #expect(desk.effects.isEmpty)
        desk.press(.enter, .character("m"))
        let writing = ExchangeRequest.Writing.package(
            of: SampleOffice.school, for: ExchangeSample.officer.id)
        let path = "~/lijst-het-baken-dalerveld-2026-11-24.pakket"
        #expect(desk.effects == [.exchange(.write(writing, path: path, replacing: false))])
        desk.receive(.exchanged(.occupied))
        expectScreen(desk.screen(), "hand-over-occupied-80x24")
        desk.press(.character("v"))
        #expect(desk.effects.last == .exchange(.write(writing, path: path, replacing: true)))
        desk.receive(.exchanged(.refused("de schijf is vol", suggestion: "ruimte te maken")))
        #expect(desk.text().contains("✗ De schijf is vol. Probeer ruimte te maken."))
    }

    @Test func `a file that is there is left alone by enter, and another name can be typed`() {
        var desk = desk(school)
        desk.press(.enter, .enter, .character("m"))
        desk.receive(.exchanged(.occupied))
        desk.press(.enter)
        #expect(desk.effects.count == 1)
        desk.press(.backspace, .enter)
        #expect(desk.text().contains("Dit geef je aan K. de Haan"))
    }

    @Test func `an officer hands back what became of it`() {
        var desk = desk(ExchangeSample().officer)
        desk.press(.enter, .enter)
        expectScreen(desk.screen(), "hand-back-asked-80x24")
    }

    @Test func `of several schools it is the one the other handed over, and another is doubted aloud`() throws
    {
        var sample = ExchangeSample()
        for event in try sample.list(1).events { sample.officer.apply(event) }
        sample.officer.perform(
            .addSchool(School(brin: brin("11YY00"), name: "De Vaart", kind: .vo, region: .noord)))
        var other = ExchangeSample.school
        other.id = ID(raw: 7)
        other.name = "De Vaart"
        sample.officer.perform(.confirmCorrespondent(other))
        var desk = desk(sample.officer)
        desk.press(.end, .enter)
        expectScreen(desk.screen(), "hand-back-schools-80x24")
        // The list of feedback that was meant for another school.
        desk.press(.up, .up, .left)
        #expect(desk.text().contains("● a De Vaart"))
        #expect(desk.text().contains("~/terugkoppeling-de-vaart-2026-11-24.pakket"))
        desk.press(.down)
        desk.type("b")
        #expect(desk.text().contains("Let op: pakketten van Het Baken, Dalerveld kwamen tot nu toe van"))
        desk.press(.function(10))
        expectScreen(desk.screen(), "hand-back-doubted-80x24")
    }

    @Test func `without a list there is nothing to hand over`() {
        var sample = ExchangeSample()
        sample.officer = SampleOffice()
        var register = Register()
        for event: Event in [
            .folderStarted(role: .coordinator, ownMunicipalities: [], on: day("2026-08-24")),
            .schoolAdded(
                School(brin: SampleOffice.school, name: "Het Baken", kind: .vo, region: .noord)),
            .correspondentConfirmed(ExchangeSample.officer),
        ] { register.apply(event) }
        var desk = Desk(register)
        desk.press(.character("5"), .character("p"), .enter, .enter)
        #expect(desk.text().contains("er is bij deze school geen lijst vanaf vandaag"))
        #expect(desk.effects.isEmpty)
    }

    @Test func `the words are typed after the card was read, and wrong ones are counted`() {
        var desk = desk(SampleOffice(role: .coordinator))
        desk.press(.character("b"))
        desk.press(.enter)
        #expect(desk.text().contains("typ waar de kaart van de ander staat"))
        desk.type("/media/stick/kaart.txt")
        desk.press(.enter)
        #expect(desk.effects == [.exchange(.readCard(path: "/media/stick/kaart.txt"))])
        let card = ReadKeyCard(name: "K. de Haan", role: .leerplichtambtenaar, text: "kaart")
        desk.receive(.exchanged(.card(card)))
        expectScreen(desk.screen(), "confirm-key-words-80x24")
        desk.type("een twee")
        let sentence = "deze woorden horen niet bij deze kaart; er is niets bevestigd"
        for _ in 1...2 {
            desk.press(.enter)
            #expect(desk.effects.last == .exchange(.confirm(card, words: "een twee")))
            desk.receive(.exchanged(.refused(sentence, suggestion: "ze nog eens te laten voorlezen")))
        }
        expectScreen(desk.screen(), "confirm-key-refused-80x24")
        desk.press(.enter)
        desk.receive(
            .exchanged(
                .confirmed, [.correspondentConfirmed(ExchangeSample.officer)], as: Step.Number(9)))
        #expect(desk.text().contains("De sleutel van K. de Haan is bevestigd"))
        #expect(desk.text().contains("leerplicht"))
    }
}
