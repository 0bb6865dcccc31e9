import Attendance
import TextUI

/// What a screen wants after a key.
public indirect enum Outcome: Sendable {
    case stay
    case open(Screen)
    /// In place of this screen.
    case replace(Screen)
    case close
    /// Closes this screen, and says on the one below what came of it.
    case closeSaying(Notice)
    /// Says what came of it once that is done.
    case saying(Notice, then: Outcome)
    case go(Section)
    /// The place so many to the right of this one; the outermost are neighbours.
    case goBeside(Int)
    /// Asks the register; the screen hears `saved` when it is kept.
    case perform(Command)
    case tell(Notice)
    /// Asks about a file outside; the screen hears the answer by `heard`.
    case ask(FileQuestion)
    /// The answer to what was asked about a file is not wanted any more.
    case stopReading
    /// Takes over what was looked at; the screen hears `saved` when it is kept.
    case keep(ImportPreview)
    /// Wants something read or written for somebody else; the screen hears the answer by `heard`.
    case exchange(ExchangeRequest)
    /// Takes over a package that was looked at; the screen hears `saved` when it is kept.
    case takeOver(PackagePreview)
    /// The pupil is done looking; what was asked about the texts goes to the screen below, nil where nothing changed.
    case leaveTogether(Consent?)
    /// Throws the draft of the form away: that was asked.
    case discard(then: Outcome)
    /// Closes the form once its draft is on the disk.
    case keepForLater
    /// In place of this screen the form with what was typed, or above it only the text where no form fits.
    case resume(KeptDraft)
    /// Throws these away.
    case drop([ID<Draft>], then: Outcome)
    /// Closes this screen and presses these on the one below.
    case run([Key])
    case quit

    /// Whether the screen is gone after it.
    var closesScreen: Bool {
        switch self {
        case .replace, .close, .closeSaying, .leaveTogether, .go, .goBeside, .run: true
        case .saying(_, let next): next.closesScreen
        case .stay, .open, .perform, .tell, .ask, .stopReading, .keep, .exchange, .takeOver, .discard,
            .keepForLater, .resume, .drop, .quit:
            false
        }
    }
}

/// Work the model wants done outside. Plain data: tests compare it, only the runtime carries it out.
public enum Effect: Hashable, Sendable {
    case perform(Command)
    case ask(FileQuestion)
    /// Of a file that is being read: what was read of it goes.
    case stopReading
    case keep(ImportPreview)
    case exchange(ExchangeRequest)
    case takeOver(PackagePreview)
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
    /// Forgets the keys and all that was read.
    case lock
    case quit

    /// Whether what is being waited for is shown before it begins; a draft is kept unseen.
    public var isShown: Bool {
        switch self {
        case .perform, .ask, .keep, .exchange, .takeOver, .unlock, .recover, .replacePassphrase,
            .drawRecoveryKey, .create, .lock, .quit:
            true
        case .keepDraft, .dropDraft, .suggestPassphrase, .stopReading: false
        }
    }
}

/// What the first run asked.
public struct NewFolder: Hashable, Sendable {
    public var role: FolderRole
    /// Empty = not said.
    public var ownMunicipalities: [String]
    public var passphrase: String
    public var recoveryKey: String

    public init(
        role: FolderRole, ownMunicipalities: [String] = [], passphrase: String, recoveryKey: String
    ) {
        self.role = role
        self.ownMunicipalities = ownMunicipalities
        self.passphrase = passphrase
        self.recoveryKey = recoveryKey
    }
}
