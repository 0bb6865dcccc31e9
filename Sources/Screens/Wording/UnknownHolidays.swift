import Attendance

extension Register {
    /// What to say when the count may be off because holidays are not known; nil when all is known.
    public func holidayWarning(on day: Day) -> String? {
        let schools = schoolsWithUnknownHolidays(on: day)
        guard !schools.isEmpty else { return nil }
        let names = schools.map(\.brin.text).joined(separator: ", ")
        return "de vakanties rond \(day.dated) zijn niet bekend (\(names)); elke week telt nu als lesweek"
    }
}
