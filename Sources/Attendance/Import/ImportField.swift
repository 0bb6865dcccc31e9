/// What is looked for in the columns of a school's file.
public enum ImportField: String, CaseIterable, Hashable, Sendable {
    case number
    case given, infix
    /// Or the whole name, where no column holds the given one.
    case family
    case birthDate, group, municipality, mentor, track, arrivedOn, exemptUntil, isQualified
    case date, firstHour, lastHour, code, minutes, subject

    /// Whether a file without it cannot be read.
    public var isRequired: Bool {
        switch self {
        case .number, .family, .birthDate, .group, .date, .firstHour, .code: true
        case .given, .infix, .municipality, .mentor, .track, .arrivedOn, .exemptUntil, .isQualified,
            .lastHour, .minutes, .subject:
            false
        }
    }
}
