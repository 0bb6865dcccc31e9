/// Whom the school or the bureau calls when a pupil needs care: a line of the phone card.
public struct CareContact: Hashable, Sendable {
    /// A function rather than a person: *ondersteuningscoördinator*, *jeugdarts*, *achterwacht*.
    public var name: String
    public var phone: String

    public init(name: String, phone: String) {
        self.name = name
        self.phone = phone
    }
}
