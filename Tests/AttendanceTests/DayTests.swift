import Attendance
import Testing

struct DayTests {
    @Test func `day 0 is Thursday 1 January 1970`() {
        #expect(day("1970-01-01").number == 0)
        #expect(day("1970-01-01").weekday == .thursday)
    }

    @Test func `every day of four centuries follows the one before it`() {
        var expected = (year: 1899, month: 12, day: 31)
        for date in days("1900-01-01", "2300-12-31") {
            expected.day += 1
            if expected.day > Day.length(ofMonth: expected.month, year: expected.year) {
                expected =
                    expected.month == 12 ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
            }
            guard date.parts == expected,
                Day(year: expected.year, month: expected.month, day: expected.day) == date
            else {
                Issue.record("\(date) is not \(expected)")
                return
            }
        }
    }

    @Test(
        arguments: [
            ("2026-12-31", 2026, 53), ("2027-01-03", 2026, 53), ("2027-01-04", 2027, 1),
            ("2024-12-30", 2025, 1),
            ("2026-11-24", 2026, 48), ("2021-01-01", 2020, 53), ("1969-12-29", 1970, 1),
        ])
    func `the ISO week can belong to another year`(date: String, year: Int, week: Int) {
        #expect(day(date).isoWeek == (year, week))
    }

    @Test(
        arguments: [
            "", "2026-4-31", "2026-04-31", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10",
            "2026-01-00",
            "24-11-2026", "2026-11-24 ", "+026-11-24", "2026-11-2٤", "1599-12-31", "2026--1-24",
        ])
    func `what is no date is refused`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `a date reads back as it is written`() {
        for text in ["1600-01-01", "2000-02-29", "2026-01-09", "9999-12-31"] {
            #expect("\(day(text))" == text)
        }
    }

    @Test func `the Monday of a week is on or before each of its days`() {
        for date in days("1969-12-15", "1970-01-18") {
            #expect(date.monday.weekday == .monday && (0...6).contains(date.monday.distance(to: date)))
        }
    }

    @Test func `a school year runs from 1 August to 31 July`() {
        #expect(day("2026-08-01").schoolYear == days("2026-08-01", "2027-07-31"))
        #expect(day("2026-07-31").schoolYear == days("2025-08-01", "2026-07-31"))
        #expect(day("2027-01-01").schoolYear == days("2026-08-01", "2027-07-31"))
    }

    @Test func `born on 29 February, the birthday is 1 March in other years`() {
        let born = day("2008-02-29")
        #expect(born.birthday(turning: 18) == day("2026-03-01"))
        #expect(born.birthday(turning: 16) == day("2024-02-29"))
        #expect(born.age(on: day("2026-02-28")) == 17 && born.age(on: day("2026-03-01")) == 18)
        #expect(day("2010-11-24").age(on: day("2026-11-23")) == 15)
        #expect(day("2010-11-24").age(on: day("2026-11-24")) == 16)
    }
}
