import Attendance
import Testing

/// A talk with one pupil.
struct TalkTests {
    private let story = People.withList()
    private let bike = NewAgreement(text: "op de fiets", party: .pupil, due: day("2026-12-01"))
    private let call = NewAgreement(text: "mentor belt", party: .school, repetition: .weekly)

    @Test func `a talk is kept as a shared part and a part of the pupil`() {
        let talk: ID<Talk> = identity(1012)
        var part = TalkPart(pupil: People.sanne)
        part.outcome = .followUpTalk
        part.agreements = [
            Agreement(id: identity(1013), text: "op de fiets", party: .pupil, due: day("2026-12-01")),
            Agreement(id: identity(1014), text: "mentor belt", party: .school, repetition: .weekly),
        ]
        story.when(
            People.talk(agreements: [bike, call]) { $0.outcome = .followUpTalk },
            keeps: .talkHeld(Talk(id: talk, officeHour: People.key, place: 1, form: .oneToOne, minutes: 14)),
            .talkPartRecorded(talk, part))
    }

    @Test func `after the talk the place is spoken and the agreements are open`() {
        let register = story.after(People.talk(agreements: [bike, call])).register
        let talk: ID<Talk> = identity(1012)
        let file = register.pupils[People.sanne]
        #expect(register.officeHours[People.key]?.place(of: People.sanne)?.listing.status == .spoken(talk))
        #expect(register.officeHours[People.key]?.place(of: People.daan)?.listing.status == .planned)
        #expect(file?.talks == [talk])
        #expect(file?.openAgreements.map(\.text) == ["op de fiets", "mentor belt"])
        #expect(register.talks[talk]?.parts.map(\.pupil) == [People.sanne])
        #expect(register.owner(of: identity(1013)) == People.sanne)
    }

    @Test func `a pupil is spoken once, and only on a list`() {
        story.after(People.talk()).when(
            People.talk(), isRefused: .alreadySpoken(pupilNumber("100010")))
        story.when(
            People.talk(People.zoe), isRefused: .pupilNotListed(pupilNumber("100024"), People.today))
        People.open().when(People.talk(), isRefused: .officeHourUnknown(People.key))
        story.when(People.talk(identity(99)), isRefused: .pupilGone(identity(99)))
    }

    @Test func `a walk-in is placed and spoken at once`() {
        let walkedIn = story.after(People.talk(People.zoe, isWalkIn: true))
        let listed = walkedIn.register.officeHours[People.key]?.place(of: People.zoe)
        #expect(listed?.place.number == 3)
        #expect(listed?.listing.isWalkIn == true)
        #expect(listed?.listing.status == .spoken(identity(1012)))
        #expect(walkedIn.register.talks[identity(1012)]?.place == 3)
    }

    @Test func `a talk that did not take place only changes the status`() {
        func absent(_ status: Listing.Status, _ pupil: ID<Pupil> = People.sanne) -> Command {
            .recordTalk(
                TalkDraft(
                    officeHour: People.key, form: .oneToOne, isWalkIn: true,
                    pupils: [
                        TalkDraft.PupilDraft(attendance: .absent(status), part: TalkPart(pupil: pupil))
                    ]))
        }
        story.when(absent(.ill), keeps: .statusChanged(People.key, place: 1, People.sanne, .ill))
        story.keepsNothing(of: absent(.planned))
        story.when(absent(.spoken(identity(1))), isRefused: .talkNotRecorded(pupilNumber("100010")))
        story.when(absent(.moved(to: People.today)), isRefused: .movedBack(People.today))
        story.when(absent(.cancelled(reason: "")), isRefused: .textMissing(.cancelReason))
        story.when(
            absent(.ill, People.zoe), isRefused: .pupilNotListed(pupilNumber("100024"), People.today))
    }

    @Test func `one to one is one`() {
        for pupils in [[], [People.sanne, People.daan]] {
            story.when(
                .recordTalk(
                    TalkDraft(
                        officeHour: People.key, form: .oneToOne,
                        pupils: pupils.map { TalkDraft.PupilDraft(part: TalkPart(pupil: $0)) })),
                isRefused: .oneToOneNeedsOnePupil(pupils.count))
        }
    }

    @Test func `every text of a talk is bounded`() {
        func refused(_ refusal: Refusal, _ change: (inout TalkPart) -> Void) {
            story.when(People.talk(People.sanne, change), isRefused: refusal)
        }
        let long = String(repeating: "a", count: 10_001)
        refused(.textTooLong(.note, limit: 10_000)) { $0.note = long }
        refused(.textTooLong(.forSchool, limit: 10_000)) { $0.forSchool = long }
        refused(.textTooLong(.forHome, limit: 10_000)) { $0.forHome = long }
        refused(.textHasControlCharacter(.ownWords)) { $0.ownWords = "\u{1B}[2J" }
        refused(.textHasControlCharacter(.goesWell)) { $0.goesWell = "a\u{85}b" }
        #expect(
            !story.events(of: People.talk { $0.note = "eerste regel\ntweede" }).isEmpty,
            "a note may have lines")
        for text in ["", "\n"] {
            story.when(
                People.talk(agreements: [NewAgreement(text: text, party: .pupil)]),
                isRefused: .textMissing(.agreement))
        }
        let many = Array(repeating: bike, count: 51)
        story.when(People.talk(agreements: many), isRefused: .tooManyAgreements(51))
    }

    @Test func `a talk lasts at most eight hours`() {
        for minutes in [-1, 481] {
            story.when(
                .recordTalk(
                    TalkDraft(
                        officeHour: People.key, form: .oneToOne, minutes: minutes,
                        pupils: [TalkDraft.PupilDraft(part: TalkPart(pupil: People.sanne))])),
                isRefused: .minutesOutOfRange(minutes))
        }
    }

    @Test func `what is agreed lies ahead`() {
        let past = day("2026-11-23")
        story.when(
            People.talk(agreements: [NewAgreement(text: "bellen", party: .school, due: past)]),
            isRefused: .dayBeforeTalk(past))
        story.when(People.talk { $0.followUp = past }, isRefused: .dayBeforeTalk(past))
        story.when(
            People.talk { $0.goal = Goal(count: 4, unit: .day, until: past) },
            isRefused: .dayBeforeTalk(past))
        #expect(!story.events(of: People.talk { $0.followUp = People.today }).isEmpty)
    }

    @Test func `a formal warning needs a report with a number that still stands`() {
        let warn = People.talk { $0.outcome = .formalWarning }
        let refusal = Refusal.warningNeedsReport(pupilNumber("100010"))
        func report(_ number: String?, _ status: Verzuimmelding.Status?) -> Command {
            .recordReport(
                People.sanne,
                Verzuimmelding(
                    kind: .zestienUur, end: day("2026-11-12"), madeOn: day("2026-11-16"), number: number,
                    status: status))
        }
        story.when(warn, isRefused: refusal)
        story.after(report(nil, .registered)).when(warn, isRefused: refusal)
        let reported = story.after(report("V-1", .registered))
        #expect(!reported.events(of: warn).isEmpty)
        reported.after(report("V-1", .withdrawn)).when(warn, isRefused: refusal)
    }

    @Test func `where the officer goes on elsewhere nothing more is written`() {
        let ended = story.after(People.talk { $0.outcome = .beyondThisProgram })
        let refusal = Refusal.writingEnded(pupilNumber("100010"))
        #expect(ended.register.hasEndedWriting(for: People.sanne))
        #expect(!ended.register.hasEndedWriting(for: People.daan))
        let again = ended.after(.addWalkIn(People.key, People.listing(People.sanne)))
        again.when(People.talk(), isRefused: refusal)
        again.when(
            .recordContact(
                Contact(id: identity(1), kind: .corridor, on: People.today, pupil: People.sanne)),
            isRefused: refusal)
    }
}
