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

    /// Who goes along to a next office hour, by name.
    func carriedOver(at school: BRIN? = nil) -> [ID<Pupil>] {
        register.carriedOver(at: school, through: today).keys.compactMap { pupil($0) }
            .sorted { ($0.pupil.name.sortKey, $0.id) < ($1.pupil.name.sortKey, $1.id) }
            .map(\.id)
    }

    /// The first office hour after today.
    var nextOfficeHour: OfficeHour? {
        register.officeHours.values.filter { $0.key.day > today }.min { $0.key < $1.key }
    }
}
