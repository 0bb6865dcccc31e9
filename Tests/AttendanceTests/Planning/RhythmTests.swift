import Attendance
import Testing

/// Every two or six weeks, past holidays, and where there is longer between.
struct RhythmTests {
    private func rhythm(_ weeks: Int, from anchor: String = "2026-11-24") -> Rhythm {
        Rhythm(weeks: weeks, anchor: day(anchor), start: time("13:00"), until: time("15:30"))
    }

    private func story(
        _ rhythm: Rhythm?, lists: String..., free: [ClosedRange<Day>] = []
    ) -> Story {
        var school = AttendanceTests.school(free: free)
        school.rhythm = rhythm
        var story = People.open().after([.schoolChanged(school)])
        for list in lists {
            story = story.after(
                .planOfficeHour(
                    People.plan(
                        .oneToOne(People.listing(People.sanne)),
                        on: OfficeHour.Key(school: People.brin, day: day(list)))))
        }
        return story
    }

    private func proposals(_ story: Story, _ count: Int = 3, from first: Day = People.today) -> [String] {
        story.register.proposals(at: People.brin, from: first, count: count).map(\.day.description)
    }

    @Test func `the next days follow from one of them, and Christmas is stepped over`() {
        let story = story(rhythm(2))
        #expect(proposals(story) == ["2026-11-24", "2026-12-08", "2027-01-05"])
        let skipped = story.register.proposals(at: People.brin, from: People.today, count: 3).last?.skipped
        #expect(skipped?.map(\.day) == [day("2026-12-22")])
        #expect(skipped?.map(\.why) == [.holiday("Kerstvakantie")])
    }

    @Test func `a day of six weeks that falls in a holiday goes to the first week with lessons`() {
        // 22 December and the week after it are free.
        #expect(proposals(story(rhythm(6, from: "2026-11-10")), 2) == ["2027-01-05", "2027-02-02"])
    }

    @Test func `a study day of the school moves it a week`() {
        let free = story(rhythm(4), free: [days("2026-11-24", "2026-11-24")])
        #expect(proposals(free, 1) == ["2026-12-01"])
    }

    @Test func `before its first day there is none, and from the middle the next is found`() {
        #expect(proposals(story(rhythm(2, from: "2026-12-08")), 1) == ["2026-12-08"])
        #expect(proposals(story(rhythm(2)), 1, from: day("2026-11-25")) == ["2026-12-08"])
        #expect(proposals(story(rhythm(2)), 1, from: day("2027-01-04")) == ["2027-01-05"])
        #expect(proposals(story(nil)).isEmpty)
    }

    @Test func `a list in the same week takes the place of the proposal`() {
        #expect(
            proposals(story(rhythm(2), lists: "2026-11-24", "2026-12-10")) == [
                "2027-01-05", "2027-01-19", "2027-02-02",
            ])
    }

    @Test func `a gap is longer than the rhythm in weeks with lessons`() {
        let gaps = story(rhythm(2), lists: "2026-11-24", "2027-01-05").register
            .gaps(at: People.brin, on: People.today)
        #expect(gaps.map(\.from) == [day("2026-11-24")])
        #expect(gaps.map(\.to) == [day("2027-01-05")])
        #expect(gaps.first?.weeks == 6)
        // Four weeks of the calendar, of which two without lessons.
        let none = story(rhythm(2), lists: "2026-12-08", "2027-01-05").register
        #expect(none.gaps(at: People.brin, on: People.today).isEmpty)
    }

    @Test func `a day that went by without a list is missed until there is a later one`() {
        let story = story(rhythm(2, from: "2026-10-27"), lists: "2026-10-27")
        #expect(
            story.register.missedDays(at: People.brin, on: People.today).map(\.day) == [day("2026-11-10")])
        #expect(story.register.missedDays(at: People.brin, on: day("2026-11-10")).isEmpty)
        let held = self.story(rhythm(2, from: "2026-10-27"), lists: "2026-10-27", "2026-11-17")
        #expect(held.register.missedDays(at: People.brin, on: People.today).isEmpty)
    }

    @Test func `overflow goes to the next list, else to the next day of the rhythm`() {
        let story = story(rhythm(2), lists: "2026-11-24")
        #expect(story.register.nextListDay(after: People.key) == day("2026-12-08"))
        let other = self.story(nil, lists: "2026-11-24", "2026-12-03")
        #expect(other.register.nextListDay(after: People.key) == day("2026-12-03"))
    }

    @Test func `what cannot be a rhythm is refused`() {
        func refused(_ change: (inout Rhythm) -> Void, _ refusal: Refusal) {
            var rhythm = rhythm(2)
            change(&rhythm)
            var school = AttendanceTests.school()
            school.rhythm = rhythm
            People.open().when(.changeSchool(school), isRefused: refusal)
        }
        refused({ $0.weeks = 0 }, .weeksOutOfRange(0))
        refused({ $0.weeks = 27 }, .weeksOutOfRange(27))
        refused({ $0.anchor = day("2026-11-28") }, .noLessonsThatDay(day("2026-11-28"), .weekend))
        refused({ $0.until = time("12:00") }, .endsBeforeStart(time("12:00")))
        refused({ $0.minutesPerPupil = 0 }, .minutesOutOfRange(0))
        refused({ $0.room = "\u{1b}" }, .textHasControlCharacter(.room))
    }
}
