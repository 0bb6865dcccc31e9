/// How one day stands in a calendar of a pupil: the worst thing of the day decides.
public enum DayStanding: Hashable, Sendable {
    case present
    /// Ill, on leave, or another reason that never counts.
    case authorised
    case late
    case unknown
    case unauthorised
    /// A lesson day after today.
    case ahead
    /// Also before the pupil arrived at the school.
    case noLessons

    /// What weighs most on a day of several.
    fileprivate var weight: Int {
        switch self {
        case .noLessons, .ahead, .present: 0
        case .authorised: 1
        case .late: 2
        case .unknown: 3
        case .unauthorised: 4
        }
    }
}

extension AbsenceLedger {
    /// The days of a range in order. A lesson with a code that the school has not explained changes nothing, as in
    /// `presence`.
    public func dayStandings(
        in range: ClosedRange<Day>, arrivedOn: Day?, on basis: CountBasis
    ) -> [DayStanding] {
        var days = (0...range.lowerBound.distance(to: range.upperBound)).map { offset -> DayStanding in
            let day = range.lowerBound + offset
            guard basis.calendar.isLessonDay(day), arrivedOn.map({ $0 <= day }) ?? true else {
                return .noLessons
            }
            return day > basis.today ? .ahead : .present
        }
        forEachCountable(basis, arrivedOn: arrivedOn) { hour, _ in
            guard range.contains(hour.day), let standing = hour.kind?.dayStanding else { return }
            let place = range.lowerBound.distance(to: hour.day)
            if standing.weight > days[place].weight { days[place] = standing }
        }
        return days
    }
}

extension AbsenceKind {
    fileprivate var dayStanding: DayStanding? {
        switch bin {
        case .unauthorised: .unauthorised
        case .unknown: .unknown
        case .authorised: .authorised
        case .late: .late
        case .sentOut: nil
        }
    }
}
