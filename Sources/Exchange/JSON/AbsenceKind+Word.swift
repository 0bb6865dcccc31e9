import Attendance

extension AbsenceKind {
    /// The word of our own layout, `algemeen`.
    var word: String {
        switch self {
        case .unauthorised: "ongeoorloofd"
        case .unknown: "onbekend"
        case .late: "telaat"
        case .sick: "ziek"
        case .sickHome: "ziekhuis"
        case .medical: "medisch"
        case .leave: "verlof"
        case .luxury: "luxe"
        case .suspended: "geschorst"
        case .sentOut: "verwijderd"
        }
    }
}
