import Attendance

extension Situation {
    /// Today's office hours, by school.
    var officeHours: [OfficeHour] { register.officeHours(on: today) }

    /// At the school talks are prepared; whoever is in the municipality's role holds them.
    var holdsTalks: Bool {
        switch register.role {
        case .coordinator: false
        case .leerplichtambtenaar, nil: true
        }
    }

    /// Whole minutes the running office hour is behind; nil when it is not, or has not begun.
    var minutesLate: Int? {
        guard let officeHour = officeHours.first(where: \.hasBegun), let slot = officeHour.nextSlot,
            let start = slot.start
        else { return nil }
        // A slot may run its own time; what comes after that is late.
        let late = now.minutes - start.minutes - officeHour.minutes(of: slot.place)
        return late > 0 ? late : nil
    }

    /// What waits in a section, shown behind its name; 0 shows nothing.
    func waiting(in section: Section) -> Int {
        switch section {
        case .agreements: overview.dueAgreements
        case .today, .radar, .pupils, .lists: 0
        }
    }

    /// Whether the parents of a listed pupil still have to be told before that day; false for one who is gone.
    func missesParents(_ listing: Listing, on day: Day) -> Bool {
        pupil(listing.pupil).map { listing.missesParents($0.pupil, on: day) } ?? false
    }

    /// The pupil's names and class for a line on screen; nil when the data were erased.
    func pupil(_ id: ID<Pupil>) -> PupilFile? { register.pupils[id] }
}
