/// What stands on every letter of this laptop; the user's file of settings says it.
public struct LetterSettings: Hashable, Sendable {
    /// What the officer is called: bureaus differ.
    public var officerFunction = "leerplichtambtenaar"
    /// The bureau or municipality, above the letters that come from there.
    public var organisation: String?
    /// Who signs; nil = the officer, or in the school's folder the coordinator.
    public var sender: String?
    /// Where a pupil or parent can ask something: a number or an address.
    public var contact: String?
    /// How long what was written is kept, as the rest of "We bewaren dit …"; nil = by our own rule.
    public var retention: String?

    public init() {}
}
