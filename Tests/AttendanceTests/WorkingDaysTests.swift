import Attendance
import Testing

struct WorkingDaysTests {
    @Test(
        arguments: [
            ("2026-11-20", "2026-11-27"), ("2026-12-23", "2026-12-31"), ("2026-12-31", "2027-01-08"),
            ("2027-03-25", "2027-04-05"), ("2026-04-24", "2026-05-04"), ("2026-10-09", "2026-10-16"),
            ("2026-11-21", "2026-11-27"),
        ])
    func `the deadline is the fifth working day after the end`(end: String, deadline: String) {
        #expect("\(WorkingDays.deadline(after: day(end)))" == deadline)
    }

    @Test func `a school holiday is no reason to report later`() {
        #expect(WorkingDays.contains(day("2026-10-13")))
    }
}
