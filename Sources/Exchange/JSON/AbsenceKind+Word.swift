import Attendance

extension AbsenceKind {
    /// The word of our own layout, `algemeen`.
    public var word: String {
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
        case .authorised: "geoorloofd"
        }
    }

    /// Reads what `word` says; nil for any other word.
    public init?(word: String) {
        guard let kind = AbsenceKind.allCases.first(where: { $0.word == word }) else { return nil }
        self = kind
    }
}
