import Attendance
import Exchange
import Screens

/// The coming office hours of one school as a file for a calendar.
struct CalendarBundle {
    let bytes: [UInt8]
    let count: Int

    /// Refuses a school without any.
    init(of school: BRIN, from day: Day, _ register: Register, withNames: Bool) throws {
        _ = try register.school(school)
        let officeHours = register.officeHours.values.filter { $0.key.school == school && $0.key.day >= day }
        guard !officeHours.isEmpty else {
            throw Failure(.refused, "er is bij school \(school.text) geen spreekuur vanaf vandaag")
        }
        count = officeHours.count
        bytes = Array(
            OfficeHourCalendar.document(officeHours, register, withNames: withNames, madeAt: Clock.instant)
                .utf8)
    }

    func line(_ path: String) -> String { "\(count.text("spreekuur", "spreekuren")) in \(path)." }
}
