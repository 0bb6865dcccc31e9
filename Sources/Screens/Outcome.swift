import Attendance

/// What a screen wants after a key.
public enum Outcome: Sendable {
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
    case quit
}

/// Work the model wants done outside. Plain data: tests compare it, only the runtime carries it out.
public enum Effect: Hashable, Sendable {
    case perform(Command)
    case unlock(passphrase: String)
    case create(NewFolder)
    case quit
}

/// What the first run asked.
public struct NewFolder: Hashable, Sendable {
    public var role: FolderRole
    public var passphrase: String

    public init(role: FolderRole, passphrase: String) {
        self.role = role
        self.passphrase = passphrase
    }
}
