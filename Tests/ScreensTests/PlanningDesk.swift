import Attendance
import Screens
import TextUI

/// The desk at *Lijst*, and what is planned there.
extension Desk {
    static let nextKey = OfficeHour.Key(school: SampleOffice.school, day: day("2026-12-08"))

    /// At the list of 8 December, which these stand on.
    static func atPlan(
        _ pupils: [ID<Pupil>], until: String? = nil, in office: SampleOffice = SampleOffice()
    ) -> Desk {
        var office = office
        office.perform(
            .planOfficeHour(
                OfficeHourPlan(
                    key: nextKey, start: time("13:00"), until: until.map(time), room: "B107",
                    officer: "K. de Haan",
                    entries: pupils.map { .oneToOne(Listing(pupil: $0, reason: "x", requestedBy: .school)) }))
        )
        var desk = Desk(office)
        desk.press(.character("5"), .home)
        if desk.text().contains("vandaag   ") { desk.press(.down) }
        desk.press(.enter)
        return desk
    }

    var plan: OfficeHour? { situation?.register.officeHours[Desk.nextKey] }

    /// The pupils of each place, in the order of the list.
    var planned: [[ID<Pupil>]] { plan?.places.map { $0.listings.map(\.pupil) } ?? [] }
}

extension SampleOffice {
    /// Every two weeks from today on, as the lists are.
    var withRhythm: SampleOffice {
        var office = self
        var school = School(
            brin: SampleOffice.school, name: "Het Baken, Dalerveld", kind: .vo, region: .noord)
        school.rhythm = Rhythm(
            weeks: 2, anchor: SampleOffice.today, start: time("13:00"), until: time("15:30"), room: "B107",
            officer: "K. de Haan")
        office.perform(.changeSchool(school))
        return office
    }
}
