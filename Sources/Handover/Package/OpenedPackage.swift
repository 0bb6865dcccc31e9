/// A package that is whole, meant for these keys, and signed by this sender.
public struct OpenedPackage: Sendable {
    public let header: PackageHeader
    public let sender: PublicKeys
    public let content: [UInt8]
    /// SHA-256: whether a package that comes twice says the same.
    public let contentHash: [UInt8]
}
