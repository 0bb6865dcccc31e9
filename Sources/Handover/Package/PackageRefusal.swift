/// Why a package is not opened, or not made: one case for each reason that a user is told.
public enum PackageRefusal: Error, Hashable, Sendable {
    case notAPackage
    /// More bytes than `SealedPackage.limit`.
    case tooLarge
    case newerVersion
    /// Of this version, but for a purpose that this program does not have.
    case unknownKind
    /// Against FORMAT.md: no program of ours made it so.
    case malformed
    /// The end is missing.
    case cut
    case forSomebodyElse
    /// Not what was sealed: changed on the way, or cut within a chunk, which cannot be told apart.
    case changed
    case unsigned
    case unknownSender(keyID: [UInt8])
    /// The sender that it names did not sign this content under this header.
    case wrongSignature
}
