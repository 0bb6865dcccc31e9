import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

/// Drafts of the forms around a list, a school and care.
struct FormDraftTests {
    private func kept(_ desk: Desk) -> [KeptDraft] { desk.situation?.drafts ?? [] }

    @Test func `what is typed before the talk waits after a crash, and goes on where it was`() throws {
        var desk = SampleScreen.listing.desk()
        desk.press(.end)
        desk.type(", ook maandag")
        desk.receive(.draftDue)
        let draft = try #require(kept(desk).first)
        #expect(draft.draft.pupils.count == 1)
        var later = Desk(drafts: FoundDrafts([draft]))
        // The list on which it stood was never asked for there.
        later.press(.enter)
        #expect(later.text().contains("Verder typen kan niet"))
        #expect(later.text().contains("ook maandag"))
    }

    @Test(arguments: [SampleScreen.school, .newList, .municipalities, .careSignal])
    func `a form that is left for later stands among the drafts, and is resumed`(_ sample: SampleScreen)
        throws
    {
        var desk = sample.desk()
        desk.type(sample == .newList || sample == .careSignal ? "20-11" : "Assen")
        desk.receive(.draftDue)
        let draft = try #require(kept(desk).first)
        var later = Desk(drafts: FoundDrafts([draft]))
        later.press(.enter)
        #expect(later.model.openForm?.draft?.fields == draft.draft.fields)
        later.press(.escape)
        if sample != .newList { later.press(.character("w")) }
        #expect(kept(later).isEmpty)
    }

    @Test func `a care signal over a talk has a draft of its own, and the talk keeps its own`() throws {
        var desk = Desk()
        desk.press(.enter)
        desk.type("ik slaap slecht")
        desk.receive(.draftDue)
        desk.type("!")
        desk.press(.function(9), .character("s"))
        desk.type("20-11")
        desk.receive(.draftDue)
        #expect(kept(desk).count == 2)
        #expect(Set(kept(desk).map(\.draft.subject)) == [.careSignal, .talk(SampleOffice.key)])
        let talk = try #require(kept(desk).first { $0.draft.subject != .careSignal })
        #expect(talk.draft.fields.map(\.answer) == [.text("ik slaap slecht!")])
        desk.press(.function(10))
        #expect(kept(desk).map(\.draft.subject) == [.talk(SampleOffice.key)])
        desk.press(.escape)
        desk.type("?")
        desk.receive(.draftDue)
        #expect(kept(desk).map(\.id) == [talk.id])
        #expect(kept(desk)[0].draft.fields.map(\.answer) == [.text("ik slaap slecht!?")])
    }

    @Test func `who looks along sees no word of care among the drafts`() throws {
        var desk = SampleScreen.careSignal.desk()
        desk.type("20-11")
        desk.receive(.draftDue)
        let later = Desk(drafts: FoundDrafts(kept(desk)))
        #expect(later.text().contains("aantekening"))
        #expect(!later.text().lowercased().contains("zorg"))
    }
}
