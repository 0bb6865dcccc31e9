/// Something in a pupil's absence or papers that asks attention, with the numbers that made it so.
///
/// Computed, never stored (DOMAIN §1.13): when the data improve, the signal goes and leaves no trace.
public enum Signal: Hashable, Sendable {
    /// *Luxeverzuim*, sure: the school itself says so. Flagged at once, without a threshold.
    case luxury(from: Day, lessons: Int)
    /// Unauthorised or ill on a lesson day next to a school holiday: a reason to ask, not to accuse.
    case possibleLuxury(Day, holiday: String, isSick: Bool)
    /// *Langdurig relatief verzuim*: unauthorised on every lesson day for more than four lesson weeks. No
    /// file carries the timetable, so it is a presumption.
    case longAbsence(from: Day, through: Day)
    /// *Thuiszitter*: the same for more than three months.
    case monthsAbsent(from: Day, through: Day)
    /// MAZL: a fourth sick report in twelve lesson weeks.
    case frequentlySick(reports: Int)
    /// MAZL: a seventh successive school day ill.
    case longSick(days: Int)
    /// Many hours ill this school year.
    case sickHours(minutes: Int)
    /// Unauthorised minutes of the last four lesson weeks against the four before.
    case increasing(before: Int, now: Int)
    /// As `increasing`, the other way: worth a compliment.
    case improving(before: Int, now: Int)
    /// Missed lessons in the first hour, of all missed.
    case firstHour(lessons: Int, of: Int)
    case oneSubject(String, lessons: Int, of: Int)
    /// Days with a missed lesson that fall on one weekday.
    case fixedWeekday(Day.Weekday, days: Int, of: Int)
    case oftenLate(times: Int)
    /// Much absence, and no contact of any kind this school year.
    case notSpoken
    case missingFromFile(since: Day)
    /// A newcomer (ISK) in the first weeks after arrival: no report yet.
    case newcomer(through: Day)
    case exempt(through: Day)
    case outsideDuty(LegalDuty.Ended)
}
