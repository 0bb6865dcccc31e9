import Attendance

extension AgeGroup {
    /// What the parents hear before a talk, and whether they may be there.
    var parentsText: String {
        switch self {
        case .under16: "! onder 16: ouders moeten het weten; ze mogen bij het gesprek zijn"
        case .unknown: "! leeftijd onbekend: ouders moeten het weten"
        case .from16: "16 of 17: ouders krijgen het feit en de datum"
        case .adult: "18 of ouder: thuis niets zonder toestemming; de brief is voor de leerling"
        }
    }
}
