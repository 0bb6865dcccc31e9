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
