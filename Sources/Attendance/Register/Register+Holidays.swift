extension Register {
    /// Schools whose holidays around this day are in no table: every week counts as a lesson week there,
    /// which must be said (DOMAIN §7).
    public func schoolsWithUnknownHolidays(on day: Day) -> [School] {
        schools.values.filter { calendar(of: $0.brin)?.covers(day) == false }.sorted { $0.brin < $1.brin }
    }
}
