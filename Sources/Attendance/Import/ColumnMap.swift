/// Which of a school's own columns hold what, as somebody pointed them out in a file of no layout we know.
public struct ColumnMap: Hashable, Sendable {
    public enum Content: CaseIterable, Hashable, Sendable {
        case pupils, absences
    }

    /// Why columns that were pointed out cannot be used.
    public enum Fault: Error, Hashable, Sendable {
        case missing([ImportField])
        /// The pupil's number stands below a number: the first line of the file is no heading but a pupil.
        case noHeading(String)
    }

    public let content: Content
    /// Headings as the file writes them; all that is required has one.
    public let headings: [ImportField: String]

    /// What is not asked of this content is let be.
    public init(_ content: Content, _ headings: [ImportField: String]) throws(Fault) {
        let headings = headings.filter { content.fields.contains($0.key) }
        let missing = content.fields.filter { $0.isRequired && headings[$0] == nil }
        guard missing.isEmpty else { throw .missing(missing) }
        if let number = headings[.number], !number.contains(where: \.isLetter) { throw .noHeading(number) }
        self.content = content
        self.headings = headings
    }
}

extension ColumnMap.Content {
    /// In the order in which they are asked.
    public var fields: [ImportField] {
        switch self {
        case .pupils:
            [
                .number, .family, .given, .infix, .birthDate, .group, .municipality, .mentor, .track,
                .arrivedOn, .exemptUntil, .isQualified,
            ]
        case .absences: [.number, .date, .firstHour, .lastHour, .code, .minutes, .subject]
        }
    }
}
