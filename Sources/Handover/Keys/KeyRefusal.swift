/// Why bytes from outside are not taken as somebody's keys.
public enum KeyRefusal: Error, Hashable, Sendable {
    case wrongLength
    /// Nothing can be sealed to it, or anybody could open what is.
    case weakOpeningKey
    /// Anybody's signature would hold under it.
    case weakSigningKey
}
