import Attendance
import Screens
import TestSupport
import Testing
import TextUI

/// What packages brought is on screen where it matters.
struct HandedOverTests {
    private static let origin = PackageOrigin(
        id: ID(raw: 1), sender: ID(raw: 2), school: SampleOffice.school, counter: 1,
        made: day("2026-11-20"), validThrough: day("2027-01-20"), contentHash: [])

    private func office(lists: [Day], _ events: [Event]) -> Register {
        var register = SampleOffice().register
        register.apply(
            .importAccepted(
                ImportRecord(
                    number: ImportNumber(90), school: SampleOffice.school, on: day("2026-11-20"),
                    content: .package(Self.origin, lists: lists), counts: ImportCounts())))
        for event in events { register.apply(event) }
        return register
    }

    private func asking(_ pupil: ID<Pupil>, _ reason: String) -> Event {
        .handedOver(
            pupil,
            HandOver(
                source: ImportNumber(90),
                asks: [
                    HandOver.Ask(
                        day: SampleOffice.today,
                        listing: Listing(pupil: pupil, reason: reason, requestedBy: .school))
                ]))
    }

    @Test func `another reason of the school stands beside the one on the list`() {
        var desk = Desk(office(lists: [SampleOffice.today], [asking(SampleOffice.yara, "mist gym")]))
        #expect(desk.text().contains("school: mist gym"))
        desk.press(.function(12))
        #expect(!desk.text().contains("mist gym"))
    }

    @Test func `a talk the school no longer asks for is marked`() {
        var register = office(lists: [SampleOffice.today], [asking(SampleOffice.yara, "mist gym")])
        var newer = Self.origin
        newer.id = ID(raw: 3)
        newer.counter = 2
        register.apply(
            .importAccepted(
                ImportRecord(
                    number: ImportNumber(91), school: SampleOffice.school, on: day("2026-11-20"),
                    content: .package(newer, lists: [SampleOffice.today]), counts: ImportCounts())))
        #expect(Desk(register).text().contains("school vraagt dit gesprek niet meer"))
    }

    @Test func `how it went since the talk is said of the pupil`() {
        let recheck = Recheck(
            number: PupilNumber("100017")!,  // Well-formed.
            weeks: [
                Recheck.Week(monday: day("2026-11-09"), minutes: 120, timesLate: 1, hasReport: false),
                Recheck.Week(monday: day("2026-11-16"), minutes: 60, timesLate: 2, hasReport: true),
            ], hasLeft: false)
        let desk = Desk(
            office(
                lists: [],
                [.handedOver(SampleOffice.yara, HandOver(source: ImportNumber(90), recheck: recheck))]))
        #expect(
            desk.text(120, 40).contains(
                "school: sinds 9 nov 3 lesuur verzuim, 3 keer te laat, wel een melding"))
    }

    @Test func `what the officer told stands in the pupil's history`() {
        let feedback = Feedback(
            day: day("2026-11-17"), outcome: .spoken,
            promises: [Feedback.Promise(text: "mentor belt", due: day("2026-12-01"))],
            told: "graag een rustige plek")
        var desk = Desk(
            office(
                lists: [],
                [
                    .feedbackReceived(
                        SampleOffice.yara, ReceivedFeedback(source: ImportNumber(90), feedback: feedback))
                ]))
        desk.press(.character("l"))
        let text = desk.text(120, 40)
        #expect(text.contains("leerplicht: gesproken"))
        #expect(text.contains("school doet: mentor belt, uiterlijk di 1 dec"))
        #expect(text.contains("voor school: graag een rustige plek"))
    }
}
