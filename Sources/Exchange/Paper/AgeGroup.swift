import Attendance

/// Who may know and decide what goes by age (DOMAIN §4).
enum AgeGroup: Sendable {
    case under16
    case from16
    case adult
    case unknown

    init(_ pupil: Pupil, on day: Day) {
        switch pupil.birthDate?.age(on: day) {
        case nil: self = .unknown
        case let age? where age < 16: self = .under16
        case let age? where age < 18: self = .from16
        case .some: self = .adult
        }
    }
}
