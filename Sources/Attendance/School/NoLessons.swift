/// Why a school has no lessons on a day.
public enum NoLessons: Hashable, Sendable {
    case weekend
    /// A school holiday, with its name.
    case holiday(String)
    case publicHoliday(PublicHoliday)
    /// One of the school's own free days, such as a study day.
    case ownFreeDay
}
