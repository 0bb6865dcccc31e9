import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

/// The drafts as they are offered after a crash.
struct DraftsScreenTests {
    /// What was typed before the crash: a talk, a group talk, a walk-in and a report, newest first.
    private func found(_ office: SampleOffice = SampleOffice()) -> FoundDrafts {
        let typed: [(DraftRoundTripTests.Form, String, String)] = [
            (.talk, "ik slaap door de wekker heen en dan durf ik niet meer naar binnen", "13:38"),
            (.group, "op tijd komen is een gewoonte", "13:10"), (.new, "H3b", "12:55"),
            (.report, "gisteren", "09:05"),
        ]
        return FoundDrafts(
            zip(1..., typed).compactMap { number, item in
                var desk = Desk(office)
                desk.receive(.clock(Model.Clock(today: SampleOffice.today, now: time(item.2))))
                for key in item.0.keys { desk.press(key) }
                desk.type(item.1)
                return desk.model.openForm?.draft.map { KeptDraft(id: ID(raw: UInt128(number)), $0) }
            })
    }

    private func desk() -> Desk { Desk(drafts: found()) }

    @Test func `before the day's list, what was typed is offered`() {
        let desk = desk()
        #expect(desk.situation?.drafts.count == 4)
        expectScreen(desk.screen(), "drafts-80x24")
    }

    @Test func `enter goes on with it, and what was typed is saved`() {
        var desk = desk()
        desk.press(.enter)
        #expect(desk.text().contains("Eigen woorden ik slaap door de wekker heen"))
        desk.press(.function(10))
        #expect(desk.text().contains("Opgeslagen"))
        #expect(desk.asked.last == .dropDraft(ID(raw: 1)))
        #expect(desk.situation?.drafts.count == 3)
    }

    @Test func `escape leaves them for later, and Vandaag says how many wait`() {
        var desk = desk()
        desk.press(.escape)
        #expect(rows(of: desk.screen())[22].contains("Er wachten nog 4 concepten; c laat ze zien."))
        #expect(rows(of: desk.screen())[23].contains("c concepten"))
        #expect(desk.asked.isEmpty)
        desk.press(.character("c"))
        #expect(desk.text().contains("Concept van 13:38: verder of weggooien?"))
    }

    @Test func `throwing away asks first, and can be taken back until the screen closes`() {
        var desk = desk()
        desk.press(.character("w"))
        expectScreen(desk.screen(), "drafts-question-80x24")
        desk.press(.enter)
        #expect(!desk.text().contains("weggegooid"))
        desk.press(.character("w"), .character("w"))
        expectScreen(desk.screen(), "drafts-thrown-80x24")
        desk.press(.enter)
        #expect(rows(of: desk.screen())[22].contains("Weggegooid; z haalt het terug"))
        desk.press(.character("z"), .down, .character("w"), .character("w"))
        #expect(desk.asked.isEmpty)
        desk.press(.escape)
        #expect(desk.asked == [.dropDraft(ID(raw: 2))])
        #expect(rows(of: desk.screen())[22].contains("Er wachten nog 3 concepten"))
    }

    @Test func `a paste answers nothing`() {
        var desk = desk()
        desk.press(.character("w"), .paste("w"))
        #expect(desk.text().contains("Concept weggooien?"))
        desk.press(.escape, .escape)
        #expect(desk.asked.isEmpty)
    }

    @Test func `a draft that fits nowhere any more can be read whole`() throws {
        var office = SampleOffice()
        let found = found(office)
        office.perform(
            .recordTalk(
                TalkDraft(
                    officeHour: SampleOffice.key, form: .oneToOne,
                    pupils: [TalkDraft.PupilDraft(part: TalkPart(pupil: SampleOffice.yara))])))
        var desk = Desk(office, drafts: found)
        desk.press(.enter)
        expectScreen(desk.screen(), "draft-text-80x24")
        #expect(desk.text().contains("dit gesprek is al vastgelegd"))
        desk.press(.escape, .character("w"), .character("w"), .escape)
        #expect(desk.asked == [.dropDraft(ID(raw: 1))])
    }

    @Test func `without the office hour, the place, the pupil or the report the text is still offered`()
        throws
    {
        let subjects: [(Draft.Subject, [ID<Pupil>], String)] = [
            (.talk(SampleOffice.key), [ID(raw: 99)], "staat niet meer in de gegevens"),
            (
                .talk(OfficeHour.Key(school: SampleOffice.school, day: day("2026-11-17"))),
                [SampleOffice.yara], "spreekuur"
            ),
            (.groupTalk(SampleOffice.key, place: 9), SampleOffice.group, "deze plaats staat niet meer"),
            (.groupTalk(SampleOffice.key, place: 1), SampleOffice.group, "deze plaats staat niet meer"),
            (.walkIn(OfficeHour.Key(school: brin("11YY00"), day: SampleOffice.today)), [], "spreekuur"),
            (.report, [SampleOffice.yara], "deze melding is al gedaan of vervallen"),
            (.report, [], "leerling"),
        ]
        for (subject, pupils, why) in subjects {
            let draft = Draft(
                subject, pupils: pupils,
                fields: [Draft.Field(name: "note", label: "Notitie", answer: .text("dit blijft te lezen"))],
                typed: Draft.Moment(day: day("2026-11-23"), time: time("10:42")))
            var desk = Desk(drafts: FoundDrafts([KeptDraft(id: ID(raw: 7), draft)]))
            #expect(desk.text().contains("Concept van ma 23 nov 10:42"))
            desk.press(.enter)
            #expect(desk.text().contains(why))
            #expect(desk.text().contains("Notitie: dit blijft te lezen"))
        }
    }

    @Test func `what cannot be offered is mentioned`() {
        var desk = Desk(drafts: FoundDrafts(broken: 2))
        #expect(desk.text().contains("2 concepten zijn onleesbaar en blijven op de schijf staan"))
        desk = Desk(drafts: FoundDrafts(newer: 1))
        #expect(desk.text().contains("1 concept is van een nieuwere versie en blijft op de schijf staan"))
        guard case .today = desk.top else {
            Issue.record("nothing to offer, so the list is on top")
            return
        }
    }

    @Test func `text from a draft reaches the screen as text`() {
        let draft = Draft(
            .report, pupils: [],
            fields: [Draft.Field(name: "note", label: "Notitie", answer: .text("x\u{1B}[2J\u{202E}"))],
            typed: Draft.Moment(day: SampleOffice.today, time: time("10:42")))
        #expect(Desk(drafts: FoundDrafts([KeptDraft(id: ID(raw: 7), draft)])).text().contains("x‹ESC›[2J‹"))
    }
}
