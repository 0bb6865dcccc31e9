import Attendance

/// One frame to write: the payload is sealed under the key of `pupil`, so that it can be erased alone.
///
/// A payload holds at most `JournalFormat.payloadLimit` bytes: whoever has more splits it over entries of one
/// commit.
public struct Entry: Equatable, Sendable {
    public let pupil: ID<Pupil>?
    public let payload: [UInt8]

    public init(pupil: ID<Pupil>?, payload: [UInt8]) {
        self.pupil = pupil
        self.payload = payload
    }
}

/// One frame as read back; sequences count from 1 without holes.
public struct Record: Equatable, Sendable {
    public enum Content: Equatable, Sendable {
        case payload([UInt8])
        /// The pupil's key was destroyed, or the bytes were rewritten without this record.
        case erased
    }

    public let sequence: UInt64
    /// Nil for what concerns no pupil, and for rewritten bytes, which no longer say whose they were.
    public let pupil: ID<Pupil>?
    public let content: Content
    /// The sequence of the first record that was saved together with it.
    public let transaction: UInt64

    /// `transaction` nil: it begins one.
    init(sequence: UInt64, pupil: ID<Pupil>?, content: Content, transaction: UInt64? = nil) {
        self.sequence = sequence
        self.pupil = pupil
        self.content = content
        self.transaction = transaction ?? sequence
    }
}
