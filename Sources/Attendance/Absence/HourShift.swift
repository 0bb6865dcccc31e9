/// What was said of a lesson hour before, and is said of it now, where that is something else.
public struct HourShift: Hashable, Sendable {
    /// As far as it matters to a count.
    public enum Said: Hashable, Sendable {
        case bin(AbsenceKind.Bin)
        /// A code that the school has not explained.
        case unmapped
    }

    public var before: Said
    /// Nil: the pupil was there after all.
    public var after: Said?

    public init(before: Said, after: Said?) {
        self.before = before
        self.after = after
    }

    /// Nil where both weigh the same, and for an hour of which nothing was said.
    init?(from before: AbsenceMark, to after: AbsenceMark) {
        guard let first = Said(before), first != Said(after) else { return nil }
        self.init(before: first, after: Said(after))
    }
}

extension HourShift.Said {
    fileprivate init?(_ mark: AbsenceMark) {
        switch mark {
        case .absent(let kind): self = .bin(kind.bin)
        case .unmapped: self = .unmapped
        case .withdrawn: return nil
        }
    }
}
