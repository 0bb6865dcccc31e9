/// Why and how one pupil came on the list, and what became of it.
public struct Listing: Hashable, Sendable {
    public var pupil: ID<Pupil>
    /// *Aanleiding*, in the words of who asked.
    public var reason: String
    public var requestedBy: Requester
    /// Nil warns: bureaus disagree on what they need.
    public var ground: Ground?
    public var schoolActions: [SchoolAction]
    public var parentsInformed: ParentsInformed?
    public var isWalkIn: Bool
    /// The school doubts that the pupil is ill: only then may an officer know of it (DOMAIN §2).
    public var doubtsIllness: Bool
    public var status: Status

    public enum Status: Hashable, Sendable {
        case planned
        case spoken(ID<Talk>)
        case notCome
        case ill
        /// *Verzet*: moved to another day, if known which.
        case moved(to: Day?)
        /// *Wil nu geen gesprek*.
        case declined
        case cancelled(reason: String)

        public var isSpoken: Bool {
            if case .spoken = self { true } else { false }
        }
    }

    public init(
        pupil: ID<Pupil>, reason: String, requestedBy: Requester, ground: Ground? = nil,
        schoolActions: [SchoolAction] = [], parentsInformed: ParentsInformed? = nil, isWalkIn: Bool = false,
        doubtsIllness: Bool = false, status: Status = .planned
    ) {
        self.pupil = pupil
        self.reason = reason
        self.requestedBy = requestedBy
        self.ground = ground
        self.schoolActions = schoolActions
        self.parentsInformed = parentsInformed
        self.isWalkIn = isWalkIn
        self.doubtsIllness = doubtsIllness
        self.status = status
    }
}

/// Who asked for the talk: the officer as the school's errand boy is a known risk.
public enum Requester: String, CaseIterable, Sendable {
    case school
    case pupil = "leerling"
    case parent = "ouder"
    case leerplichtambtenaar = "ambtenaar"
}

/// On what ground the officer may talk with this pupil (DOMAIN §4).
public enum Ground: Hashable, Sendable {
    /// *Melding overig verzuim*, by its number at DUO.
    case overig(number: String?)
    case ownRequest(by: Requester)
    /// An article of the bureau's *ambtsinstructie*.
    case bureau(article: String?)
}

/// What the school did before the talk; nothing here ever warns.
public enum SchoolAction: String, CaseIterable, Sendable {
    case mentorSpoke = "mentor"
    case parentsTold = "ouders"
    case hoursMadeUp = "inhalen"
}

public struct ParentsInformed: Hashable, Sendable {
    public var on: Day
    /// Letter, phone, in person: in the school's own word.
    public var how: String?
    /// Whether both holders of authority know; nil = not known.
    public var bothHolders: Bool?

    public init(on: Day, how: String? = nil, bothHolders: Bool? = nil) {
        self.on = on
        self.how = how
        self.bothHolders = bothHolders
    }
}
