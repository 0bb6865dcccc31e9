import Attendance
import Testing

/// What becomes of a place, and pupils who walk in.
struct StatusTests {
    private let story = People.withList()

    private func set(_ status: Listing.Status, _ pupil: ID<Pupil> = People.sanne, place: Int = 1) -> Command {
        .setStatus(People.key, place: place, pupil, status)
    }

    @Test(arguments: [
        Listing.Status.notCome, .ill, .declined, .moved(to: nil), .moved(to: day("2026-12-08")),
        .cancelled(reason: "stage"),
    ])
    func `a status is kept, shown, and can be taken back`(status: Listing.Status) {
        story.when(set(status), keeps: .statusChanged(People.key, place: 1, People.sanne, status))
        let changed = story.after(set(status))
        #expect(changed.register.officeHours[People.key]?.place(of: People.sanne)?.listing.status == status)
        #expect(changed.register.officeHours[People.key]?.hasBegun == true)
        changed.keepsNothing(of: set(status))
        #expect(changed.after(set(.planned)).register.officeHours[People.key]?.hasBegun == false)
    }

    @Test func `a place is moved forward, to a lesson day`() {
        story.when(set(.moved(to: day("2026-11-23"))), isRefused: .movedBack(day("2026-11-23")))
        story.when(set(.moved(to: People.today)), isRefused: .movedBack(People.today))
        story.when(
            set(.moved(to: day("2026-12-23"))),
            isRefused: .noLessonsThatDay(day("2026-12-23"), .holiday("Kerstvakantie")))
    }

    @Test func `cancelling needs a reason`() {
        story.when(set(.cancelled(reason: "  ")), isRefused: .textMissing(.cancelReason))
        story.when(
            set(.cancelled(reason: "a\u{1B}b")), isRefused: .textHasControlCharacter(.cancelReason))
    }

    @Test func `spoken follows from a talk and from nothing else`() {
        story.when(set(.spoken(identity(1))), isRefused: .talkNotRecorded(pupilNumber("100010")))
        story.after(People.talk()).when(set(.ill), isRefused: .statusSettled(pupilNumber("100010")))
    }

    @Test func `only who stands at that place has a status`() {
        story.when(set(.ill, place: 2), isRefused: .pupilNotListed(pupilNumber("100010"), People.today))
        story.when(set(.ill, People.zoe), isRefused: .pupilNotListed(pupilNumber("100024"), People.today))
        story.when(set(.ill, identity(99)), isRefused: .pupilGone(identity(99)))
        let nowhere = OfficeHour.Key(school: People.brin, day: day("2026-11-25"))
        story.when(
            .setStatus(nowhere, place: 1, People.sanne, .ill), isRefused: .officeHourUnknown(nowhere))
    }

    @Test func `a walk-in gets a place behind the others`() {
        var listing = People.listing(People.zoe, "")
        listing.requestedBy = .pupil
        var placed = listing
        placed.isWalkIn = true
        let walkIn = Command.addWalkIn(People.key, listing)
        story.when(
            walkIn,
            keeps: .placeAdded(People.key, Place(number: 3, form: .oneToOne)),
            .pupilPlaced(People.key, place: 3, placed))
        let added = story.after(walkIn)
        #expect(added.register.pupils[People.zoe]?.officeHours == [People.key])
        added.when(walkIn, isRefused: .pupilAlreadyListed(pupilNumber("100024")))
    }

    @Test func `who did not come at first can still walk in`() {
        let late = story.after(set(.notCome), .addWalkIn(People.key, People.listing(People.sanne)))
        let listed = late.register.officeHours[People.key]?.place(of: People.sanne)
        #expect(listed?.place.number == 3)
        #expect(listed?.listing.status == .planned)
        let spoken = late.after(People.talk())
        #expect(spoken.register.officeHours[People.key]?.place(1)?.listings.first?.status == .notCome)
        #expect(
            spoken.register.officeHours[People.key]?.place(3)?.listings.first?.status
                == .spoken(identity(1012)))
    }

    @Test func `a walk-in needs a list, a bounded reason and a pupil of the school`() {
        let nowhere = OfficeHour.Key(school: People.brin, day: day("2026-11-25"))
        story.when(
            .addWalkIn(nowhere, People.listing(People.zoe)), isRefused: .officeHourUnknown(nowhere))
        story.when(
            .addWalkIn(People.key, People.listing(People.zoe, "\u{7}")),
            isRefused: .textHasControlCharacter(.reason))
        story.when(
            .addWalkIn(People.key, People.listing(identity(99))), isRefused: .pupilGone(identity(99)))
    }
}
