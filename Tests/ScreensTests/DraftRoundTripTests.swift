import Attendance
import TestSupport
import Testing
import TextUI

@testable import Screens

/// Whatever is typed in a form, its draft gives the same form again.
struct DraftRoundTripTests {
    enum Form: CaseIterable {
        case talk, group, known, new, report, listing, careSignal, school, newList, municipalities

        /// The keys that open it from the day's list.
        var keys: [Key] {
            switch self {
            case .talk: [.enter]
            case .group: [.down, .enter]
            case .known: [.character("i")] + .typing("finn") + [.enter]
            case .new: [.character("i")] + .typing("Noah van den Broek") + [.enter]
            case .report: [.character("2"), .enter, .character("m")]
            case .listing: [.character("5"), .down, .enter, .character("v")]
            case .careSignal: SampleScreen.careSignal.keys
            case .school: SampleScreen.school.keys
            case .newList: SampleScreen.newList.keys
            case .municipalities: SampleScreen.municipalities.keys
            }
        }
    }

    /// With a list that can still be changed.
    private static let office: SampleOffice = {
        var office = SampleOffice()
        let listing = Listing(pupil: SampleOffice.others[0], reason: "neemt toe", requestedBy: .school)
        office.perform(
            .planOfficeHour(
                OfficeHourPlan(
                    key: OfficeHour.Key(school: SampleOffice.school, day: day("2026-12-08")),
                    start: time("13:00"), entries: [.oneToOne(listing)])))
        return office
    }()

    private static let words = [
        "vr", "+2w", "8-12", "5", "4", "wekker", "é 🙂", "van den berg", "1-12-2026", "B-9",
    ]
    private static let moves: [Key] = [
        .tab, .enter, .backTab, .up, .down, .left, .right, .wordLeft, .home, .end, .backspace, .delete,
        .control("w"), .function(5), .paste("geplakt\ntwee regels"), .character(" "), .character("a"),
        .character("b"), .character("c"), .character("d"), .character("n"), .character("j"),
    ]

    @Test(arguments: Form.allCases, 1...10)
    func `any state of a form, kept and opened again, is the same screen`(_ form: Form, _ seed: Int) throws {
        var chance = Chance(seed: UInt64(seed))
        var desk = Desk(Self.office)
        for key in form.keys { desk.press(key) }
        if form == .group, seed.isMultiple(of: 3) { add("finn", to: &desk) }
        for _ in 0..<chance.number(in: 1...60) {
            if chance.number(in: 0...2) == 0 {
                let word = Self.words[chance.number(in: 0...Self.words.count - 1)]
                for character in word { try press(.character(character), on: &desk) }
            } else {
                try press(Self.moves[chance.number(in: 0...Self.moves.count - 1)], on: &desk)
            }
        }
        try leaveDay(&desk)
        let before = try #require(desk.model.openForm)
        guard let draft = before.draft else { return }

        let resumed = resumed(draft)
        #expect(resumed.model.openForm == before)
        for (columns, rows) in [(80, 24), (120, 40)] {
            #expect(body(resumed, columns, rows) == body(desk, columns, rows))
            #expect(resumed.screen(columns, rows).cursor == desk.screen(columns, rows).cursor)
        }
        #expect(!resumed.model.hasDraftToKeep)
    }

    /// Only keys that stay in the form and complain of nothing: what a save says of a field is not typed.
    private func press(_ key: Key, on desk: inout Desk) throws {
        var next = desk
        next.press(key)
        let isHint = if case .hint = next.model.notice { true } else { false }
        guard next.model.openForm != nil, next.effects.count == desk.effects.count, !isHint else { return }
        guard case .groupTalk(let screen) = next.top else {
            desk = next
            return
        }
        if screen.picker == nil, screen.question == nil { desk = next }
    }

    private func add(_ name: String, to desk: inout Desk) {
        desk.press(.function(3))
        desk.type(name)
        desk.press(.enter)
    }

    /// A day that is none gets its complaint when it is left: whether it was, is no text.
    private func leaveDay(_ desk: inout Desk) throws {
        for _ in 0..<4 {
            guard let field = desk.model.openForm?.cursor?.field,
                field == "goal-until" || field == "follow-up" || field.hasPrefix("due.")
            else { return }
            try press(.tab, on: &desk)
        }
    }

    private func resumed(_ draft: Draft) -> Desk {
        var desk = Desk(Self.office, drafts: FoundDrafts([KeptDraft(id: ID(raw: 7), draft)]))
        desk.press(.enter)
        return desk
    }

    /// Without the lines around the form, which tell from where it was opened.
    private func body(_ desk: Desk, _ columns: Int, _ rows: Int) -> [String] {
        let frame = desk.screen(columns, rows)
        let shown = zip(TestSupport.rows(of: frame), roles(of: frame)).map { $0 + "|" + $1 }
        return Array(shown[3..<rows - 2])
    }

    @Test func `a talk that went on for a while goes on from there`() throws {
        var desk = Desk()
        desk.press(.enter)
        desk.type("ik")
        desk.receive(.clock(Model.Clock(today: SampleOffice.today, now: time("13:52"))))
        let draft = try #require(desk.model.openForm?.draft)
        #expect(draft.minutes == 10)
        var later = Desk(drafts: FoundDrafts([KeptDraft(id: ID(raw: 7), draft)]))
        later.receive(.clock(Model.Clock(today: SampleOffice.today, now: time("16:00"))))
        later.press(.enter)
        later.receive(.clock(Model.Clock(today: SampleOffice.today, now: time("16:05"))))
        later.press(.function(10))
        let register = try #require(later.situation?.register)
        #expect(register.pupils[SampleOffice.yara]?.talks.last.flatMap { register.talks[$0]?.minutes } == 15)
    }

    @Test func `what a form no longer knows stands in the note`() throws {
        var draft = try talk("ik slaap slecht")
        draft.fields.append(
            Draft.Field(name: "mood", label: "Stemming", answer: .text("somber\nmaar eerlijk")))
        draft.fields.append(Draft.Field(name: "outcome", label: "Uitkomst", answer: .chosen(["halt-straf"])))
        draft.fields.append(Draft.Field(name: "note", label: "Notitie", answer: .text("eerst dit")))
        let fields = try #require(resumed(draft).model.openForm?.draft?.fields)
        #expect(
            fields.map(\.answer) == [
                .text("ik slaap slecht"),
                .text("eerst dit\nStemming: somber\nmaar eerlijk\nUitkomst: halt-straf"),
            ])
    }

    @Test func `a verdict that was kept meanwhile is not repeated in the note`() throws {
        var desk = Desk()
        desk.press(.enter, .up, .up, .character("g"))
        desk.type("x")
        let draft = try #require(desk.model.openForm?.draft)
        let agreement = try #require(desk.situation?.pupil(SampleOffice.yara)?.openAgreementsByDue.first)
        #expect(draft.fields.contains { $0.name == "earlier.\(agreement.id)" })
        var office = SampleOffice()
        office.perform(.judgeAgreement(agreement.id, .kept, on: SampleOffice.today))
        var later = Desk(office, drafts: FoundDrafts([KeptDraft(id: ID(raw: 7), draft)]))
        later.press(.enter)
        #expect(later.model.openForm?.draft?.fields.contains { $0.name == "note" } != true)
        // Judged otherwise, it is said.
        office = SampleOffice()
        office.perform(.judgeAgreement(agreement.id, .notKept, on: SampleOffice.today))
        later = Desk(office, drafts: FoundDrafts([KeptDraft(id: ID(raw: 7), draft)]))
        later.press(.enter)
        let note = later.model.openForm?.draft?.fields.first { $0.name == "note" }
        guard case .text(let text)? = note?.answer else {
            Issue.record("the other verdict stands in the note")
            return
        }
        #expect(text.hasPrefix("Afgesproken ") && text.hasSuffix(": gehouden"))
    }

    private func talk(_ words: String) throws -> Draft {
        var desk = Desk()
        desk.press(.enter)
        desk.type(words)
        return try #require(desk.model.openForm?.draft)
    }
}
