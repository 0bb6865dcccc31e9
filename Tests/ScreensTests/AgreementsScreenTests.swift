import Attendance
import Screens
import TestSupport
import Testing
import TextUI

struct AgreementsScreenTests {
    private func desk(_ office: SampleOffice = SampleOffice()) -> Desk {
        var desk = Desk(office)
        desk.press(.character("3"))
        return desk
    }

    private func current(_ desk: Desk) -> String? { rows(of: desk.screen()).first { $0.hasPrefix("▶") } }

    private func judgements(_ desk: Desk) -> [Agreement.Verdict] {
        desk.effects.compactMap { effect in
            if case .perform(.judgeAgreement(_, let verdict, _)) = effect { verdict } else { nil }
        }
    }

    /// Besides those of the sample: one of today by the parents, and one without a day.
    private var busy: SampleOffice {
        var office = SampleOffice()
        let part = TalkPart(pupil: SampleOffice.noor, outcome: .agreementsOnly)
        let agreements = [
            NewAgreement(text: "ouders bellen de mentor terug", party: .parents, due: SampleOffice.today),
            NewAgreement(
                text: "samen kijken of een later begin op maandag helpt, tot er een bus gaat",
                party: .samenwerkingsverband),
        ]
        office.perform(
            .recordTalk(
                TalkDraft(
                    officeHour: SampleOffice.key, form: .oneToOne,
                    pupils: [TalkDraft.PupilDraft(part: part, agreements: agreements)])))
        return office
    }

    @Test func `what is due first stands on top, and what waits stands behind the place's name`() {
        var desk = desk(busy)
        expectScreen(desk.screen(), "agreements-80x24")
        #expect(desk.text().contains("3 Afspraken ·2"))
        desk.press(.down, .character("g"))
        #expect(desk.text().contains("3 Afspraken ·1"))
    }

    @Test func `one key says how it went, the row stays to be seen, and z takes it back`() {
        var desk = desk()
        let before = current(desk)
        #expect(before?.contains("voorbij 17 nov") == true)
        desk.press(.character("d"))
        #expect(judgements(desk) == [.partly])
        #expect(current(desk)?.contains("deels 24 nov") == true)
        expectScreen(desk.screen(), "agreements-judged-80x24")
        desk.press(.character("n"))
        #expect(current(desk)?.contains("niet 24 nov") == true)
        desk.press(.character("z"), .character("z"))
        #expect(current(desk) == before)
    }

    @Test func `what is settled is gone on the next visit, until everything is asked`() {
        var desk = desk()
        desk.press(.character("g"), .character("1"), .character("3"))
        #expect(!desk.text().contains("8.15 uur"))
        desk.press(.character("a"))
        #expect(desk.text().contains("gehouden 24 nov"))
        desk.press(.character("a"))
        #expect(!desk.text().contains("8.15 uur"))
    }

    @Test func `by whose move it is, with the cursor on the same agreement`() {
        var desk = desk(busy)
        desk.press(.down)
        let before = current(desk)
        #expect(before?.contains("vandaag") == true)
        desk.press(.character("w"))
        expectScreen(desk.screen(), "agreements-party-80x24")
        #expect(current(desk) == before)
        let shown = rows(of: desk.screen())
        let parties = ["leerling ", "ouders", "school ", "samenwerk"].map { party in
            shown.firstIndex { $0.dropFirst(18).hasPrefix(" \(party)") }
        }
        #expect(!parties.contains(nil))
        #expect(parties.compactMap(\.self) == parties.compactMap(\.self).sorted())
    }

    @Test func `a word finds, letters are text, and escape brings back list and cursor`() {
        var desk = desk(busy)
        desk.press(.down, .down)
        let before = desk.screen()
        desk.press(.character("/"))
        desk.type("mentor yara")
        expectScreen(desk.screen(), "agreements-search-80x24")
        #expect(desk.text().contains("1 van 5"))
        desk.type("gdnz1")
        #expect(judgements(desk).isEmpty)
        #expect(desk.text().contains("Niets gevonden"))
        desk.press(.enter)
        #expect(desk.model.notice == .unavailable(reason: "er staat geen afspraak in de lijst"))
        desk.press(.escape)
        #expect(desk.screen() == before)
    }

    @Test func `what was found can be marked once the search is left standing`() {
        var desk = desk(busy)
        desk.press(.character("/"))
        desk.type("terug")
        desk.press(.tab, .character("n"))
        #expect(judgements(desk) == [.notKept])
        #expect(desk.text().contains("1 van 5"))
    }

    @Test func `enter opens the pupil, and escape comes back to the same agreement`() {
        var desk = desk(busy)
        desk.press(.down)
        let before = current(desk)
        desk.press(.enter)
        #expect(desk.text().contains("Noor van den Berg"))
        desk.press(.escape)
        #expect(current(desk) == before)
    }

    @Test func `a disk that fails leaves the agreement open`() {
        var desk = desk()
        desk.diskFailure = .readOnly
        let before = current(desk)
        desk.press(.character("g"))
        #expect(current(desk) == before)
        #expect(desk.text().contains("Opslaan kan nu niet"))
    }

    @Test func `without agreements it says where they come from`() {
        var model = Model(register: Register(), clock: SampleOffice.clock)
        _ = model.update(.pressed(.character("3")))
        expectScreen(model.view(Size(columns: 80, rows: 24)), "agreements-empty-80x24")
        _ = model.update(.pressed(.character("g")))
        #expect(model.notice == .unavailable(reason: "er staat geen afspraak in de lijst"))
    }
}
