import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

struct PupilScreenTests {
    private func model(_ pupil: ID<Pupil>, _ office: SampleOffice = SampleOffice()) -> Model {
        office.model.showing(.pupil(PupilScreen(pupil)))
    }

    private func screen(_ pupil: ID<Pupil>, _ columns: Int = 80, _ rows: Int = 24) -> Frame {
        model(pupil).view(Size(columns: columns, rows: rows))
    }

    private func text(_ pupil: ID<Pupil>) -> String {
        rows(of: screen(pupil, 120, 40)).joined(separator: "\n")
    }

    @Test func `presence comes first, then the count, the weeks and what was agreed`() {
        let lines = rows(of: screen(SampleOffice.yara))
        let order = ["helemaal op school", "11 lesuur van 16", "lesuur per 4 lesweken  g", "Afspraken"]
            .map { words in lines.firstIndex { $0.contains(words) && !$0.contains(" 3 Afspraken") } }
        #expect(!order.contains(nil))
        #expect(order.compactMap(\.self) == order.compactMap(\.self).sorted())
    }

    @Test func `a week in which 16 hours was reached stands at the line, with the report that is due`() {
        expectScreen(screen(SampleOffice.daan), "pupil-reached-80x24")
        expectScreen(screen(SampleOffice.daan, 120, 40), "pupil-reached-120x40")
        #expect(text(SampleOffice.daan).contains("eerst melden, uiterlijk do 26 nov"))
    }

    /// Yara with a talk, a judged agreement and a corridor talk of last school year.
    private var withLastYear: SampleOffice {
        var office = SampleOffice()
        let key = OfficeHour.Key(school: SampleOffice.school, day: day("2026-05-12"))
        office.perform(
            .planOfficeHour(
                OfficeHourPlan(
                    key: key, start: time("13:00"),
                    entries: [
                        .oneToOne(
                            Listing(pupil: SampleOffice.yara, reason: "te laat", requestedBy: .school))
                    ])))
        let part = TalkPart(pupil: SampleOffice.yara, outcome: .agreementsOnly, note: "oude notitie")
        let promise = NewAgreement(text: "oude afspraak", party: .pupil, due: day("2026-06-01"))
        office.perform(
            .recordTalk(
                TalkDraft(
                    officeHour: key, form: .oneToOne,
                    pupils: [TalkDraft.PupilDraft(part: part, agreements: [promise])])))
        let made = office.register.pupils[SampleOffice.yara]?.agreements.last { $0.text == promise.text }
        if let made { office.perform(.judgeAgreement(made.id, .kept, on: day("2026-06-02"))) }
        office.perform(
            .recordContact(
                Contact(
                    id: ID(raw: 9), kind: .corridor, on: day("2026-06-20"), pupil: SampleOffice.yara,
                    text: "oud praatje")))
        return office
    }

    @Test func `an earlier school year is one line until it is opened, and that is noted`() {
        var desk = Desk(withLastYear)
        desk.press(.character("l"), .end)
        expectScreen(desk.screen(), "pupil-earlier-year-80x24")
        #expect(desk.text(120, 40).contains("+ 2025-2026: 1 gesprek, 1 afspraak, 1 contact"))
        for old in ["oude notitie", "oude afspraak", "oud praatje"] {
            #expect(!desk.text(120, 60).contains(old))
        }
        #expect(desk.model.sight == .pupils([SampleOffice.yara]))
        desk.press(.enter)
        #expect(desk.model.sight == .earlierYears(SampleOffice.yara))
        expectScreen(desk.screen(120, 40), "pupil-earlier-year-opened-120x40")
        for old in ["oude notitie", "oude afspraak", "oud praatje"] {
            #expect(desk.text(120, 60).contains(old))
        }
        desk.press(.enter)
        #expect(!desk.text(120, 60).contains("oude notitie"))
        // Opened on purpose each time.
        desk.press(.enter, .escape, .character("l"))
        #expect(!desk.text(120, 60).contains("oude notitie"))
    }

    @Test func `this school year has no line to open`() {
        var desk = Desk()
        desk.press(.character("l"), .end, .enter)
        #expect(desk.text().contains("Zet de cursor op een eerder schooljaar"))
    }

    @Test func `days ill are neither presence nor a miss`() {
        #expect(text(SampleOffice.emre).contains("apart: 5 dagen ziek"))
    }

    @Test func `no other pupil is named`() {
        for pupil in [SampleOffice.yara] + SampleOffice.group {
            let names = SampleOffice().register.pupils.values.filter { $0.id != pupil }.map(
                \.pupil.name.given)
            let text = text(pupil)
            for name in names { #expect(!text.contains(name)) }
        }
    }

    @Test func `one key says whether an agreement was kept`() {
        var desk = Desk()
        desk.press(.character("l"), .character("d"))
        guard case .perform(.judgeAgreement(_, .partly, on: SampleOffice.today)) = desk.effects.last else {
            Issue.record("the agreement is judged")
            return
        }
        let text = rows(of: desk.screen()).joined(separator: "\n")
        #expect(text.contains("deels"))
        #expect(text.contains("Opgeslagen 13:42"))
    }

    @Test func `off an agreement the keys say why they do nothing`() {
        var desk = Desk()
        desk.press(.character("l"), .end, .character("g"))
        #expect(desk.effects.isEmpty)
        #expect(desk.model.notice == .unavailable(reason: "zet de cursor op een afspraak"))
    }

    @Test func `a pupil whose data were erased leaves an empty page`() {
        let text = rows(of: screen(ID(raw: 999))).joined(separator: "\n")
        #expect(text.contains("De gegevens van deze leerling zijn er niet meer."))
    }

    @Test func `w explains the flag, lesson by lesson`() {
        var desk = Desk()
        desk.press(.character("l"), .character("w"))
        desk.press(.end)
        #expect(rows(of: desk.screen()).joined(separator: "\n").contains("Net erbuiten") == false)
        desk.press(.escape, .escape)
        guard case .today = desk.top else {
            Issue.record("escape leads back")
            return
        }
    }

    @Test func `the explanation adds up to the count, and sets aside what counts nowhere`() {
        var office = SampleOffice()
        let rows = [
            row("2026-11-21 1-1", .unauthorised), row("2026-10-14 1-1", .unauthorised),
            row("2026-11-25 1-1", .unauthorised),
        ]
        office.apply(
            .absencesRecorded(SampleOffice.noor, AbsenceRows(rows: rows), source: ImportNumber(4)))
        let situation = office.situation
        guard let file = situation.pupil(SampleOffice.noor), let basis = situation.basis(of: file.school),
            let school = situation.register.schools[file.school]
        else {
            Issue.record("Noor is known")
            return
        }
        let lines = CountStory(file, of: school, .near, on: basis).lines.map {
            $0.pieces.map(\.text).joined()
        }
        #expect(lines.first?.hasPrefix("12 lesuur ongeoorloofd") == true)
        let counted = lines.drop { !$0.hasPrefix("Telt mee") }.prefix { !$0.isEmpty }
        #expect(counted.count { $0.contains("e uur (50 min, ongeoorloofd)") } == 12)
        #expect(lines.contains { $0.contains("geen lesdag (weekend)") })
        #expect(lines.contains { $0.contains("na vandaag") })
        #expect(lines.contains("week 47: 4 lesuur"))
    }
}
