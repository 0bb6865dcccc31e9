import Attendance

/// One row of the day's list.
enum TodayRow: Hashable, Sendable {
    /// Stands above each office hour when there is more than one.
    case heading(OfficeHour.Key)
    case slot(OfficeHour.Key, Slot)
    /// Pupils of earlier lists who were not spoken and stand on no later one.
    case carried([ID<Pupil>])
}

extension Situation {
    /// The day's list; empty on a day without an office hour.
    var todayRows: [TodayRow] {
        let officeHours = officeHours
        return officeHours.flatMap { officeHour in
            var rows = officeHour.slots.map { TodayRow.slot(officeHour.key, $0) }
            if officeHours.count > 1 { rows.insert(.heading(officeHour.key), at: 0) }
            let carried = carriedOver(at: officeHour.key.school)
            return carried.isEmpty ? rows : rows + [.carried(carried)]
        }
    }

    /// Who did not come, was ill or was moved when last listed, and is planned nowhere since; by name.
    ///
    /// Walks the office hours, not the pupils: a school has thousands of those.
    func carriedOver(at school: BRIN? = nil) -> [ID<Pupil>] {
        var missed: Set<ID<Pupil>> = []
        for (key, officeHour) in register.officeHours where key.day <= today {
            guard school == nil || key.school == school else { continue }
            for listing in officeHour.places.flatMap(\.listings) where listing.status.goesAlong {
                guard let file = pupil(listing.pupil), file.officeHours.max() == key,
                    officeHour.place(of: listing.pupil)?.listing.status == listing.status
                else { continue }
                missed.insert(listing.pupil)
            }
        }
        return missed.compactMap { pupil($0) }
            .sorted { ($0.pupil.name.sortKey, $0.id) < ($1.pupil.name.sortKey, $1.id) }
            .map(\.id)
    }

    /// The first office hour after today.
    var nextOfficeHour: OfficeHour? {
        register.officeHours.values.filter { $0.key.day > today }.min { $0.key < $1.key }
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
