import Attendance

extension Register {
    /// The office hour that a paper is about: of the day that was asked for, else the next one, or for what follows
    /// a talk the last one.
    public func officeHour(
        for kind: PaperKind, of pupil: PupilFile?, at school: BRIN, on day: Day?, today: Day
    ) throws -> OfficeHour {
        if let day {
            let key = OfficeHour.Key(school: school, day: day)
            guard let officeHour = officeHours[key] else { throw Refusal.officeHourUnknown(key) }
            return officeHour
        }
        let followsTalk =
            switch kind {
            case .list: false
            case .letter(let kind): kind.followsTalk
            }
        let fitting = officeHours.values.filter { officeHour in
            guard officeHour.key.school == school else { return false }
            return followsTalk
                ? officeHour.key.day <= today && officeHour.hasTalk(with: pupil?.id)
                : officeHour.key.day >= today && officeHour.awaits(pupil?.id)
        }
        let found =
            followsTalk ? fitting.max { $0.key < $1.key } : fitting.min { $0.key < $1.key }
        guard let found else {
            throw LetterRefusal.noOfficeHour(school, pupil?.pupil.number, isAhead: !followsTalk)
        }
        return found
    }
}

extension OfficeHour {
    /// With anybody, where nobody is named.
    fileprivate func hasTalk(with pupil: ID<Pupil>?) -> Bool {
        places.flatMap(\.listings).contains { listing in
            guard case .spoken = listing.status else { return false }
            return pupil == nil || listing.pupil == pupil
        }
    }

    fileprivate func awaits(_ pupil: ID<Pupil>?) -> Bool {
        guard let pupil else { return true }
        return place(of: pupil)?.listing.status == .planned
    }
}
