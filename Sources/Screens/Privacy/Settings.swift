import Attendance
import TextUI

/// What the user may set of the interface.
public struct Settings: Sendable {
    /// How the session gets its pin.
    public enum Pin: Sendable {
        /// Chosen when the folder opens.
        case asked
        case known(SessionPin)
        /// Only the passphrase lifts the cover.
        case none
    }

    public var keymap = Keymap()
    public var pin = Pin.none
    /// Minutes without a key.
    public var coverAfter = 5
    public var lockAfter = 30
    /// The ladders that come with the program, for a school to choose from.
    public var ladders: [Ladder]

    public init(ladders: [Ladder] = []) { self.ladders = ladders }
}
