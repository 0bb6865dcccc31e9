import Attendance
import Testing

/// Until when the room is there, and what becomes of whoever no longer fits.
struct CapacityTests {
    private let first = Array(People.classmates.prefix(4))

    private func plan(_ entries: [OfficeHourPlan.Entry], until: String?) -> OfficeHourPlan {
        OfficeHourPlan(
            key: People.key, start: time("13:00"), until: until.map(time), entries: entries)
    }

    /// The four first classmates at 13:00, 13:15 and so on.
    private func four(until: String?) -> Story {
        People.open(.leerplichtambtenaar).after(
            .planOfficeHour(plan(first.map { .oneToOne(People.listing($0)) }, until: until)))
    }

    private func officeHour(_ story: Story) throws -> OfficeHour {
        try #require(story.register.officeHours[People.key])
    }

    /// The time at which each pupil comes, "-" without one, in the order of the day.
    private func times(_ story: Story) throws -> [String] {
        try officeHour(story).slots.map { slot in
            let who = slot.place.listings.compactMap { People.classmates.firstIndex(of: $0.pupil) }
                .map { "\($0)" }.joined(separator: "+")
            return "\(who) \(slot.start?.description ?? "-")"
        }
    }

    @Test func `without an end everybody has a place`() throws {
        #expect(try times(four(until: nil)) == ["0 13:00", "1 13:15", "2 13:30", "3 13:45"])
        #expect(try officeHour(four(until: nil)).capacity == nil)
    }

    @Test func `whoever would end after the end is not placed, and one who just fits is`() throws {
        #expect(try times(four(until: "13:30")) == ["0 13:00", "1 13:15", "2 -", "3 -"])
        #expect(try times(four(until: "13:29")) == ["0 13:00", "1 -", "2 -", "3 -"])
        #expect(try officeHour(four(until: "13:30")).unplaced.map(\.pupil) == Array(first[2...]))
        #expect(try officeHour(four(until: "13:30")).end == time("13:30"))
    }

    @Test func `the order says who goes first: nobody behind goes before who does not fit`() throws {
        let group = OfficeHourPlan.Entry.group(
            name: "samen", minutes: 45, first[1...2].map { People.listing($0) })
        let story = People.open().after(
            .planOfficeHour(
                plan(
                    [.oneToOne(People.listing(first[0])), group, .oneToOne(People.listing(first[3]))],
                    until: "13:45")))
        #expect(try times(story) == ["0 13:00", "1+2 -", "3 -"])
    }

    @Test func `a freed slot goes to the first who is not placed, and back when it was a mistake`() throws {
        let list = four(until: "13:30")
        for status in [Listing.Status.notCome, .ill, .moved(to: nil), .declined, .cancelled(reason: "reis")] {
            let freed = list.after(.setStatus(People.key, place: 1, first[0], status))
            #expect(try times(freed) == ["0 13:00", "2 13:00", "1 13:15", "3 -"])
            #expect(try officeHour(freed).nextSlot?.place.number == 3)
            #expect(
                try times(freed.after(.setStatus(People.key, place: 1, first[0], .planned))) == times(list))
        }
    }

    @Test func `who came in a freed slot stays in it, and the next freed slot goes to the next`() throws {
        let story = four(until: "13:30").after(
            .setStatus(People.key, place: 1, first[0], .notCome), People.talk(first[2]),
            .setStatus(People.key, place: 2, first[1], .ill))
        #expect(try times(story) == ["0 13:00", "2 13:00", "1 13:15", "3 13:15"])
    }

    @Test func `who is ill and had no place stays without one`() throws {
        let story = four(until: "13:30").after(
            .setStatus(People.key, place: 3, first[2], .ill), .setStatus(People.key, place: 1, first[0], .ill)
        )
        #expect(try times(story) == ["0 13:00", "3 13:00", "1 13:15", "2 -"])
        #expect(try officeHour(story).unplacedCount == 0)
    }

    @Test func `a slot that the day has come past goes to nobody`() throws {
        let story = four(until: "13:30").after(
            People.talk(first[1]), .setStatus(People.key, place: 1, first[0], .notCome))
        #expect(try times(story) == ["0 13:00", "1 13:15", "2 -", "3 -"])
        #expect(try officeHour(story).nextSlot == nil)
    }

    @Test func `a group does not fit in the slot of one pupil, and whoever is next does`() throws {
        let group = OfficeHourPlan.Entry.group(
            name: "samen", minutes: 45, first[1...2].map { People.listing($0) })
        let story = People.open().after(
            .planOfficeHour(
                plan(
                    [.oneToOne(People.listing(first[0])), group, .oneToOne(People.listing(first[3]))],
                    until: "13:15")),
            .setStatus(People.key, place: 1, first[0], .ill))
        #expect(try times(story) == ["0 13:00", "3 13:00", "1+2 -"])
    }

    @Test func `who comes in is talked with at the end, past it or not`() throws {
        let story = four(until: "13:30").after(
            People.talk(People.zoe, isWalkIn: true), People.talk(first[0]))
        let slots = try officeHour(story).slots
        #expect(slots.first { $0.place.listings.first?.pupil == People.zoe }?.start == time("13:30"))
        #expect(try officeHour(story).unplaced.map(\.pupil) == Array(first[2...]))
    }

    @Test func `a delay pushes the last one out`() throws {
        let story = four(until: "14:00").after(.delayRest(People.key, from: 2, minutes: 10))
        #expect(try times(story) == ["0 13:00", "1 13:25", "2 13:40", "3 -"])
    }

    @Test func `for how many there is room counts breaks and groups as they are`() throws {
        let group = OfficeHourPlan.Entry.group(
            name: "samen", minutes: 45, first[0...1].map { People.listing($0) })
        let story = People.open().after(.planOfficeHour(plan([group, .pause(minutes: 15)], until: "15:30")))
        #expect(try officeHour(story).capacity == 2 + 6)
    }

    @Test func `who has no place has no next moment, and gets one with a freed slot`() throws {
        let list = four(until: "13:30")
        var overview = Overview(list.register, on: People.today)
        #expect(first.map { overview[$0]?.nextMoment } == [People.today, People.today, nil, nil])
        let freed = list.after(.setStatus(People.key, place: 1, first[0], .ill))
        overview.refresh(
            after: list.events(of: .setStatus(People.key, place: 1, first[0], .ill)), freed.register)
        #expect(first.map { overview[$0]?.nextMoment } == [nil, People.today, People.today, nil])
    }

    @Test func `an end before the start is refused`() {
        let entries = [OfficeHourPlan.Entry.oneToOne(People.listing(first[0]))]
        for end in ["13:00", "09:00"] {
            People.open().when(
                .planOfficeHour(plan(entries, until: end)), isRefused: .endsBeforeStart(time(end)))
        }
    }

    @Test func `an end that is changed later is undone with the rest`() throws {
        var desk = UndoTests.Desk()
        let known = try #require(desk.register.officeHours[People.key])
        var plan = OfficeHourPlan(known)
        plan.until = time("13:15")
        desk.ask(.planOfficeHour(plan))
        #expect(desk.register.officeHours[People.key]?.until == time("13:15"))
        desk.ask(.undo)
        #expect(desk.register.officeHours[People.key] == known)
    }
}
