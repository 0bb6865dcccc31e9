/// What the codes in a school's absence files mean. Codes are the school's own and case-sensitive:
/// Z, Zb and ZH are three codes (DOMAIN §8).
public struct CodeTable: Hashable, Sendable {
    public struct Rule: Hashable, Sendable {
        public var code: String
        public var kind: AbsenceKind
        /// First day on which the code means this; nil = always has.
        public var from: Day?
        /// Last day on which the code means this; nil = still does.
        public var through: Day?

        public init(code: String, kind: AbsenceKind, from: Day? = nil, through: Day? = nil) {
            self.code = code
            self.kind = kind
            self.from = from
            self.through = through
        }
    }

    /// In the order written; where two rules fit, the later one decides.
    public private(set) var rules: [Rule]
    private var positions: [String: [Int]]

    public init(_ rules: [Rule] = []) {
        self.rules = rules
        positions = [:]
        for (position, rule) in rules.enumerated() { positions[rule.code, default: []].append(position) }
    }

    /// Nil when the school has not said what the code means on that day.
    public func kind(of code: String, on day: Day) -> AbsenceKind? {
        positions[code]?.last { position in
            let rule = rules[position]
            return (rule.from.map { $0 <= day } ?? true) && (rule.through.map { day <= $0 } ?? true)
        }.map { rules[$0].kind }
    }
}
