import Attendance

/// When and where, of one pupil's place on one list.
struct LetterPlace: Sendable {
    let day: Day
    /// Nil where the pupil is on the list without a time: no letter says when to come.
    let time: TimeOfDay?
    let minutes: Int
    let room: String?
    let officer: String?
    let isGroup: Bool
    let isOwnRequest: Bool
    let parentsInformedOn: Day?
    /// The day of the list before, when the pupil did not come.
    let missedOn: Day?
    let lastTalkOn: Day?
}

extension LetterPlace {
    init(
        _ listing: Listing, _ place: Place, _ officeHour: OfficeHour, missedOn: Day?, lastTalkOn: Day?
    ) {
        day = officeHour.key.day
        time = officeHour.slots.first { $0.place.number == place.number }?.start
        minutes = officeHour.minutes(of: place)
        room = officeHour.room
        officer = officeHour.officer
        isGroup =
            switch place.form {
            case .group: true
            case .oneToOne, .headcount, .pause: false
            }
        isOwnRequest = listing.requestedBy == .pupil
        parentsInformedOn = listing.parentsInformed?.on
        self.missedOn = missedOn
        self.lastTalkOn = lastTalkOn
    }
}
