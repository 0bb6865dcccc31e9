extension Register {
    /// Everybody of a school, by why a talk is due; of one reason in the order of the overview, on its day.
    public func candidates(at school: BRIN, _ overview: Overview) -> [Candidate] {
        guard let finder = CandidateFinder(self, school: school, on: overview.day) else { return [] }
        let files = pupils
        let found = overview.rows.mapInParallel { row in
            files[row.id].flatMap { $0.school == school ? finder.candidate($0, row) : nil }
        }
        return found.compactMap { $0 }.enumerated()
            .sorted { left, right in
                if left.element.group == right.element.group { return left.offset < right.offset }
                return left.element.group.precedes(right.element.group)
            }
            .map(\.element)
    }

    /// Who did not come, was ill or was moved when last listed, and is planned nowhere since; on which list that was.
    ///
    /// Walks the office hours, not the pupils: a school has thousands of those.
    public func carriedOver(at school: BRIN? = nil, through day: Day) -> [ID<Pupil>: OfficeHour.Key] {
        var missed: [ID<Pupil>: OfficeHour.Key] = [:]
        for (key, officeHour) in officeHours where key.day <= day {
            guard school == nil || key.school == school else { continue }
            for listing in officeHour.places.flatMap(\.listings) where listing.status.goesAlong {
                guard let file = pupils[listing.pupil], file.officeHours.max() == key,
                    officeHour.place(of: listing.pupil)?.listing.status == listing.status
                else { continue }
                missed[listing.pupil] = key
            }
        }
        return missed
    }
}

extension Listing.Status {
    /// Whether the pupil goes along to a next office hour.
    fileprivate var goesAlong: Bool {
        switch self {
        case .notCome, .ill, .moved: true
        case .planned, .spoken, .declined, .cancelled: false
        }
    }
}
