/// Monday to Friday without the generally recognised public holidays; school holidays are working days
/// (DOMAIN §1.6).
public enum WorkingDays {
    /// A due report is made within so many working days after its end day.
    public static let toReport = 5

    public static func contains(_ day: Day) -> Bool {
        day.weekday.isSchoolDay && PublicHoliday(on: day) == nil
    }

    /// The last working day on which a report that came due on `day` is in time.
    public static func deadline(after day: Day) -> Day {
        var last = day
        var left = toReport
        while left > 0 {
            last = last + 1
            if contains(last) { left -= 1 }
        }
        return last
    }
}
