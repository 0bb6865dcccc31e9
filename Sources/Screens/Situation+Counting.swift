import Attendance

extension Situation {
    /// The basis on which this school counts today; `on` an earlier day for how it stood then.
    func basis(of school: BRIN, on day: Day? = nil) -> CountBasis? {
        guard let known = register.schools[school], let calendar = register.calendar(of: school) else {
            return nil
        }
        return CountBasis(calendar: calendar, unit: known.unit, codes: known.codes, today: day ?? today)
    }

    func unit(of school: BRIN) -> CountingUnit { register.schools[school]?.unit ?? .lessonHour }

    /// Nil where there are more schools than one, or none.
    var onlySchool: School? { register.schools.count == 1 ? register.schools.values.first : nil }

    /// The name of a pupil's school, where there are more schools than one.
    func schoolAmongOthers(_ file: PupilFile) -> String? {
        register.schools.count > 1 ? register.schools[file.school]?.name : nil
    }

    /// The last lesson weeks of a pupil, oldest first; empty when the school is gone.
    func weeks(_ count: Int, of file: PupilFile) -> [WeekTotals] {
        guard let basis = basis(of: file.school) else { return [] }
        return file.absences.weekTotals(last: count, arrivedOn: file.pupil.arrivedOn, on: basis)
    }
}

extension Situation {
    /// On which list the pupil has this place.
    func list(of file: PupilFile, with listing: Listing) -> OfficeHour.Key? {
        file.officeHours.last { register.officeHours[$0]?.place(of: file.id)?.listing == listing }
    }

    /// The count by what was known when the pupil came on that list; see `Register.minutesWhenListed`.
    func minutesWhenListed(_ file: PupilFile, at key: OfficeHour.Key) -> Int? {
        basis(of: file.school).flatMap { register.minutesWhenListed(file.id, at: key, on: $0) }
    }
}
