/// What was said and agreed with one pupil in a talk; nil and empty mean: not recorded.
public struct TalkPart: Hashable, Sendable {
    public var pupil: ID<Pupil>
    public var present: [Attendee]
    /// *Eigen woorden*; never in a group.
    public var ownWords: String?
    public var goesWell: String?
    public var goal: Goal?
    public var agreements: [Agreement]
    /// Never in a group, never filtered on, never in a package (DOMAIN §5).
    public var causes: [Cause]
    public var outcome: TalkOutcome?
    public var followUp: Day?
    /// Stays with leerplicht; the pupil or a parent can ask for it.
    public var note: String?
    public var forSchool: String?
    public var forHome: String?
    /// Whether the school may know of the talk; nil = not asked.
    public var schoolMayKnow: Bool?
    public var homeMayKnow: Bool?
    /// *Gezien*: whether the pupil saw the texts for school and home as they leave; says nothing of what may be known.
    public var textsSeen: Bool?

    public init(
        pupil: ID<Pupil>, present: [Attendee] = [], ownWords: String? = nil, goesWell: String? = nil,
        goal: Goal? = nil, agreements: [Agreement] = [], causes: [Cause] = [], outcome: TalkOutcome? = nil,
        followUp: Day? = nil, note: String? = nil, forSchool: String? = nil, forHome: String? = nil,
        schoolMayKnow: Bool? = nil, homeMayKnow: Bool? = nil, textsSeen: Bool? = nil
    ) {
        self.pupil = pupil
        self.present = present
        self.ownWords = ownWords
        self.goesWell = goesWell
        self.goal = goal
        self.agreements = agreements
        self.causes = causes
        self.outcome = outcome
        self.followUp = followUp
        self.note = note
        self.forSchool = forSchool
        self.forHome = forHome
        self.schoolMayKnow = schoolMayKnow
        self.homeMayKnow = homeMayKnow
        self.textsSeen = textsSeen
    }
}

/// Who sat at the table.
public enum Attendee: String, CaseIterable, Sendable {
    case pupil = "leerling"
    case parent = "ouder"
    case mentor
    case coordinator = "verzuimcoordinator"
    case interpreter = "tolk"
    case jeugdarts
    case other = "anders"
}

/// What the pupil thinks lies behind it.
public enum Cause: String, CaseIterable, Sendable {
    case motivation = "motivatie"
    case planning
    case choiceOfStudy = "studiekeuze"
    case peers = "medeleerlingen"
    case teacher = "docent"
    case home = "thuis"
    case unwell = "voelt_zich_niet_goed"
    case dreadsSchool = "ziet_op_tegen_school"
    case transport = "vervoer"
    case work = "werk"
    case caring = "mantelzorg"
    case money = "geld"
    case helpDoesNotFit = "hulp_op_school_past_niet"
    case waitsForHelp = "wacht_op_hulp_of_plek"
    case other = "anders"
}

/// *Hoe vaak kun je wél?*: so many out of so many, until a day.
public struct Goal: Hashable, Sendable {
    public enum Unit: String, CaseIterable, Sendable {
        case firstHour = "eerste_uur"
        case day = "dag"
        case lesson = "les"
    }

    public enum Period: String, CaseIterable, Sendable {
        case week
    }

    public var count: Int
    public var outOf: Int?
    public var unit: Unit
    public var per: Period
    public var until: Day?

    public init(count: Int, outOf: Int? = nil, unit: Unit, per: Period = .week, until: Day? = nil) {
        self.count = count
        self.outOf = outOf
        self.unit = unit
        self.per = per
        self.until = until
    }
}
