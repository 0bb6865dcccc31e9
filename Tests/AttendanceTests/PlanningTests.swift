import Attendance
import Testing

/// The list of a day.
struct PlanningTests {
    private let sanne = People.listing(People.sanne)
    private let daan = People.listing(People.daan)

    private func plan(_ entries: OfficeHourPlan.Entry...) -> OfficeHourPlan {
        OfficeHourPlan(key: People.key, start: time("13:00"), entries: entries)
    }

    @Test func `places are numbered from one and pupils follow one by one`() {
        People.open().when(
            .planOfficeHour(
                plan(
                    .oneToOne(sanne),
                    .group(name: "op tijd", minutes: 45, People.classmates.map { People.listing($0) }),
                    .pause(minutes: 10), .headcount(name: "rotonde", count: 6, minutes: 30))),
            keeps: [
                .officeHourPlanned(
                    OfficeHour(
                        key: People.key, start: time("13:00"),
                        places: [
                            Place(number: 1, form: .oneToOne),
                            Place(number: 2, form: .group(name: "op tijd", minutes: 45)),
                            Place(number: 3, form: .pause(minutes: 10)),
                            Place(number: 4, form: .headcount(name: "rotonde", count: 6, minutes: 30)),
                        ])), .pupilPlaced(People.key, place: 1, sanne),
            ] + People.classmates.map { .pupilPlaced(People.key, place: 2, People.listing($0)) })
    }

    @Test func `the day tells when each place begins`() {
        let officeHour = People.open().after(
            .planOfficeHour(plan(.oneToOne(sanne), .pause(minutes: 20), .oneToOne(daan)))
        ).register.officeHours[People.key]
        #expect(officeHour?.slots.map(\.start) == [time("13:00"), time("13:15"), time("13:35")])
        #expect(officeHour?.end == time("13:50"))
        #expect(officeHour?.places.map(\.listings.count) == [1, 0, 1])
    }

    @Test func `a ninth pupil in a group is refused, and so is a group of one`() {
        let nine = (People.classmates + [People.sanne]).map { People.listing($0) }
        let story = People.open()
        func group(_ listings: [Listing]) -> Command {
            .planOfficeHour(plan(.group(name: "op tijd", minutes: 45, listings)))
        }
        story.when(group(nine), isRefused: .groupTooLarge(9))
        #expect(!story.events(of: group(Array(nine.prefix(8)))).isEmpty)
        story.when(group([sanne]), isRefused: .groupTooSmall(1))
        for (count, refusal) in [(9, Refusal.groupTooLarge(9)), (0, .groupTooSmall(0))] {
            story.when(
                .planOfficeHour(plan(.headcount(name: "rotonde", count: count, minutes: 30))),
                isRefused: refusal)
        }
    }

    @Test func `nobody stands on a list twice`() {
        People.open().when(
            .planOfficeHour(plan(.oneToOne(sanne), .group(name: "op tijd", minutes: 45, [daan, sanne]))),
            isRefused: .pupilTwice(pupilNumber("100010")))
    }

    @Test func `a list is for a lesson day`() {
        func on(_ text: String, _ reason: NoLessons) {
            let key = OfficeHour.Key(school: People.brin, day: day(text))
            People.open().when(
                .planOfficeHour(People.plan(.oneToOne(sanne), on: key)),
                isRefused: .noLessonsThatDay(day(text), reason))
        }
        on("2026-11-22", .weekend)
        on("2026-12-22", .holiday("Kerstvakantie"))
        on("2027-05-17", .publicHoliday(.whitMonday))
    }

    @Test func `a list has something on it and ends before midnight`() {
        People.open().when(.planOfficeHour(plan()), isRefused: .listEmpty)
        var late = plan(.oneToOne(sanne), .oneToOne(daan))
        late.start = time("23:30")
        People.open().when(.planOfficeHour(late), isRefused: .pastMidnight)
        late.start = time("23:29")
        #expect(!People.open().events(of: .planOfficeHour(late)).isEmpty)
    }

    @Test func `minutes are minutes of a day at school`() {
        var odd = plan(.oneToOne(sanne))
        for minutes in [0, 121] {
            odd.minutesPerPupil = minutes
            People.open().when(.planOfficeHour(odd), isRefused: .minutesOutOfRange(minutes))
        }
        for minutes in [0, 481] {
            People.open().when(
                .planOfficeHour(plan(.pause(minutes: minutes))), isRefused: .minutesOutOfRange(minutes))
            People.open().when(
                .planOfficeHour(plan(.group(name: "op tijd", minutes: minutes, [sanne, daan]))),
                isRefused: .minutesOutOfRange(minutes))
        }
    }

    @Test func `a group's name names nobody in it`() {
        People.open().when(
            .planOfficeHour(plan(.group(name: "groepje van daan", minutes: 45, [sanne, daan]))),
            isRefused: .nameInSharedPart(word: "daan"))
    }

    @Test func `every text of a list is bounded`() {
        func refused(_ refusal: Refusal, _ change: (inout OfficeHourPlan, inout Listing) -> Void) {
            var plan = plan()
            var listing = sanne
            change(&plan, &listing)
            plan.entries.append(.oneToOne(listing))
            People.open().when(.planOfficeHour(plan), isRefused: refusal)
        }
        refused(.textHasControlCharacter(.room)) { plan, _ in plan.room = "B\u{8}107" }
        refused(.textTooLong(.officer, limit: 200)) { plan, _ in
            plan.officer = String(repeating: "K", count: 201)
        }
        refused(.textHasControlCharacter(.reason)) { _, listing in listing.reason = "te\nlaat" }
        refused(.textHasControlCharacter(.ground)) { _, listing in listing.ground = .overig(number: "\u{7F}")
        }
        refused(.textHasControlCharacter(.ground)) { _, listing in listing.ground = .bureau(article: "\r") }
        refused(.textHasControlCharacter(.parentsHow)) { _, listing in
            listing.parentsInformed = ParentsInformed(on: People.today, how: "\u{1B}")
        }
        refused(.statusSettled(pupilNumber("100010"))) { _, listing in listing.status = .ill }
        People.open().when(
            .planOfficeHour(plan(.headcount(name: "a\u{0}b", count: 3, minutes: 30))),
            isRefused: .textHasControlCharacter(.groupName))
    }

    @Test func `a pupil of another school or of nowhere is not put on the list`() {
        let other = School(brin: brin("11YY00"), name: "De Brug", kind: .vo, region: .noord)
        let key = OfficeHour.Key(school: other.brin, day: People.today)
        People.open().after(.addSchool(other)).when(
            .planOfficeHour(People.plan(.oneToOne(sanne), on: key)),
            isRefused: .pupilUnknown(number: "100010", school: other.brin))
        People.open().when(
            .planOfficeHour(plan(.oneToOne(People.listing(identity(99))))),
            isRefused: .pupilGone(identity(99)))
    }

    @Test func `a new list replaces the old one until something happened`() {
        let replaced = People.withList().after(.planOfficeHour(plan(.oneToOne(daan))))
        #expect(replaced.register.officeHours[People.key]?.place(of: People.sanne) == nil)
        #expect(replaced.register.pupils[People.sanne]?.officeHours.isEmpty == true)
        #expect(replaced.register.pupils[People.daan]?.officeHours == [People.key])

        let begun = People.withList().after(.setStatus(People.key, place: 2, People.daan, .ill))
        begun.when(.planOfficeHour(plan(.oneToOne(daan))), isRefused: .officeHourBegun(People.key))
        let undone = begun.after(.setStatus(People.key, place: 2, People.daan, .planned))
        #expect(!undone.events(of: .planOfficeHour(plan(.oneToOne(daan)))).isEmpty)
    }

    @Test func `office hours of one day stand by school`() {
        let other = School(brin: brin("00AA00"), name: "De Brug", kind: .vo, region: .noord)
        let key = OfficeHour.Key(school: other.brin, day: People.today)
        let register = People.withList().after(
            .addSchool(other), .planOfficeHour(People.plan(.pause(minutes: 5), on: key))
        ).register
        #expect(register.officeHours(on: People.today).map(\.key) == [key, People.key])
        #expect(register.officeHours(on: People.today + 1).isEmpty)
    }
}
