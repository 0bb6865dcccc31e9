import Attendance

/// What a screen wants read or written for somebody else; the screen hears the answer by `heard`.
public enum ExchangeRequest: Hashable, Sendable {
    /// The six words of our own card under this name.
    case ownWords(name: String)
    case readCard(path: String)
    /// Takes the keys of this card on, where these words are its own.
    case confirm(ReadKeyCard, words: String)
    /// What opening this package would do.
    case lookInto(path: String)
    /// Over a file that is there only when `replacing`.
    case write(Writing, path: String, replacing: Bool)

    /// What is put in a file for somebody else.
    public enum Writing: Hashable, Sendable {
        case keyCard(name: String)
        case package(of: BRIN, for: ID<Correspondent>)
        case paper(PaperRequest)
        case calendar(of: BRIN, withNames: Bool)
    }

    /// Whether something is kept or written: then keys wait.
    var saves: Bool {
        switch self {
        case .ownWords, .readCard, .lookInto: false
        case .confirm, .write: true
        }
    }
}

/// Which paper, of whom.
public struct PaperRequest: Hashable, Sendable {
    public var kind: PaperKind
    public var school: BRIN
    /// Nil: the next spreekuur, or for what follows a talk the last one.
    public var day: Day?
    /// Nil: everybody of that spreekuur who may get it.
    public var pupil: ID<Pupil>?
    public var form: PaperForm

    public init(kind: PaperKind, school: BRIN, day: Day?, pupil: ID<Pupil>?, form: PaperForm) {
        self.kind = kind
        self.school = school
        self.day = day
        self.pupil = pupil
        self.form = form
    }
}

/// Somebody else's key card as their file has it; its six words stay out of sight until they are typed.
public struct ReadKeyCard: Hashable, Sendable {
    public var name: String
    public var role: FolderRole
    public var text: String

    public init(name: String, role: FolderRole, text: String) {
        self.name = name
        self.role = role
        self.text = text
    }
}
