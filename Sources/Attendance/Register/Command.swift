/// Everything a person can ask for; the register answers with events or a refusal.
public enum Command: Hashable, Sendable {
    case startFolder(role: FolderRole, ownMunicipalities: [String], on: Day)
    case changeOwnMunicipalities([String], on: Day)
    case addSchool(School)
    case changeSchool(School)
    case addPupil(school: BRIN, Pupil)
    case takeBackImport(ImportNumber, on: Day)
    /// Our own key card is given to somebody under this name.
    case nameKeyCard(String)
    case confirmCorrespondent(Correspondent)

    case planOfficeHour(OfficeHourPlan)
    /// While no talk has begun: the list again without them.
    case takeOff([ID<Pupil>], from: OfficeHour.Key, TakenOff.Why, on: Day)
    case addWalkIn(OfficeHour.Key, Listing)
    /// Whether the school wants these two apart.
    case keepApart(ID<Pupil>, ID<Pupil>, Bool)
    case setStatus(OfficeHour.Key, place: Int, ID<Pupil>, Listing.Status)
    /// Whoever waits from that place on comes later today.
    case delayRest(OfficeHour.Key, from: Int, minutes: Int)
    case recordTalk(TalkDraft)

    case judgeAgreement(ID<Agreement>, Agreement.Verdict, on: Day)
    case recordReport(ID<Pupil>, Verzuimmelding)
    case recordContact(Contact)
    /// `by` nil: whoever the step names.
    case handleStep(ID<Pupil>, ladder: String, step: Int, by: Ladder.Actor?, on: Day)
    /// Nil begins a new signal; `steps` are all that were taken.
    case recordCare(ID<Pupil>, ID<CareSignal>?, steps: [CareSignal.Step: Day])
    /// Nil, or one that asks nothing, takes the saved one away.
    case saveFilter(FilterSlot, OverviewFilter?)

    /// `part` holds the agreements that stay; those that are new stand beside it.
    case correctTalk(ID<Talk>, part: TalkPart, new: [NewAgreement], why: String, on: Day)
    /// One save: all of it or nothing, and undone as one.
    case all([Command])
    case undo
    case redo
}

/// A list as it is asked for, before its places have numbers.
public struct OfficeHourPlan: Hashable, Sendable {
    public enum Entry: Hashable, Sendable {
        case oneToOne(Listing)
        case group(name: String, minutes: Int, [Listing])
        case headcount(name: String, count: Int, minutes: Int)
        case pause(minutes: Int)
    }

    public var key: OfficeHour.Key
    public var start: TimeOfDay
    public var until: TimeOfDay?
    public var room: String?
    public var officer: String?
    public var minutesPerPupil: Int
    public var entries: [Entry]

    public init(
        key: OfficeHour.Key, start: TimeOfDay, until: TimeOfDay? = nil, room: String? = nil,
        officer: String? = nil, minutesPerPupil: Int = 15, entries: [Entry]
    ) {
        self.key = key
        self.start = start
        self.until = until
        self.room = room
        self.officer = officer
        self.minutesPerPupil = minutesPerPupil
        self.entries = entries
    }
}

/// A talk as it was typed, before its agreements have identities.
public struct TalkDraft: Hashable, Sendable {
    public var officeHour: OfficeHour.Key
    public var form: Talk.Form
    public var minutes: Int?
    /// Pupils who are not on the list may take part only when this is true.
    public var isWalkIn: Bool
    /// One for a one-to-one talk, 2–8 for a group.
    public var pupils: [PupilDraft]

    public struct PupilDraft: Hashable, Sendable {
        public var attendance: Attendance
        /// Its `agreements` are empty: the new ones stand beside it.
        public var part: TalkPart
        public var agreements: [NewAgreement]

        public init(attendance: Attendance = .spoken, part: TalkPart, agreements: [NewAgreement] = []) {
            self.attendance = attendance
            self.part = part
            self.agreements = agreements
        }
    }

    public enum Attendance: Hashable, Sendable {
        case spoken
        /// Not in the talk; only the status on the list changes.
        case absent(Listing.Status)
    }

    public init(
        officeHour: OfficeHour.Key, form: Talk.Form, minutes: Int? = nil, isWalkIn: Bool = false,
        pupils: [PupilDraft]
    ) {
        self.officeHour = officeHour
        self.form = form
        self.minutes = minutes
        self.isWalkIn = isWalkIn
        self.pupils = pupils
    }
}

/// A promise as typed in a talk.
public struct NewAgreement: Hashable, Sendable {
    public var text: String
    public var party: Agreement.Party
    public var due: Day?
    public var repetition: Agreement.Repetition?

    public init(
        text: String, party: Agreement.Party, due: Day? = nil, repetition: Agreement.Repetition? = nil
    ) {
        self.text = text
        self.party = party
        self.due = due
        self.repetition = repetition
    }
}
