import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

/// When a draft is written, and when it goes; `Desk` answers as the disk does.
struct DraftTests {
    /// At the talk with Yara.
    private func talk() -> Desk {
        var desk = Desk()
        desk.press(.enter)
        return desk
    }

    private func kept(_ desk: Desk) -> [KeptDraft] { desk.situation?.drafts ?? [] }

    @Test func `what is typed waits for the runtime, and is written once`() {
        var desk = talk()
        #expect(!desk.model.hasDraftToKeep)
        desk.type("ik")
        #expect(desk.model.hasDraftToKeep)
        #expect(desk.asked.isEmpty)
        desk.receive(.draftDue)
        #expect(kept(desk).map(\.draft.pupils) == [[SampleOffice.yara]])
        #expect(kept(desk)[0].draft.fields.map(\.answer) == [.text("ik")])
        #expect(!desk.model.hasDraftToKeep)
        desk.receive(.draftDue)
        desk.press(.left)
        desk.receive(.clock(Model.Clock(today: SampleOffice.today, now: time("13:55"))))
        desk.receive(.draftDue)
        #expect(desk.asked.count == 1)
    }

    @Test func `another field is a moment to write, and it stays one draft`() {
        var desk = talk()
        desk.type("ik")
        desk.press(.enter)
        desk.type("gym")
        desk.press(.enter, .enter, .enter)
        #expect(desk.asked.count == 2)
        #expect(kept(desk).count == 1)
        #expect(kept(desk)[0].draft.fields.map(\.answer) == [.text("ik"), .text("gym")])
        #expect(kept(desk)[0].draft.fields.map(\.label) == ["Eigen woorden", "Wat gaat goed"])
    }

    @Test func `help about the form leaves its draft alone`() {
        var desk = talk()
        desk.type("ik")
        desk.press(.function(1))
        desk.receive(.draftDue)
        desk.press(.escape)
        desk.type("!")
        desk.receive(.draftDue)
        #expect(kept(desk).count == 1)
        #expect(kept(desk)[0].draft.fields.map(\.answer) == [.text("ik!")])
    }

    @Test func `the draft goes after the save, not before`() throws {
        var desk = talk()
        desk.type("ik slaap slecht")
        desk.press(.function(10))
        try #require(desk.asked.count == 3)
        guard case .keepDraft(let draft, nil) = desk.asked[0], case .perform = desk.asked[1],
            case .dropDraft = desk.asked[2]
        else {
            Issue.record("kept, saved and dropped in that order, not \(desk.asked)")
            return
        }
        #expect(draft.fields.map(\.answer) == [.text("ik slaap slecht")])
        #expect(kept(desk).isEmpty)
        #expect(desk.text().contains("Opgeslagen"))
    }

    @Test func `a save that fails leaves the draft, and the next one removes it`() {
        var desk = talk()
        desk.type("ik slaap slecht")
        desk.receive(.draftDue)
        desk.diskFailure = .diskFull(free: 0)
        desk.press(.function(10))
        #expect(desk.text().contains("De schijf is vol (0 MB vrij). Je tekst"))
        #expect(kept(desk).count == 1)
        desk.diskFailure = nil
        desk.press(.function(10))
        #expect(kept(desk).isEmpty)
    }

    @Test func `a refused save leaves the draft`() {
        var desk = talk()
        desk.press(.enter, .enter, .enter, .enter)
        // A formal warning is refused without a report.
        desk.press(.tab, .character("k"), .function(10))
        #expect(desk.text().contains("waarschuwing kan pas na een melding"))
        #expect(kept(desk).count == 1)
    }

    @Test func `a disk that takes no draft either is mentioned once, and tried again with the next key`() {
        var desk = talk()
        desk.diskFailure = .diskFull(free: 0)
        desk.type("ik")
        desk.receive(.draftDue)
        #expect(
            desk.text().contains(
                "✗ Concept kan niet worden bewaard: schijf vol; tekst staat nog op het scherm"))
        #expect(!desk.model.hasDraftToKeep)
        desk.type(" slaap")
        #expect(desk.model.hasDraftToKeep)
        desk.receive(.draftDue)
        #expect(!desk.text().contains("Concept kan niet"))
        desk.press(.function(10))
        #expect(
            desk.text().contains("Opslaan lukt niet, ook niet als concept: schijf vol; laat dit scherm open"))
        #expect(desk.text().contains("ik slaap"))
        // At the end once more, also without a key.
        desk.diskFailure = nil
        desk.receive(.ending)
        #expect(kept(desk).map(\.draft.fields[0].answer) == [.text("ik slaap")])
    }

    @Test func `what is thrown away is gone, what is kept for later is not`() {
        var desk = talk()
        desk.type("ik")
        desk.receive(.draftDue)
        desk.press(.escape, .character("w"))
        #expect(kept(desk).isEmpty)
        desk.press(.enter)
        desk.type("gym")
        desk.press(.escape, .character("b"))
        guard case .today = desk.top else {
            Issue.record("back at the list")
            return
        }
        #expect(desk.text().contains("Bewaard als concept; c op Vandaag laat de concepten zien."))
        #expect(kept(desk).map(\.draft.fields[0].answer) == [.text("gym")])
    }

    @Test func `a form does not close for later while the disk has not got it`() {
        var desk = talk()
        desk.type("ik")
        desk.diskFailure = .inputOutput
        desk.press(.escape, .character("b"))
        guard case .talk = desk.top else {
            Issue.record("still in the talk")
            return
        }
        #expect(desk.text().contains("Concept kan niet worden bewaard: schijffout"))
        #expect(desk.text().contains("Eigen woorden ik"))
    }

    @Test func `a form that is empty again has no draft`() {
        var desk = talk()
        desk.type("ik")
        desk.receive(.draftDue)
        desk.press(.control("u"))
        #expect(desk.model.hasDraftToKeep)
        desk.receive(.draftDue)
        #expect(kept(desk).isEmpty)
        #expect(!desk.model.hasDraftToKeep)
        desk.type("toch")
        desk.receive(.draftDue)
        #expect(kept(desk).count == 1)
    }

    @Test func `two forms have two drafts, and saving one leaves the other`() {
        var desk = talk()
        desk.type("yara")
        desk.press(.escape, .character("b"))
        desk.press(.down, .enter)
        desk.type("groep")
        desk.press(.escape, .character("b"))
        desk.press(.character("i"))
        desk.type("Noah Broek")
        desk.press(.enter)
        desk.receive(.draftDue)
        #expect(Set(kept(desk).map(\.id)).count == 3)
        #expect(kept(desk).map(\.draft.pupils.count) == [0, 6, 1])
        desk.press(.function(10))
        #expect(kept(desk).map(\.draft.pupils.count) == [6, 1])
    }

    @Test func `a walk-in is bound to the pupil as soon as they are in the register`() throws {
        var desk = Desk()
        desk.press(.character("i"))
        desk.type("Noah Broek")
        desk.press(.enter)
        desk.press(.enter, .enter, .enter)
        desk.type("slaapt slecht")
        desk.press(.function(10))
        let drafts = desk.asked.compactMap { effect -> Draft? in
            if case .keepDraft(let draft, _) = effect { draft } else { nil }
        }
        let last = try #require(drafts.last)
        #expect(last.pupils.count == 1)
        #expect(last.fields.map(\.name) == ["reason"])
        #expect(drafts.first?.pupils == [])
        #expect(kept(desk).isEmpty)
    }

    @Test func `back to the search is not leaving a draft behind`() {
        var desk = Desk()
        desk.press(.character("i"))
        desk.type("Noah")
        desk.press(.enter)
        desk.receive(.draftDue)
        #expect(kept(desk).count == 1)
        desk.press(.escape, .escape)
        #expect(kept(desk).isEmpty)
    }

    @Test func `the same talk, group or report offers what waits for it`() {
        var desk = talk()
        desk.type("ik slaap slecht")
        desk.press(.escape, .character("b"), .enter)
        #expect(desk.text().contains("Concept van 13:42: verder of weggooien?"))
        desk.press(.enter)
        #expect(desk.text().contains("Eigen woorden ik slaap slecht"))
        desk.type("!")
        desk.press(.function(10))
        #expect(kept(desk).isEmpty)
        let part = desk.situation?.register.talks.values.flatMap(\.parts)
            .first { $0.ownWords == "ik slaap slecht!" }
        #expect(part?.pupil == SampleOffice.yara)
    }

    @Test func `the passphrase is no draft, and a locked screen has none`() {
        var model = Model(locked: UnlockScreen(.locked), clock: SampleOffice.clock)
        for key in [Key].typing("een goede wachtzin") { #expect(model.update(.pressed(key)) == []) }
        #expect(!model.hasDraftToKeep)
        #expect(model.update(.ending) == [])
    }
}
