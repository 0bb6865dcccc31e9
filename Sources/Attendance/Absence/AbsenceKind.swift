/// Why a pupil was not in a lesson, as the school judged it.
public enum AbsenceKind: UInt8, CaseIterable, Sendable {
    /// *Ongeoorloofd*: counts toward the 16 hours.
    case unauthorised
    /// *Onbekend*: no reason known yet; may still be added to the count.
    case unknown
    /// *Te laat*: counted in times, not in hours.
    case late
    case sick
    /// *Ziek naar huis*: went home ill during the day.
    case sickHome
    case medical
    case leave
    /// *Luxeverzuim*: on holiday without leave; counts, and is reported at once.
    case luxury
    case suspended
    /// *Verwijderd*, *uitgestuurd*: sent out of class; counts only where the school maps it so.
    case sentOut
    /// *Geoorloofd*, without what it was: so a school hands it to an officer (DOMAIN §9).
    case authorised

    /// The bins that are always shown apart (DOMAIN §1.8).
    public enum Bin: CaseIterable, Sendable {
        case unauthorised, unknown, authorised, late, sentOut
    }

    public var bin: Bin {
        switch self {
        case .unauthorised, .luxury: .unauthorised
        case .unknown: .unknown
        case .sick, .sickHome, .medical, .leave, .suspended, .authorised: .authorised
        case .late: .late
        case .sentOut: .sentOut
        }
    }

    public var isSickness: Bool { self == .sick || self == .sickHome }
}
