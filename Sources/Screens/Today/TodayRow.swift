import Attendance

/// One row of the day's list.
enum TodayRow: Hashable, Sendable {
    /// Stands above each office hour when there is more than one.
    case heading(OfficeHour.Key)
    case slot(OfficeHour.Key, Slot)
    /// Stands above those who no longer fit before the end.
    case unplaced(OfficeHour.Key)
    /// Pupils who were not spoken when last listed and stand on no later list.
    case carried([Waiting])
}

extension Situation {
    /// The day's list; empty on a day without an office hour.
    var todayRows: [TodayRow] {
        let officeHours = officeHours
        return officeHours.flatMap { officeHour in
            let key = officeHour.key
            let slots = officeHour.slots
            var rows = slots.filter { $0.start != nil }.map { TodayRow.slot(key, $0) }
            if officeHours.count > 1 { rows.insert(.heading(key), at: 0) }
            let unplaced = slots.filter { $0.start == nil && $0.place.pupils > 0 }
            if officeHour.unplacedCount > 0 { rows.append(.unplaced(key)) }
            rows += unplaced.map { TodayRow.slot(key, $0) }
            // Whom this list itself has no place for stands above.
            let carried = register.waiting(at: key.school, on: today)
                .filter { $0.last.day < today || $0.last.day == today && $0.why != .notPlaced }
            return carried.isEmpty ? rows : rows + [.carried(carried)]
        }
    }

    /// Whom nobody has spoken since their last list, and who stands on no later one; a second no-show too.
    func carriedOver(at school: BRIN) -> [ID<Pupil>] {
        register.waiting(at: school, on: today).filter { $0.last.day <= today }.map(\.pupil)
    }

    /// The first day that the rhythm of a school proposes.
    var nextOfRhythm: Day? {
        register.schools.keys.compactMap { register.proposals(at: $0, from: today, count: 1).first?.day }
            .min()
    }

    /// The first office hour after today.
    var nextOfficeHour: OfficeHour? {
        register.officeHours.values.filter { $0.key.day > today }.min { $0.key < $1.key }
    }
}
