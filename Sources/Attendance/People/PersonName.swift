/// A Dutch name in its three parts, so that *van den Berg* sorts under B.
public struct PersonName: Hashable, Sendable {
    public var given: String
    /// *Tussenvoegsel*: "van den"; empty when there is none.
    public var infix: String
    public var family: String

    public init(given: String, infix: String = "", family: String) {
        self.given = given
        self.infix = infix
        self.family = family
    }

    /// As on a list: "Berg, Noor van den".
    public var listed: String {
        infix.isEmpty ? "\(family), \(given)" : "\(family), \(given) \(infix)"
    }

    /// As spoken: "Noor van den Berg".
    public var full: String {
        infix.isEmpty ? "\(given) \(family)" : "\(given) \(infix) \(family)"
    }

    /// Sorting the Dutch way: family name first, the infix last, accents, capitals and
    /// apostrophes put aside; ij stands between ii and ik, as in a dictionary.
    public var sortKey: String {
        Collation.key(family) + "\u{1}" + Collation.key(given) + "\u{1}" + Collation.key(infix)
    }
}
