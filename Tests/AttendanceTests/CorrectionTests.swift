import Attendance
import Testing

/// A saved talk that is corrected: a new fact beside the old one.
struct CorrectionTests {
    private let talk: ID<Talk> = identity(1012)
    private let told = People.withList().after(
        People.talk(agreements: [
            NewAgreement(text: "op de fiets", party: .pupil),
            NewAgreement(text: "mentor belt", party: .school),
        ]) {
            $0.note = "moe"
            $0.outcome = .followUpTalk
        })

    private func part(_ change: (inout TalkPart) -> Void) -> TalkPart {
        var part = told.register.talks[talk]?.parts[0] ?? TalkPart(pupil: People.sanne)
        change(&part)
        return part
    }

    private func correct(
        _ part: TalkPart, new: [NewAgreement] = [], why: String = "verkeerd getypt"
    ) -> Command {
        .correctTalk(talk, part: part, new: new, why: why, on: People.today)
    }

    @Test func `the part is as corrected, and what stood there stays with the reason`() {
        let before = part { _ in }
        let corrected = part { $0.note = "niet moe" }
        told.when(
            correct(corrected),
            keeps: .talkPartCorrected(talk, corrected, why: "verkeerd getypt", on: People.today))
        let register = told.after(correct(corrected)).register
        #expect(register.talks[talk]?.parts == [corrected])
        let kept = register.talks[talk]?.corrections ?? []
        #expect(kept.map(\.before) == [before])
        #expect(kept.map(\.why) == ["verkeerd getypt"])
        #expect(register.pupils[People.sanne]?.talks == [talk])
    }

    @Test func `agreements keep what was judged; one that goes is gone, one that comes is open`() {
        let first = part { _ in }.agreements[0].id
        let judged = told.after(.judgeAgreement(first, .kept, on: People.today))
        let corrected = part {
            $0.agreements[0].text = "met de bus"
            $0.agreements.remove(at: 1)
        }
        let register = judged.after(correct(corrected, new: [NewAgreement(text: "bellen", party: .parents)]))
            .register
        let agreements = register.pupils[People.sanne]?.agreements ?? []
        #expect(agreements.map(\.text) == ["met de bus", "bellen"])
        #expect(agreements.map(\.state) == [.judged(.kept, on: People.today), .open])
        #expect(register.owner(of: part { _ in }.agreements[1].id) == nil)
        #expect(agreements.allSatisfy { register.owner(of: $0.id) == People.sanne })
    }

    @Test func `a correction says why, and may not say what a talk may not`() {
        told.when(correct(part { $0.note = "x" }, why: " "), isRefused: .textMissing(.correctionReason))
        told.when(
            correct(part { $0.outcome = .formalWarning }),
            isRefused: .warningNeedsReport(pupilNumber("100010")))
        told.when(
            correct(part { $0.followUp = day("2026-11-23") }), isRefused: .dayBeforeTalk(day("2026-11-23")))
        told.when(
            correct(part { $0.agreements[0].id = identity(5) }), isRefused: .agreementNotInTalk)
        told.when(correct(TalkPart(pupil: People.daan)), isRefused: .talkUnknown)
        told.keepsNothing(of: correct(part { _ in }))
    }

    @Test func `that the writing ended can be corrected, and nothing else after it`() {
        let ended = told.after(correct(part { $0.outcome = .beyondThisProgram }))
        #expect(ended.register.hasEndedWriting(for: People.sanne))
        let back = ended.after(correct(part { $0.outcome = .followUpTalk }))
        #expect(!back.register.hasEndedWriting(for: People.sanne))
        let other = ended.after([
            .talkHeld(Talk(id: identity(7), officeHour: People.key, place: 1, form: .oneToOne, minutes: nil)),
            .talkPartRecorded(identity(7), TalkPart(pupil: People.sanne)),
        ])
        var part = TalkPart(pupil: People.sanne)
        part.note = "later"
        other.when(
            .correctTalk(identity(7), part: part, new: [], why: "vergeten", on: People.today),
            isRefused: .writingEnded(pupilNumber("100010")))
    }
}
