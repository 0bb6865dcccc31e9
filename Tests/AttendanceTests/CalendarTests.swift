import Attendance
import Testing

struct CalendarTests {
    private let noord = SchoolCalendar(school: school())

    @Test func `2026 has a week 53, and it lies in the Christmas holiday`() {
        #expect(day("2026-12-31").isoWeek == (2026, 53))
        #expect(noord.lessonWeek(of: day("2026-12-31")) == nil)
        let before = noord.lessonWeek(of: day("2026-12-18")) ?? 0
        #expect(noord.lessonWeek(of: day("2027-01-04")) == before + 1)
    }

    @Test(
        arguments: [
            ("2023-04-10", PublicHoliday.easterMonday), ("2024-04-01", .easterMonday),
            ("2025-04-21", .easterMonday), ("2026-04-06", .easterMonday), ("2027-03-29", .easterMonday),
            ("2038-04-26", .easterMonday), ("2025-04-18", .goodFriday), ("2026-05-14", .ascensionDay),
            ("2024-05-09", .ascensionDay), ("2027-05-17", .whitMonday), ("2025-04-26", .kingsDay),
            ("2026-04-27", .kingsDay), ("2027-05-05", .liberationDay), ("2016-05-05", .ascensionDay),
            ("2026-12-25", .christmasDay), ("2026-12-26", .boxingDay), ("2027-01-01", .newYear),
        ])
    func `a public holiday falls on its day`(date: String, holiday: PublicHoliday) {
        #expect(PublicHoliday(on: day(date)) == holiday)
    }

    @Test func `no year has more than nine public holidays`() {
        for year in 2015...2045 {
            let days = (0..<366).filter { offset in
                guard let newYear = Day(year: year, month: 1, day: 1) else { return false }
                return (newYear + offset).parts.year == year && PublicHoliday(on: newYear + offset) != nil
            }
            #expect(days.count == 9 || days.count == 8, "8 where Ascension Day or King's Day meets another")
        }
    }

    @Test func `King's Day moves to the 26th when the 27th is a Sunday`() {
        #expect(PublicHoliday(on: day("2025-04-27")) == nil)
        #expect(PublicHoliday(on: day("2026-04-26")) == nil)
    }

    @Test func `a day without lessons says why`() {
        let free = school(free: [days("2026-11-04", "2026-11-04")])
        let calendar = SchoolCalendar(school: free)
        #expect(calendar.noLessons(on: day("2026-11-04")) == .ownFreeDay)
        #expect(calendar.noLessons(on: day("2026-11-07")) == .weekend)
        #expect(calendar.noLessons(on: day("2026-10-13")) == .holiday("Herfstvakantie"))
        #expect(calendar.noLessons(on: day("2027-05-17")) == .publicHoliday(.whitMonday))
        #expect(calendar.noLessons(on: day("2027-03-26")) == nil, "Good Friday is the school's own choice")
        #expect(calendar.noLessons(on: day("2026-11-05")) == nil)
    }

    @Test func `a public holiday inside a lesson week keeps its index`() {
        let tuesday = noord.index(of: day("2027-05-18"))
        #expect(noord.index(of: day("2027-05-17")).map { $0 + 1 } == tuesday)
    }

    @Test func `the autumn holiday differs by region`() {
        let zuid = SchoolCalendar(school: school(.vo, .zuid))
        #expect(noord.isLessonDay(day("2026-10-20")) && !noord.isLessonDay(day("2026-10-13")))
        #expect(zuid.isLessonDay(day("2026-10-13")) && !zuid.isLessonDay(day("2026-10-20")))
    }

    @Test func `every holiday of the table runs from a Saturday to a Sunday and leaves forty lesson weeks`() {
        for region in School.Region.allCases {
            let calendar = SchoolCalendar(school: school(.vo, region))
            for year in 2023...2027 {
                let weeks = (0..<53).compactMap { week in
                    Day(year: year, month: 8, day: 1).flatMap { calendar.lessonWeek(of: $0 + 7 * week) }
                }
                #expect((38...43).contains(Set(weeks).count), "\(region) \(year)")
            }
        }
    }

    @Test(arguments: UInt64(0)...12)
    func `index and day undo each other, before, in and after the table`(seed: UInt64) {
        var random = RandomPupils(seed: seed)
        let calendar = seed == 0 ? noord : SchoolCalendar(school: random.school())
        var previous: (day: Day, index: Int)?
        for date in days("2020-01-01", "2032-12-31") {
            if let index = calendar.index(of: date) {
                #expect(calendar.day(atIndex: index) == date)
                if let previous { #expect(index == previous.index + 1) }
                previous = (date, index)
            } else {
                #expect(!calendar.isLessonDay(date))
            }
            if let previous { #expect(calendar.lastIndexedDay(onOrBefore: date) == previous.day) }
        }
    }

    @Test func `far outside the table every week is a lesson week, and the calendar says it does not know`() {
        for date in ["1990-02-06", "2015-07-28", "2040-08-07", "2120-12-27"].map(day) {
            #expect(noord.isLessonDay(date) && noord.lessonWeek(of: date) != nil)
            #expect(!noord.covers(date))
        }
        #expect(noord.noLessons(on: day("2040-04-02")) == .publicHoliday(.easterMonday))
        #expect(noord.covers(day("2022-08-01")) && !noord.covers(day("2022-07-31")))
        #expect(noord.covers(day("2029-07-31")) && noord.covers(day("2029-08-15")))
        #expect(!noord.covers(day("2029-09-10")))
    }

    @Test func `the school's own holidays take the place of the table's for their year only`() {
        let own = Holiday(name: "Herfst", days: days("2026-11-02", "2026-11-06"))
        let calendar = SchoolCalendar(school: school(holidays: [own]))
        #expect(calendar.noLessons(on: day("2026-11-03")) == .holiday("Herfst"))
        #expect(calendar.isLessonDay(day("2026-10-13")) && calendar.isLessonDay(day("2026-12-22")))
        #expect(calendar.noLessons(on: day("2025-10-21")) == .holiday("Herfstvakantie"))
        #expect(calendar.noLessons(on: day("2026-07-14")) == .holiday("Zomervakantie"))
    }

    @Test func `a summer of the school's own leaves both its years as they were`() {
        let own = Holiday(name: "Zomer", days: days("2026-07-11", "2026-08-23"))
        let calendar = SchoolCalendar(school: school(holidays: [own]))
        #expect(calendar.isLessonDay(day("2026-07-07")))
        #expect(calendar.noLessons(on: day("2026-08-20")) == .holiday("Zomer"))
        #expect(calendar.noLessons(on: day("2025-10-21")) == .holiday("Herfstvakantie"))
        #expect(calendar.noLessons(on: day("2026-10-13")) == .holiday("Herfstvakantie"))
    }

    @Test func `a newer year from the school's file is covered`() {
        let own = Holiday(name: "Herfst", days: days("2030-10-19", "2030-10-27"))
        let calendar = SchoolCalendar(school: school(holidays: [own]))
        #expect(calendar.covers(day("2030-12-02")) && !calendar.covers(day("2029-12-03")))
        #expect(calendar.lessonWeek(of: day("2030-10-22")) == nil)
    }

    @Test func `free days from the far past or future cost nothing and stop nothing`() {
        let calendar = SchoolCalendar(school: school(free: [days("1600-01-01", "9999-12-31")]))
        #expect(calendar.noLessons(on: day("2026-11-04")) == .ownFreeDay)
        #expect(calendar.index(of: day("2026-11-04")) == nil)
        #expect(calendar.lastLessonDay(onOrBefore: day("2026-11-04")) == day("1969-12-26"))
        #expect(calendar.lessonDay(after: day("2026-11-04")) >= day("2100-01-01"))
    }
}
