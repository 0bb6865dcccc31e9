import Attendance
import Screens
import Testing

/// Dates as people type them, on Tuesday 24 November 2026.
struct DayInputTests {
    private let today = SampleOffice.today

    @Test(arguments: [
        ("vr", "2026-11-27"), ("di", "2026-12-01"), ("morgen", "2026-11-25"), ("+2w", "2026-12-08"),
        ("15", "2026-12-15"), ("24", "2026-12-24"), ("31", "2026-12-31"), ("15-3", "2027-03-15"),
        ("24-11", "2027-11-24"), ("29-2", "2028-02-29"), ("15-3-2027", "2027-03-15"),
        ("2026-11-24", "2026-11-24"),
    ])
    func `without a year or month it is the first one ahead`(_ text: String, _ expected: String) {
        #expect(DayInput.parse(text, today: today) == day(expected))
    }

    @Test(arguments: [
        ("vr", "2026-11-20"), ("di", "2026-11-24"), ("gisteren", "2026-11-23"), ("-3", "2026-11-21"),
        ("15", "2026-11-15"), ("24", "2026-11-24"), ("25", "2026-10-25"), ("31", "2026-10-31"),
        ("20-11", "2026-11-20"), ("25-11", "2025-11-25"), ("29-2", "2024-02-29"),
        ("1-12-2026", "2026-12-01"),
    ])
    func `looking back it is the last one, today too`(_ text: String, _ expected: String) {
        #expect(DayInput.parse(text, today: today, looking: .back) == day(expected))
    }

    @Test(arguments: [
        "", "x", "32", "0", "31-2", "1-2-3-4", "99999999999999999999", "+9999", "vrijdagg", "-",
    ])
    func `what is no date is no date either way`(_ text: String) {
        #expect(DayInput.parse(text, today: today) == nil)
        #expect(DayInput.parse(text, today: today, looking: .back) == nil)
    }
}
