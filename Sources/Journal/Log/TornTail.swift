/// Bytes of a save that was never acknowledged: reported, left where they are, never read again.
public struct TornTail: Equatable, Sendable {
    public let location: Location
    /// In bytes.
    public let length: Int
}
