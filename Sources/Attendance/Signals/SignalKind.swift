extension Signal {
    /// A signal without its numbers: what a list can be filtered on.
    public enum Kind: String, CaseIterable, Sendable {
        case luxury
        case possibleLuxury = "possible-luxury"
        case longAbsence = "long-absence"
        case monthsAbsent = "months-absent"
        case frequentlySick = "frequently-sick"
        case longSick = "long-sick"
        case sickHours = "sick-hours"
        case increasing
        case improving
        case firstHour = "first-hour"
        case oneSubject = "one-subject"
        case fixedWeekday = "fixed-weekday"
        case oftenLate = "often-late"
        case notSpoken = "not-spoken"
        case missingFromFile = "missing-from-file"
        case newcomer
        case exempt
        case outsideDuty = "outside-duty"
    }

    public var kind: Kind {
        switch self {
        case .luxury: .luxury
        case .possibleLuxury: .possibleLuxury
        case .longAbsence: .longAbsence
        case .monthsAbsent: .monthsAbsent
        case .frequentlySick: .frequentlySick
        case .longSick: .longSick
        case .sickHours: .sickHours
        case .increasing: .increasing
        case .improving: .improving
        case .firstHour: .firstHour
        case .oneSubject: .oneSubject
        case .fixedWeekday: .fixedWeekday
        case .oftenLate: .oftenLate
        case .notSpoken: .notSpoken
        case .missingFromFile: .missingFromFile
        case .newcomer: .newcomer
        case .exempt: .exempt
        case .outsideDuty: .outsideDuty
        }
    }
}
