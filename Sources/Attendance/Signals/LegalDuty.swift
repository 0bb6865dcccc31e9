/// Which duty to attend school a pupil is under (DOMAIN §2): by age, and from 16 on by track and diploma.
public enum LegalDuty: Hashable, Sendable {
    /// Begins on this day: the first of the month after the fifth birthday.
    case notYet(from: Day)
    /// Through the end of the school year of the sixteenth birthday.
    case leerplicht(through: Day)
    /// Through the day before the eighteenth birthday.
    case kwalificatieplicht(through: Day)
    case ended(Ended)

    public enum Ended: Hashable, Sendable {
        /// 18 or older: RMC or Doorstroompunt, no duty.
        case adult
        /// Holds a *startkwalificatie*.
        case qualified
        /// *Praktijkonderwijs* or *vso-zml*, past the age of *leerplicht*.
        case track
        case tooYoung
    }

    /// Nil without a birth date.
    public init?(of pupil: Pupil, on day: Day) {
        guard let birthDate = pupil.birthDate else { return nil }
        let adulthood = birthDate.birthday(turning: 18)
        let leerplichtEnd = birthDate.birthday(turning: 16).schoolYear.upperBound
        let start = birthDate.birthday(turning: 5).firstOfNextMonth
        if day < start {
            self = .notYet(from: start)
        } else if day >= adulthood {
            self = .ended(.adult)
        } else if day <= leerplichtEnd {
            self = .leerplicht(through: leerplichtEnd)
        } else if pupil.isQualified == true {
            self = .ended(.qualified)
        } else if pupil.isOnTrack(of: ["pro", "praktijkonderwijs", "zml"]) {
            self = .ended(.track)
        } else {
            self = .kwalificatieplicht(through: adulthood - 1)
        }
    }

    /// Nil while the pupil is under a duty.
    public var outside: Ended? {
        switch self {
        case .notYet: .tooYoung
        case .leerplicht, .kwalificatieplicht: nil
        case .ended(let ended): ended
        }
    }
}

extension Pupil {
    /// Whether one of these words stands in the track, as schools write it: "Pro", "vso-zml", "ISK 2".
    func isOnTrack(of words: Set<String>) -> Bool {
        guard let track, !track.isEmpty else { return false }
        return Collation.key(track).split(separator: " ").contains { words.contains(String($0)) }
    }
}

extension Day {
    fileprivate var firstOfNextMonth: Day {
        let (year, month, day) = parts
        return self + (Day.length(ofMonth: month, year: year) - day + 1)
    }

    /// The same day of the month so many months on, or the last day of a shorter month.
    func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let target = year * 12 + month - 1 + months
        let length = Day.length(ofMonth: target % 12 + 1, year: target / 12)
        return Day(year: target / 12, month: target % 12 + 1, day: min(day, length)) ?? self
    }
}
