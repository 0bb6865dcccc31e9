/// Who may know and decide what goes by age (DOMAIN §4).
public enum AgeGroup: Hashable, CaseIterable, Sendable {
    case under16
    case unknown
    case from16
    case adult

    public init(_ pupil: Pupil, on day: Day) {
        switch pupil.birthDate?.age(on: day) {
        case nil: self = .unknown
        case let age? where age < 16: self = .under16
        case let age? where age < 18: self = .from16
        case .some: self = .adult
        }
    }

    /// Whether the parents have to know before the talk: then a missing word of it warns. Who might be under 16 is
    /// treated as if they were.
    public var mustTellParents: Bool {
        switch self {
        case .under16, .unknown: true
        case .from16, .adult: false
        }
    }
}

extension Listing {
    /// Whether the parents of this pupil still have to be told before a talk on that day.
    public func missesParents(_ pupil: Pupil, on day: Day) -> Bool {
        parentsInformed == nil && AgeGroup(pupil, on: day).mustTellParents
    }
}
