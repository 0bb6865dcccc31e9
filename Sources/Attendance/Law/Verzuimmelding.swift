/// A report the school made to DUO, typed in: this program cannot and does not file one.
public struct Verzuimmelding: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case zestienUur = "16uur"
        case overig
        case luxe
        case langdurigRelatief = "langdurig_relatief"
    }

    /// DUO's own letters.
    public enum Status: String, CaseIterable, Sendable {
        case registered = "R"
        case inProgress = "B"
        case closed = "G"
        case noted = "K"
        case withdrawn = "I"
    }

    public var kind: Kind
    /// *Eind* of the due report it answers; nil for kinds that the count does not find.
    public var end: Day?
    public var madeOn: Day
    public var number: String?
    public var status: Status?

    public init(kind: Kind, end: Day?, madeOn: Day, number: String? = nil, status: Status? = nil) {
        self.kind = kind
        self.end = end
        self.madeOn = madeOn
        self.number = number
        self.status = status
    }

    /// Whether both are about one report at DUO: the same end of a count, else the same number.
    func isSame(as other: Verzuimmelding) -> Bool {
        guard kind == other.kind else { return false }
        switch kind {
        case .zestienUur: return end == other.end
        case .overig, .luxe, .langdurigRelatief: return number != nil && number == other.number
        }
    }
}
