import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

struct TogetherScreenTests {
    /// Looking together with Yara, from her page; two weeks after her first talk.
    private func fromPage(_ office: SampleOffice = SampleOffice()) -> Desk {
        var desk = Desk(office)
        desk.press(.character("l"), .function(4))
        return desk
    }

    /// In the talk with Yara, with a text for school in it.
    private func fromTalk(forSchool text: String = "Yara komt elke dag om 8.15 uur binnen.") -> Desk {
        var desk = Desk()
        desk.press(.enter)
        desk.type("ik ga eerder slapen")
        // Back through the form from the button: home, school.
        while desk.situation != nil, focus(desk) != .forSchool { desk.press(.tab) }
        desk.type(text)
        return desk
    }

    private func focus(_ desk: Desk) -> TalkForm.Name? {
        guard case .talk(let screen) = desk.top else { return nil }
        return screen.form.focus
    }

    private func page(_ desk: Desk) -> TogetherPage? {
        guard case .together(let screen) = desk.top else { return nil }
        return screen.page
    }

    @Test func `presence comes first, in digits to be read across the table`() {
        let desk = fromPage()
        #expect(desk.text().contains("van de 22 dagen"))
    }

    @Test func `the pages turn with enter and the arrows, and end where they end`() {
        var desk = fromPage()
        for expected in TogetherPage.allCases.dropFirst() {
            desk.press(.enter)
            #expect(page(desk) == expected)
        }
        desk.press(.enter)
        #expect(page(desk) == .forHome)
        #expect(desk.model.notice == .unavailable(reason: "dit is het eind; Esc stopt"))
        for expected in TogetherPage.allCases.reversed().dropFirst() {
            desk.press(.left)
            #expect(page(desk) == expected)
        }
        desk.press(.left)
        #expect(desk.model.notice == .unavailable(reason: "dit is het begin"))
    }

    @Test func `every page as the pupil sees it`() {
        var desk = fromPage()
        for name in [
            "together-calendar-80x24", "together-better-80x24", "together-agreements-80x24",
            "together-school-80x24", "together-home-80x24",
        ] {
            desk.press(.enter)
            expectScreen(desk.screen(), name)
        }
        #expect(desk.text().contains("Er is geen tekst voor thuis."))
        desk.press(.left, .left, .left, .left)
        expectScreen(
            desk.model.view(Size(columns: 80, rows: 24), glyphs: .ascii), "together-calendar-ascii-80x24")
        expectScreen(desk.screen(120, 40), "together-calendar-120x40")
        expectScreen(desk.screen(60, 16), "together-calendar-60x16")
    }

    @Test func `nobody else is named, and nothing of the office waits in sight`() {
        var desk = fromTalk()
        desk.press(.function(4))
        let others = SampleOffice().register.pupils.values.filter { $0.id != SampleOffice.yara }
        for _ in TogetherPage.allCases {
            for size in [(80, 24), (120, 40), (60, 16)] {
                let text = desk.text(size.0, size.1)
                for other in others {
                    #expect(!text.contains(other.pupil.name.given))
                    #expect(!text.contains(other.pupil.name.family))
                }
                for word in ["Vandaag", "In beeld", "+12", "rond 9 dec", "loopt op", "16 uur", "planning"] {
                    #expect(!text.contains(word))
                }
            }
            desk.press(.right)
        }
    }

    @Test func `only what is less than before the talk is shown as better`() throws {
        var office = SampleOffice()
        let rows = ["2026-10-28 1-6", "2026-10-30 1-2"].map { row($0, .unauthorised) }
        office.apply(
            .absencesRecorded(SampleOffice.yara, AbsenceRows(rows: rows), source: ImportNumber(4)))
        var desk = fromPage(office)
        desk.press(.enter, .enter)
        expectScreen(desk.screen(), "together-better-less-80x24")
        #expect(desk.text().contains("toen ██████████████████████████████ 12 lesuur"))
        #expect(!desk.text().contains("Te laat"))
    }

    @Test func `where nothing is better yet the next small step stands there, and never a scolding`() {
        var desk = fromPage()
        desk.press(.enter, .enter)
        #expect(desk.text().contains("Een kleine stap"))
        #expect(desk.text().contains("elke dag om 8.15 uur binnen"))
        #expect(!desk.text().contains("lesuur"))
    }

    @Test func `a pupil without talk or absence sees whole days and a first step`() {
        var model = SampleOffice().model.showing(.pupil(PupilScreen(SampleOffice.others[0])))
        for key in [Key.function(4), .enter, .enter] { _ = model.update(.pressed(key)) }
        let text = rows(of: model.view(Size(columns: 80, rows: 24))).joined(separator: "\n")
        #expect(text.contains("Kies samen één ding dat deze week lukt."))
    }

    @Test func `the texts stand there as they are typed now, and the answer goes into the form`() throws {
        var desk = fromTalk()
        desk.press(.function(4), .right, .right, .right, .right)
        expectScreen(desk.screen(), "together-typed-80x24")
        expectScreen(desk.screen(60, 16), "together-typed-60x16")
        #expect(desk.text().contains("Yara komt elke dag om 8.15 uur binnen."))
        #expect(desk.text().contains("○ ja    ○ nee"))
        desk.press(.character("j"))
        #expect(desk.text().contains("● ja    ○ nee"))
        desk.press(.escape)
        guard case .talk(let screen) = desk.top else {
            Issue.record("back in the talk")
            return
        }
        #expect(screen.form.consent == Consent(school: true, home: false, textsSeen: true))
        #expect(screen.form.rows.text(.ownWords) == "ik ga eerder slapen")
        desk.press(.function(10))
        let talk = try #require(desk.situation?.register.pupils[SampleOffice.yara]?.talks.last)
        #expect(desk.situation?.register.talks[talk]?.parts.first?.schoolMayKnow == true)
        #expect(desk.situation?.register.talks[talk]?.parts.first?.textsSeen == true)
    }

    @Test func `that the texts were seen is a fact of its own, and holds for the text that was seen`() {
        func seen(_ desk: Desk) -> Bool? {
            guard case .talk(let screen) = desk.top else { return nil }
            return screen.form.consent.textsSeen
        }
        var desk = fromTalk()
        // As far as the agreements: no text was on the screen.
        desk.press(.function(4), .right, .right, .right, .escape)
        #expect(seen(desk) == nil)
        desk.press(.function(4), .right, .right, .right, .right, .escape)
        #expect(seen(desk) == true)
        // What may be known was not asked, and stays as it was.
        guard case .talk(let screen) = desk.top else { return }
        #expect(screen.form.consent.school == nil)
        desk.type(" En ook op tijd.")
        #expect(seen(desk) == nil)
    }

    @Test func `looking together keeps the draft of the talk`() {
        var desk = fromTalk()
        desk.receive(.draftDue)
        desk.press(.function(4), .enter, .escape)
        #expect(!desk.asked.contains { if case .dropDraft = $0 { true } else { false } })
        #expect(desk.situation?.drafts.count == 1)
        #expect(focus(desk) == .forSchool)
    }

    @Test func `where there is no text there is nothing to ask`() {
        var desk = fromPage()
        desk.press(.enter, .enter, .enter, .enter, .character("j"))
        #expect(desk.model.notice == .unavailable(reason: "er staat geen tekst"))
        desk.press(.escape)
        #expect(desk.effects.isEmpty)
    }

    @Test func `an answer about the last talk is kept with it, as a correction with its reason`() throws {
        var office = SampleOffice()
        let talk = try #require(office.register.pupils[SampleOffice.yara]?.talks.first)
        var part = try #require(office.register.talks[talk]?.parts.first)
        part.forHome = "Yara gaat om tien uur slapen."
        office.perform(.correctTalk(talk, part: part, new: [], why: "tekst", on: SampleOffice.today))
        var desk = fromPage(office)
        desk.press(.right, .right, .right, .right, .right, .character("n"), .escape)
        let kept = try #require(desk.situation?.register.talks[talk])
        #expect(kept.parts.first?.homeMayKnow == false)
        #expect(kept.parts.first?.schoolMayKnow == nil)
        #expect(kept.parts.first?.textsSeen == true)
        #expect(kept.corrections.last?.why == "samen gekeken en gevraagd")
        #expect(kept.parts.first?.agreements.count == 2)
        guard case .pupil = desk.top else {
            Issue.record("back on the page")
            return
        }
    }

    @Test func `a long text can be read to its end`() {
        let long = (1...40).map { "Dit is zin nummer \($0) van de tekst." }.joined(separator: " ")
        var desk = fromTalk(forSchool: long)
        desk.press(.function(4), .right, .right, .right, .right)
        #expect(desk.text().contains("↓ er staat nog meer"))
        #expect(!desk.text().contains("nummer 40"))
        for _ in 0..<40 { desk.press(.down) }
        #expect(desk.text().contains("nummer 40 van de tekst."))
        #expect(!desk.text().contains("er staat nog meer"))
    }

    @Test func `a pupil whose data were erased leaves an empty page`() {
        let model = SampleOffice().model.showing(
            .together(TogetherScreen(ID(raw: 999), SharedTalk(isKept: false))))
        #expect(rows(of: model.view(Size(columns: 80, rows: 24))).joined().contains("zijn er niet meer"))
    }
}
