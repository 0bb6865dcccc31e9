/// The generally recognised public holidays that can fall on a weekday (Algemene termijnenwet art. 3).
public enum PublicHoliday: CaseIterable, Sendable {
    case newYear
    case goodFriday
    case easterMonday
    /// *Koningsdag*: 27 April, the 26th when the 27th is a Sunday.
    case kingsDay
    /// *Bevrijdingsdag*, 5 May.
    case liberationDay
    case ascensionDay
    case whitMonday
    case christmasDay
    case boxingDay

    /// As written in Dutch within a sentence.
    public var name: String {
        switch self {
        case .newYear: "nieuwjaarsdag"
        case .goodFriday: "Goede Vrijdag"
        case .easterMonday: "tweede paasdag"
        case .kingsDay: "Koningsdag"
        case .liberationDay: "Bevrijdingsdag"
        case .ascensionDay: "Hemelvaartsdag"
        case .whitMonday: "tweede pinksterdag"
        case .christmasDay: "eerste kerstdag"
        case .boxingDay: "tweede kerstdag"
        }
    }

    /// Whether every school is free; the other days are lesson days unless the school says otherwise
    /// (DOMAIN §7).
    public var isFreeAtEverySchool: Bool {
        switch self {
        case .easterMonday, .kingsDay, .ascensionDay, .whitMonday: true
        case .newYear, .goodFriday, .liberationDay, .christmasDay, .boxingDay: false
        }
    }

    /// Nil for an ordinary day; Ascension Day wins where it falls on 5 May.
    public init?(on day: Day) {
        let (year, month, dayOfMonth) = day.parts
        switch (month, dayOfMonth) {
        case (1, 1): self = .newYear
        case (12, 25): self = .christmasDay
        case (12, 26): self = .boxingDay
        case (4, 26) where day.weekday == .saturday: self = .kingsDay
        case (4, 27) where day.weekday != .sunday: self = .kingsDay
        case (3...6, _):
            let daysBeforeMonth = [0, 31, 61, 92][month - 3]
            switch daysBeforeMonth + dayOfMonth - PublicHoliday.easterSunday(in: year) {
            case -2: self = .goodFriday
            case 1: self = .easterMonday
            case 39: self = .ascensionDay
            case 50: self = .whitMonday
            default:
                guard month == 5 && dayOfMonth == 5 else { return nil }
                self = .liberationDay
            }
        default: return nil
        }
    }

    /// Easter Sunday as a day of March: 31 is 31 March, 32 is 1 April (Meeus, Jones and Butcher).
    private static func easterSunday(in year: Int) -> Int {
        let golden = year % 19
        let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
        let lunar = (century + 8) / 25
        let correction = (century - lunar + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        return epact + weekday - 7 * shift + 22
    }
}
