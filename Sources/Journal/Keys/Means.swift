/// The two things of which each alone opens a journal.
public enum Means: Int, Equatable, Sendable, CaseIterable {
    case passphrase
    case recoveryKey
}
