import Attendance

extension Situation {
    /// Today's office hours, by school.
    var officeHours: [OfficeHour] { register.officeHours(on: today) }

    /// Whole minutes the running office hour is behind; nil when it is not, or has not begun.
    var minutesLate: Int? {
        guard let officeHour = officeHours.first(where: \.hasBegun) else { return nil }
        let waiting = zip(officeHour.places, officeHour.startTimes).first { place, _ in
            place.listings.contains { $0.status == .planned }
        }
        guard let (_, start) = waiting, now > start else { return nil }
        let late = now.minutes - start.minutes
        // The slot itself may run its time; what is over is late.
        return late >= 5 ? late : nil
    }

    /// What waits in a section, shown behind its name; 0 shows nothing.
    func waiting(in section: Section) -> Int {
        switch section {
        case .today: 0
        case .radar: overview.overdueAgreements
        }
    }

    /// The pupil's names and class for a line on screen; nil when the data were erased.
    func pupil(_ id: ID<Pupil>) -> PupilFile? { register.pupils[id] }
}
