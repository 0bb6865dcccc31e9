/// Anything the officer did that was no talk on a list: it counts as work, and with a pupil as contact.
public struct Contact: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// *Consultatie*: advice to the school without a pupil's name.
        case consultation = "consultatie"
        /// A word in the corridor.
        case corridor = "gang"
        case information = "voorlichting"
        case supportTeam = "sot_zat"
        /// At the school without an office hour.
        case presence = "aanwezig"
        /// A count of pupils, no names.
        case pleinactie
    }

    public var id: ID<Contact>
    public var kind: Kind
    public var on: Day
    public var school: BRIN?
    public var pupil: ID<Pupil>?
    public var minutes: Int?
    /// Pupils reached, where it is only counted.
    public var count: Int?
    public var text: String?

    public init(
        id: ID<Contact>, kind: Kind, on: Day, school: BRIN? = nil, pupil: ID<Pupil>? = nil,
        minutes: Int? = nil, count: Int? = nil, text: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.on = on
        self.school = school
        self.pupil = pupil
        self.minutes = minutes
        self.count = count
        self.text = text
    }
}
