import Attendance

/// What a screen wants after a key.
public indirect enum Outcome: Sendable {
    case stay
    case open(Screen)
    /// In place of this screen.
    case replace(Screen)
    case close
    /// Closes this screen, and says on the one below what came of it.
    case closeSaying(Notice)
    case go(Section)
    /// Asks the register; the screen hears `saved` when it is kept.
    case perform(Command)
    case tell(Notice)
    /// Throws the draft of the form away: that was asked.
    case discard(then: Outcome)
    /// Closes the form once its draft is on the disk.
    case keepForLater
    /// In place of this screen the form with what was typed, or above it only the text where no form fits.
    case resume(KeptDraft)
    /// Throws these away.
    case drop([ID<Draft>], then: Outcome)
    case quit

    /// Whether the screen is gone after it.
    var closesScreen: Bool {
        switch self {
        case .replace, .close, .closeSaying, .go: true
        case .stay, .open, .perform, .tell, .discard, .keepForLater, .resume, .drop, .quit: false
        }
    }
}

/// Work the model wants done outside. Plain data: tests compare it, only the runtime carries it out.
public enum Effect: Hashable, Sendable {
    case perform(Command)
    case unlock(passphrase: String)
    /// Opens with the key on paper.
    case recover(recoveryKey: String)
    /// Of the folder that this recovery key just opened.
    case replacePassphrase(String, recoveryKey: String)
    /// Words drawn by chance, to choose as a passphrase or not.
    case suggestPassphrase
    /// A new recovery key, for a folder that is not there yet.
    case drawRecoveryKey
    case create(NewFolder)
    /// Under a new identity when it has none yet.
    case keepDraft(Draft, as: ID<Draft>?)
    case dropDraft(ID<Draft>)
    case quit

    /// Whether what is being waited for is shown before it begins; a draft is kept unseen.
    public var isShown: Bool {
        switch self {
        case .perform, .unlock, .recover, .replacePassphrase, .drawRecoveryKey, .create, .quit: true
        case .keepDraft, .dropDraft, .suggestPassphrase: false
        }
    }
}

/// What the first run asked.
public struct NewFolder: Hashable, Sendable {
    public var role: FolderRole
    public var passphrase: String
    public var recoveryKey: String

    public init(role: FolderRole, passphrase: String, recoveryKey: String) {
        self.role = role
        self.passphrase = passphrase
        self.recoveryKey = recoveryKey
    }
}
