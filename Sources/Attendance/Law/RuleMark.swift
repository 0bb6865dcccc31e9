/// Who made a rule, as it stands between brackets behind it.
public enum RuleMark: String, CaseIterable, Sendable {
    /// Leerplichtwet and Inspectie.
    case law = "wet"
    case duo = "DUO"
    /// What schools and youth doctors do, without a law.
    case field = "praktijk"
    case ours = "eigen keuze"
}

extension Signal {
    /// Who set the limit from which it is a signal (DOMAIN §2): a pattern known in the field with a number of
    /// our own is our own choice.
    public var mark: RuleMark {
        switch self {
        case .exempt, .outsideDuty: .law
        case .luxury, .longAbsence, .monthsAbsent: .duo
        case .frequentlySick, .longSick, .sickHours, .increasing, .improving, .newcomer: .field
        case .possibleLuxury, .firstHour, .oneSubject, .fixedWeekday, .oftenLate, .notSpoken,
            .missingFromFile:
            .ours
        }
    }
}

extension School {
    /// Who made the unit it counts in: clock hours in po, lesson hours in vo; for mbo there is no official
    /// text (DOMAIN §1.3).
    public var unitMark: RuleMark {
        switch (kind, unit) {
        case (.po, .clockHour), (.vo, .lessonHour): .law
        case (.po, .lessonHour), (.vo, .clockHour), (.mbo, .clockHour), (.mbo, .lessonHour): .ours
        }
    }
}
