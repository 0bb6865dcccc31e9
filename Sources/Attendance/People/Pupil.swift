/// A pupil as the school's file gives them. Never a BSN, never a medical fact.
public struct Pupil: Hashable, Sendable {
    public var number: PupilNumber
    public var name: PersonName
    public var birthDate: Day?
    /// The class, *klas*.
    public var group: String
    /// *Woongemeente*: the municipality that is competent.
    public var municipality: String
    public var mentor: String?
    /// *Onderwijssoort*, as the school writes it.
    public var track: String?
    /// First day at this school: absence before it does not count.
    public var arrivedOn: Day?
    /// *Vrijgesteld tot*: the fact only, never the ground.
    public var exemptUntil: Day?
    /// Whether the pupil holds a *startkwalificatie*; nil = not known.
    public var isQualified: Bool?

    public init(
        number: PupilNumber, name: PersonName, birthDate: Day?, group: String, municipality: String,
        mentor: String? = nil, track: String? = nil, arrivedOn: Day? = nil, exemptUntil: Day? = nil,
        isQualified: Bool? = nil
    ) {
        self.number = number
        self.name = name
        self.birthDate = birthDate
        self.group = group
        self.municipality = municipality
        self.mentor = mentor
        self.track = track
        self.arrivedOn = arrivedOn
        self.exemptUntil = exemptUntil
        self.isQualified = isQualified
    }
}
