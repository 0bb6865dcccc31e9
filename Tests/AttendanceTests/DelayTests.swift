import Attendance
import Testing

struct DelayTests {
    private func starts(_ story: Story) -> [String] {
        story.register.officeHours[People.key]?.slots.compactMap(\.start?.description) ?? []
    }

    @Test func `whoever waits comes later, whoever was seen stays where it was`() {
        let list = People.withList().after(People.talk())
        #expect(starts(list) == ["13:00", "13:15"])
        list.when(
            .delayRest(People.key, from: 2, minutes: 30),
            keeps: .restDelayed(People.key, from: 2, minutes: 30))
        let later = list.after(
            .delayRest(People.key, from: 2, minutes: 30), .delayRest(People.key, from: 2, minutes: 15))
        #expect(starts(later) == ["13:00", "14:00"])
        #expect(later.register.officeHours[People.key]?.end == time("14:15"))
    }

    @Test func `a new list begins without delay`() {
        let list = People.withList().after(
            .delayRest(People.key, from: 1, minutes: 30),
            .planOfficeHour(People.plan(.oneToOne(People.listing(People.zoe)))))
        #expect(starts(list) == ["13:00"])
    }

    @Test func `it can be undone`() {
        var desk = UndoTests.Desk()
        desk.ask(.delayRest(People.key, from: 1, minutes: 60))
        desk.ask(.undo)
        #expect(desk.register.officeHours[People.key]?.slots.first?.start == time("13:00"))
    }

    @Test func `nobody can be made to wait who does not, nor past midnight`() {
        let list = People.withList()
        list.when(.delayRest(People.key, from: 1, minutes: 0), isRefused: .minutesOutOfRange(0))
        list.after(.delayRest(People.key, from: 1, minutes: 480)).when(
            .delayRest(People.key, from: 1, minutes: 180), isRefused: .pastMidnight)
        let other = OfficeHour.Key(school: People.brin, day: day("2026-11-25"))
        list.when(.delayRest(other, from: 1, minutes: 15), isRefused: .officeHourUnknown(other))
        list.when(.delayRest(People.key, from: 3, minutes: 15), isRefused: .nobodyWaits(People.today))
        list.after(.setStatus(People.key, place: 1, People.sanne, .ill)).when(
            .delayRest(People.key, from: 1, minutes: 15), isRefused: .nobodyWaits(People.today))
    }
}
