import Attendance

/// One line of the access log: who did what to what, from where, when, and what came of it. It has no room for
/// what was read or written.
public struct Access: Hashable, Sendable {
    public var action: Action
    public var object: Object
    public var outcome: Outcome
    public var origin: Origin
    /// As whom the program worked; nil before the data folder has a role.
    public var actor: FolderRole?
    /// What the laptop's clock said.
    public var at: Instant

    public init(
        _ action: Action, _ object: Object, _ outcome: Outcome = .done, from origin: Origin,
        by actor: FolderRole?, at instant: Instant
    ) {
        self.action = action
        self.object = object
        self.outcome = outcome
        self.origin = origin
        self.actor = actor
        at = instant
    }

    /// The numbers are those of FORMAT.md §3.5, for ever.
    public enum Action: UInt8, CaseIterable, Sendable {
        case create = 1
        case open = 2
        case lock = 3
        case view = 4
        /// Every lesson behind a count was shown.
        case explain = 5
        case export = 6
        /// What happened with a pupil in an earlier school year.
        case viewEarlier = 7

        case saveSchool = 20
        case addPupil = 21
        case planOfficeHour = 22
        case addWalkIn = 23
        case setStatus = 24
        case recordTalk = 25
        case judgeAgreement = 26
        case recordReport = 27
        case recordContact = 28
        case handleStep = 29
        case saveFilter = 30
        case importFile = 31
        case takeBackImport = 32
        case correct = 33
        case undo = 34
        case redo = 35
        /// What was added is not said: that there is such a thing may itself be sensitive.
        case addToFile = 36
        case saveMunicipalities = 37
        case confirmCorrespondent = 38
        case takeOff = 39
        /// Of each of two pupils.
        case keepApart = 40

        case check = 50
        case repair = 51
        case backUp = 52
        case restore = 53
        case changePassphrase = 54
        case renewRecoveryKey = 55
        case erase = 56
        case rewrite = 57
    }

    public enum Object: Hashable, Sendable {
        case folder
        /// By pseudonym: without the keys nobody knows who it is, and after erasure nobody at all.
        case pupil(ID<Pupil>)
        case officeHour
        case overview
        case agreements
        case schools
        /// All of a school, as a file brings them.
        case pupils
        case absences
        /// Work that is about no pupil.
        case contact
        case filter
        case accessLog
        case drafts
        /// A sealed package between school and officer.
        case package
        case correspondents
        /// Our own, to be given to somebody else.
        case keyCard
    }

    public enum Outcome: UInt8, CaseIterable, Sendable {
        case done = 1
        /// By a rule, or by a key that does not fit.
        case refused = 2
        /// The disk would not.
        case failed = 3
    }

    public struct Origin: Hashable, Sendable {
        public enum Door: UInt8, CaseIterable, Sendable {
            case command = 1
            case screen = 2
        }

        /// A terminal of this machine by its kind and number, so that no text can stand here.
        public enum Terminal: Hashable, Sendable {
            case pseudo(UInt16)
            case console(UInt16)
            case other
        }

        public var door: Door
        public var terminal: Terminal?

        public init(_ door: Door, terminal: Terminal?) {
            self.door = door
            self.terminal = terminal
        }
    }
}

extension Access.Origin.Terminal {
    /// From the path of the device.
    public init(device: String) {
        func number(after prefix: String) -> UInt16? {
            device.hasPrefix(prefix) ? UInt16(device.dropFirst(prefix.count)) : nil
        }
        self =
            if let number = number(after: "/dev/pts/") {
                .pseudo(number)
            } else if let number = number(after: "/dev/tty") {
                .console(number)
            } else {
                .other
            }
    }
}
