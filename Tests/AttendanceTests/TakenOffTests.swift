import Attendance
import Testing

/// Who goes off a list before the talk, and what a school wants to know before anybody goes on one.
struct TakenOffTests {
    private func taken(_ why: TakenOff.Why) -> TakenOff {
        TakenOff(officeHour: People.key, why: why, on: People.today)
    }

    @Test func `the list stays without the pupil, and the reason stands in the file`() throws {
        let story = People.withList()
            .after(.takeOff([People.sanne], from: People.key, .solved, on: People.today))
        let officeHour = try #require(story.register.officeHours[People.key])
        #expect(officeHour.places.flatMap(\.listings).map(\.pupil) == [People.daan])
        #expect(story.register.pupils[People.sanne]?.takenOff == [taken(.solved)])
        #expect(story.register.pupils[People.sanne]?.officeHours == [])
    }

    @Test func `a group goes off whole, and of two who is left has a place alone`() throws {
        let group = Array(People.classmates.prefix(3))
        let story = People.open().after(
            .planOfficeHour(
                People.plan(
                    .group(name: "op tijd", minutes: 45, group.map { People.listing($0) }),
                    .oneToOne(People.listing(People.sanne)))))
        let smaller = story.after(
            .takeOff(Array(group.prefix(2)), from: People.key, .ill, on: People.today))
        #expect(smaller.register.officeHours[People.key]?.places.map(\.form) == [.oneToOne, .oneToOne])
        let gone = story.after(.takeOff(group, from: People.key, .unwilling, on: People.today))
        #expect(gone.register.officeHours[People.key]?.places.count == 1)
        #expect(group.allSatisfy { gone.register.pupils[$0]?.takenOff == [taken(.unwilling)] })
    }

    @Test func `nobody goes off where they do not stand, nor the last one, nor for no reason`() {
        let story = People.withList()
        story.when(
            .takeOff([People.zoe], from: People.key, .solved, on: People.today),
            isRefused: .pupilNotListed(pupilNumber("100024"), People.today))
        story.when(
            .takeOff([People.sanne, People.daan], from: People.key, .solved, on: People.today),
            isRefused: .listEmpty)
        story.when(
            .takeOff([People.sanne], from: People.key, .other(" "), on: People.today),
            isRefused: .textMissing(.takenOffReason))
    }

    @Test func `words about why are found when somebody in them is erased`() {
        let story = People.withList()
            .after(.takeOff([People.daan], from: People.key, .other("ruzie met Sanne"), on: People.today))
        #expect(story.register.mentions(of: People.sanne).map(\.kind) == [.takenOffReason])
    }

    @Test func `where the ground is wanted nobody new goes on a list without one`() throws {
        let plan = People.plan(.oneToOne(People.listing(People.sanne)))
        let before = People.open().after(.planOfficeHour(plan))
        var strict = school()
        strict.requiresGround = true
        let story = before.after(.changeSchool(strict))
        let number = pupilNumber("100017")
        var both = plan
        both.entries.append(.oneToOne(People.listing(People.daan)))
        story.when(.planOfficeHour(both), isRefused: .groundMissing(number))
        // Sanne stood there already: the list can still be put right.
        var listing = People.listing(People.daan)
        listing.ground = .bureau(article: nil)
        both.entries[1] = .oneToOne(listing)
        let listed = story.after(.planOfficeHour(both))
        #expect(throws: Refusal.groundMissing(pupilNumber("100010"))) {
            try listed.register.schoolPackage(of: People.brin, on: People.today)
        }
        var known = People.listing(People.sanne)
        known.ground = .ownRequest(by: .pupil)
        both.entries[0] = .oneToOne(known)
        let whole = story.after(.planOfficeHour(both))
        #expect(try whole.register.schoolPackage(of: People.brin, on: People.today).pupils.count == 2)
    }

    @Test(arguments: [
        ("2010-11-25", true), ("2010-11-24", false), ("2008-11-25", false), ("2008-11-24", false),
    ])
    func `under sixteen on the day of the talk the parents have to know`(born: String, isMissing: Bool) {
        var pupil = People.pupil("1", "Sem", "Bakker")
        pupil.birthDate = day(born)
        var listing = People.listing(People.sanne)
        #expect(listing.missesParents(pupil, on: People.today) == isMissing)
        listing.parentsInformed = ParentsInformed(on: People.today)
        #expect(!listing.missesParents(pupil, on: People.today))
        pupil.birthDate = nil
        listing.parentsInformed = nil
        #expect(listing.missesParents(pupil, on: People.today))
    }
}
