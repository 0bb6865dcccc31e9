import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct OpenPackageScreenTests {
    /// At the preview of this package.
    private func look(_ desk: inout Desk, _ preview: PackagePreview) {
        desk.press(.character("5"), .character("p"), .character("o"))
        desk.type("/media/stick/lijst.pakket")
        desk.press(.enter)
        #expect(desk.effects == [.exchange(.lookInto(path: "/media/stick/lijst.pakket"))])
        desk.receive(.exchanged(.package(preview)))
    }

    @Test func `what a list brings is told pupil by pupil, and nothing is kept before enter`() throws {
        var (desk, preview) = try ExchangeSample.secondList()
        look(&desk, preview)
        expectScreen(desk.screen(), "open-list-80x24")
        expectScreen(desk.screen(60, 16), "open-list-60x16")
        expectScreen(desk.screen(120, 40), "open-list-120x40")
        let before = desk.situation?.register.imports.count
        desk.press(.enter)
        #expect(desk.situation?.register.imports.count == (before ?? 0) + 1)
        #expect(desk.text().contains("Overgenomen"))
        desk.press(.enter)
        #expect(desk.text().contains("Heen en terug met Het Baken, Dalerveld"))
    }

    @Test func `while names are hidden neither names nor words are on it`() throws {
        var (desk, preview) = try ExchangeSample.secondList()
        desk.press(.function(12))
        look(&desk, preview)
        expectScreen(desk.screen(), "open-list-hidden-80x24")
        #expect(!desk.text(120, 40).contains("Haddad"))
        #expect(!desk.text(120, 40).contains("gymles"))
    }

    @Test func `the school sees of each pupil what came of it`() throws {
        let sample = ExchangeSample()
        var desk = Desk(sample.school)
        look(&desk, try sample.feedback(1))
        expectScreen(desk.screen(), "open-feedback-80x24")
    }

    @Test func `what the officer tells no longer is named, and goes`() throws {
        var sample = ExchangeSample()
        let earlier = OfficeHour.Key(school: SampleOffice.school, day: day("2026-11-10"))
        for event in try sample.feedback(1).events { sample.school.apply(event) }
        let daan = try #require(sample.school.register.feedback(of: SampleOffice.daan).first)
        #expect(daan.outcome == .notCome)
        sample.officer.perform(.setStatus(earlier, place: 2, SampleOffice.daan, .planned))
        var desk = Desk(sample.school)
        look(&desk, try sample.feedback(2))
        #expect(desk.text(80, 40).contains("Was een vergissing, of blijft nu bij leerplicht: 1"))
        #expect(desk.text(80, 40).contains("di 10 nov: wordt niet meer verteld"))
        #expect(desk.text(80, 40).contains("Was al bekend: "))
        #expect(!desk.text(80, 40).contains("di 10 nov: gesproken"))
        desk.press(.enter)
        #expect(desk.situation?.register.feedback(of: SampleOffice.daan) == [])
    }

    @Test func `the same package again is nothing new, and cannot be taken over`() throws {
        var sample = ExchangeSample()
        let first = try sample.list(1)
        for event in first.events { sample.officer.apply(event) }
        var desk = Desk(sample.officer)
        look(&desk, try sample.list(1))
        #expect(desk.text().contains("was al geopend:"))
        desk.press(.enter)
        #expect(desk.model.notice == .unavailable(reason: "dit pakket was al geopend: 0 nieuw"))
    }

    @Test func `an older package says that it is merged as history`() throws {
        var sample = ExchangeSample()
        for event in try sample.list(2).events { sample.officer.apply(event) }
        var desk = Desk(sample.officer)
        look(&desk, try sample.list(1))
        #expect(desk.text().contains("Er is al een nieuwer pakket geopend"))
    }

    @Test func `a refusal stands below the form, and escape from the preview keeps the path`() throws {
        var (desk, preview) = try ExchangeSample.secondList()
        desk.press(.character("5"), .character("p"), .character("o"))
        desk.type("x.pakket")
        desk.press(.enter)
        desk.receive(
            .exchanged(
                .refused("dit pakket heeft geen handtekening", suggestion: "om een nieuw te vragen")))
        #expect(desk.text().contains("✗ Dit pakket heeft geen handtekening. Probeer om een nieuw"))
        desk.press(.enter)
        desk.receive(.exchanged(.package(preview)))
        desk.press(.escape)
        #expect(desk.text().contains("x.pakket"))
        #expect(desk.effects.count == 2)
    }

    @Test func `a disk that fails leaves the preview, and nothing is taken over`() throws {
        var (desk, preview) = try ExchangeSample.secondList()
        look(&desk, preview)
        desk.diskFailure = .readOnly
        desk.press(.enter)
        #expect(desk.text().contains("er is nog niets overgenomen"))
    }

    @Test func `Inlezen leads to a package and back`() {
        var desk = Desk()
        desk.press(.character("4"), .character("b"), .up, .character("c"))
        #expect(desk.text().contains("Een pakket van de ander openen"))
        desk.press(.up, .character("a"))
        #expect(desk.text().contains("Een bestand van de school inlezen"))
        desk.press(.escape)
        #expect(desk.text().contains("14 leerlingen"))
    }
}
