import Attendance
import Testing

/// Agreements, reports and contacts.
struct FollowUpTests {
    private let story = People.withList().after(
        People.talk(agreements: [
            NewAgreement(text: "op de fiets", party: .pupil, due: day("2026-12-01")),
            NewAgreement(text: "mentor belt", party: .school),
        ]))
    private let bike: ID<Agreement> = identity(1013)

    @Test func `an agreement is judged, and judged again`() {
        let judge = Command.judgeAgreement(bike, .partly, on: day("2026-12-01"))
        story.when(judge, keeps: .agreementJudged(bike, of: People.sanne, .partly, on: day("2026-12-01")))
        let judged = story.after(judge)
        #expect(judged.register.pupils[People.sanne]?.openAgreements.map(\.text) == ["mentor belt"])
        let again = judged.after(.judgeAgreement(bike, .kept, on: day("2026-12-08")))
        #expect(
            again.register.pupils[People.sanne]?.agreements.first?.state
                == .judged(.kept, on: day("2026-12-08")))
        let nobodys: ID<Agreement> = identity(7)
        story.when(
            .judgeAgreement(nobodys, .kept, on: People.today),
            isRefused: .agreementUnknown(nobodys.description))
    }

    @Test func `an agreement is overdue the day after, while it is open`() throws {
        let agreement = try #require(story.register.pupils[People.sanne]?.agreements.first)
        #expect(!agreement.isOverdue(on: day("2026-12-01")))
        #expect(agreement.isOverdue(on: day("2026-12-02")))
        let judged = story.after(.judgeAgreement(bike, .notKept, on: day("2026-12-02")))
        #expect(
            judged.register.pupils[People.sanne]?.agreements.first?.isOverdue(on: day("2026-12-03")) == false)
    }

    @Test func `the beginning of an agreement's number is enough while it fits one`() throws {
        let register = story.register
        #expect(try register.agreement(startingWith: bike.description) == bike)
        #expect(try register.agreement(startingWith: bike.description.uppercased()) == bike)
        #expect(throws: Refusal.agreementAmbiguous("0000", candidates: 2)) {
            try register.agreement(startingWith: "0000")
        }
        for text in ["", "ff", bike.description + "0"] {
            #expect(throws: Refusal.agreementUnknown(text)) { try register.agreement(startingWith: text) }
        }
    }

    private func report(
        _ kind: Verzuimmelding.Kind, end: String? = nil, _ number: String?, _ status: Verzuimmelding.Status?
    ) -> Verzuimmelding {
        Verzuimmelding(
            kind: kind, end: end.map(day), madeOn: People.today, number: number, status: status)
    }

    @Test func `a report that was recorded before gets its new number and status`() {
        let first = report(.zestienUur, end: "2026-11-12", nil, nil)
        let numbered = report(.zestienUur, end: "2026-11-12", "V-1", .registered)
        let other = report(.zestienUur, end: "2026-11-20", "V-2", .registered)
        story.when(.recordReport(People.sanne, first), keeps: .reportMade(People.sanne, first))
        let updated = story.after(
            .recordReport(People.sanne, first), .recordReport(People.sanne, other),
            .recordReport(People.sanne, numbered))
        #expect(updated.register.pupils[People.sanne]?.reports == [numbered, other])
    }

    @Test func `reports of another kind are one by their number`() {
        let unnumbered = report(.overig, nil, nil)
        let luxury = report(.luxe, "V-1", .registered)
        let closed = report(.luxe, "V-1", .closed)
        let updated = story.after(
            .recordReport(People.sanne, unnumbered), .recordReport(People.sanne, unnumbered),
            .recordReport(People.sanne, luxury), .recordReport(People.sanne, closed),
            .recordReport(People.sanne, report(.overig, "V-1", nil)))
        #expect(
            updated.register.pupils[People.sanne]?.reports
                == [unnumbered, unnumbered, closed, report(.overig, "V-1", nil)])
    }

    @Test func `a report has a bounded number and a pupil`() {
        story.when(
            .recordReport(People.sanne, report(.overig, String(repeating: "1", count: 41), nil)),
            isRefused: .textTooLong(.number, limit: 40))
        story.when(
            .recordReport(People.sanne, report(.overig, "1\u{1B}", nil)),
            isRefused: .textHasControlCharacter(.number))
        story.when(
            .recordReport(identity(99), report(.overig, "1", nil)), isRefused: .pupilGone(identity(99)))
    }

    @Test func `a contact stands with the pupil, or with nobody`() {
        let corridor = Contact(
            id: identity(1), kind: .corridor, on: People.today, school: People.brin, pupil: People.sanne,
            minutes: 5, text: "liep even mee")
        let lesson = Contact(
            id: identity(2), kind: .information, on: People.today, minutes: 50, count: 28)
        story.when(.recordContact(corridor), keeps: .contactRecorded(corridor))
        let register = story.after(.recordContact(corridor), .recordContact(lesson)).register
        #expect(register.pupils[People.sanne]?.contacts == [corridor])
        #expect(register.contacts == [lesson])
    }

    @Test func `a contact lasts at most a day and has bounded text`() {
        func contact(_ minutes: Int?, _ text: String?) -> Command {
            .recordContact(
                Contact(
                    id: identity(1), kind: .consultation, on: People.today, minutes: minutes, text: text))
        }
        for minutes in [-1, 1441] {
            story.when(contact(minutes, nil), isRefused: .minutesOutOfRange(minutes))
        }
        story.when(
            contact(nil, String(repeating: "a", count: 10_001)),
            isRefused: .textTooLong(.contactText, limit: 10_000))
        story.when(
            .recordContact(
                Contact(id: identity(1), kind: .corridor, on: People.today, pupil: identity(99))),
            isRefused: .pupilGone(identity(99)))
    }
}
