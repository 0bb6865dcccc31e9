import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

/// "Melding gedaan": Daan reached 16 hours on 19 November.
struct ReportScreenTests {
    /// On Daan's page, from In beeld.
    private func desk(_ office: SampleOffice = SampleOffice()) -> Desk {
        var desk = Desk(office)
        desk.press(.character("2"), .enter)
        return desk
    }

    private func report(on text: String, number: String? = nil, status: Verzuimmelding.Status? = nil)
        -> Effect
    {
        .perform(
            .recordReport(
                SampleOffice.daan,
                Verzuimmelding(
                    kind: .zestienUur, end: day("2026-11-19"), madeOn: day(text), number: number,
                    status: status)))
    }

    @Test func `m asks when, under which number and how it stands`() {
        var desk = desk()
        #expect(desk.text().contains("m melding gedaan"))
        desk.press(.character("m"))
        desk.type("vr")
        #expect(desk.text().contains("vr 20 nov 2026"))
        desk.press(.enter)
        desk.type("D-99")
        desk.press(.enter)
        desk.type("b")
        desk.press(.enter)
        #expect(desk.effects == [report(on: "2026-11-20", number: "D-99", status: .inProgress)])
        #expect(
            desk.model.notice
                == .hint(
                    "Opgeslagen: melding 16 uur, gemeld vr 20 nov · nummer D-99 · in behandeling"))
        #expect(desk.text().contains("melding 16 uur"))
        #expect(!desk.text().contains("eerst melden"))
    }

    @Test func `nothing typed means today, and In beeld no longer puts the pupil first`() {
        var desk = desk()
        desk.press(.character("m"), .function(10))
        #expect(desk.effects == [report(on: "2026-11-24")])
        desk.press(.escape)
        #expect(!desk.text().contains("bereikt"))
    }

    @Test func `the screen that explains the flag has the key too, and comes back to it`() {
        var desk = desk()
        desk.press(.character("w"), .character("m"), .function(10))
        #expect(desk.effects == [report(on: "2026-11-24")])
        guard case .why = desk.top else {
            Issue.record("back at the explanation")
            return
        }
    }

    @Test(arguments: [
        ("1-12-2026", "di 1 dec 2026 moet nog komen"), ("18-11", "16 uur is pas bereikt op do 19 nov 2026"),
        ("gister", "geen datum"),
    ])
    func `a day that cannot be is not saved, and the field says why`(_ typed: String, _ why: String) {
        var desk = desk()
        desk.press(.character("m"))
        desk.type(typed)
        desk.press(.function(10))
        #expect(desk.effects.isEmpty)
        #expect(desk.text().contains(why))
    }

    @Test func `where nothing is due the key says so`() {
        var desk = Desk()
        desk.press(.character("l"), .character("m"))
        #expect(desk.model.notice == .unavailable(reason: "er is geen melding van 16 uur die nog moet"))
    }

    @Test func `escape asks before what was typed is thrown away`() {
        var desk = desk()
        desk.press(.character("m"))
        desk.type("vr")
        desk.press(.escape)
        #expect(desk.text().contains("Melding weggooien?"))
        desk.press(.escape)
        #expect(desk.text().contains("vr 20 nov 2026"))
        desk.press(.escape, .character("w"))
        guard case .pupil = desk.top else {
            Issue.record("back at the pupil's page")
            return
        }
        #expect(desk.effects.isEmpty)
    }

    @Test func `a withdrawn report is due again`() {
        var office = SampleOffice()
        office.perform(
            .recordReport(
                SampleOffice.daan,
                Verzuimmelding(
                    kind: .zestienUur, end: day("2026-11-19"), madeOn: day("2026-11-20"),
                    status: .withdrawn)))
        #expect(desk(office).text().contains("m melding gedaan"))
    }
}
