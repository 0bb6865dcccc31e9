import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

/// "Waarom deze vlag?": the count, its mistakes, the reports and the signals, each with who made the rule.
struct WhyScreenTests {
    private func text(_ pupil: ID<Pupil>, _ office: SampleOffice = SampleOffice()) -> String {
        let model = office.model.showing(.why(WhyScreen(pupil)))
        // As one line: where a sentence is broken depends on its words.
        return rows(of: model.view(Size(columns: 80, rows: 120)))
            .flatMap { $0.split(separator: " ") }.joined(separator: " ")
    }

    private func noor(_ rows: [AbsenceRow], then later: [AbsenceRow] = []) -> String {
        var office = SampleOffice()
        office.apply(.absencesRecorded(SampleOffice.noor, AbsenceRows(rows: rows), source: ImportNumber(4)))
        office.apply(.absencesRecorded(SampleOffice.noor, AbsenceRows(rows: later), source: ImportNumber(5)))
        return text(SampleOffice.noor, office)
    }

    @Test func `every rule says who made it`() {
        let text = text(SampleOffice.yara)
        #expect(text.contains("(Leerplichtwet, artikel 21a). [wet]"))
        #expect(text.contains("2 lesweken dan in de 2 ervoor. [eigen keuze]"))
        for mark in RuleMark.allCases { #expect(text.contains("\(mark.text) \(mark.meaning)")) }
        #expect(self.text(SampleOffice.daan).contains("hier op vr 20 nov. [DUO]"))
    }

    @Test func `a unit without an official text is our own choice`() {
        var office = SampleOffice()
        guard var school = office.register.schools[SampleOffice.school] else {
            Issue.record("the school is known")
            return
        }
        #expect(text(SampleOffice.yara, office).contains("lesuur, een langere les zijn minuten. [wet]"))
        school.unit = .clockHour
        office.perform(.changeSchool(school))
        #expect(text(SampleOffice.yara, office).contains("60 minuten is 1 klokuur. [eigen keuze]"))
    }

    @Test func `a signal shows its sentence, who set its limit and the lessons behind it`() {
        let text = text(SampleOffice.yara)
        #expect(text.contains("Mist vooral het eerste uur: 11 van de 15 lessen in 8"))
        #expect(text.contains("do 12 nov: 1e uur (ongeoorloofd)"))
        #expect(text.contains("di 20 okt: 1e uur (te laat)"))
    }

    @Test func `a signal from the pupil's papers has no lessons, but its source`() {
        let text = text(SampleOffice.lotte)
        #expect(text.contains("Niet meer in het bestand sinds ma 16 nov [eigen keuze]"))
    }

    @Test func `what cannot be right is shown with why, never dropped`() {
        let text = noor(
            [
                row("2026-11-21 1-1", .unauthorised), row("2026-10-14 2-2", .unauthorised),
                row("2026-11-25 3-3", .unauthorised), row("2026-11-18 4-4", .unauthorised),
                row("2026-11-19 5-5", .unauthorised),
            ],
            then: [row("2026-11-18 4-4", .sick), row("2026-11-19 5-5", .unauthorised, minutes: 25)])
        #expect(text.contains("Telt nergens mee: vraag na of het klopt"))
        #expect(text.contains("za 21 nov, 1e uur (50 min, ongeoorloofd)"))
        #expect(text.contains("geen lesdag (weekend), waarschijnlijk een fout"))
        #expect(text.contains("geen lesdag (Herfstvakantie)"))
        #expect(text.contains("wo 25 nov, 3e uur (50 min, ongeoorloofd): na vandaag"))
        #expect(text.contains("Twee keer opgegeven: het nieuwste geldt"))
        #expect(text.contains("wo 18 nov, 4e uur (50 min, ziek) eerst ongeoorloofd, 50 min"))
        #expect(text.contains("do 19 nov, 5e uur (25 min, ongeoorloofd)"))
    }

    @Test func `an hour that was taken back says so, and the same value twice is no mistake`() {
        let lesson = row("2026-11-18 4-4", .unauthorised)
        var takenBack = lesson
        takenBack.mark = .withdrawn
        #expect(noor([lesson], then: [takenBack]).contains("door de school teruggenomen"))
        #expect(!noor([lesson], then: [lesson]).contains("Twee keer opgegeven"))
    }

    @Test func `absence before the first day at school counts nowhere, and is shown`() {
        var office = SampleOffice()
        guard var pupil = office.register.pupils[SampleOffice.noor]?.pupil else {
            Issue.record("Noor is known")
            return
        }
        pupil.arrivedOn = day("2026-11-09")
        office.apply(.pupilChanged(SampleOffice.noor, pupil, source: nil))
        #expect(text(SampleOffice.noor, office).contains("voor de eerste dag op school (9 nov)"))
    }

    @Test func `unknown lessons say what the count would become`() {
        #expect(text(SampleOffice.noor).contains("dan is het 13 lesuur"))
    }

    @Test func `a due report says until when, and once it is made under which number`() {
        #expect(text(SampleOffice.daan).contains("nog niet gemeld: uiterlijk do 26 nov"))
        var office = SampleOffice()
        office.perform(
            .recordReport(
                SampleOffice.daan,
                Verzuimmelding(
                    kind: .zestienUur, end: day("2026-11-19"), madeOn: day("2026-11-20"), number: "D-99",
                    status: .inProgress)))
        let text = text(SampleOffice.daan, office)
        #expect(text.contains("gemeld op vr 20 nov, nummer D-99, in behandeling"))
        #expect(!text.contains("nog niet gemeld"))
    }
}
