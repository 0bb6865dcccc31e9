import Crypto

/// What opens packages for this data folder and signs those it makes (FORMAT.md §6).
public struct OwnKeys: Sendable {
    // Only the seeds are kept: they are wiped when let go, and the keys made of them live as long as one package.
    private let openingSeed: SymmetricKey
    private let signingSeed: SymmetricKey

    public let publicKeys: PublicKeys

    /// From 32 secret bytes that are used for nothing else.
    public init(seed: SymmetricKey) {
        precondition(seed.bitCount == 256, "the seed has 32 bytes")
        func derived(_ purpose: [UInt8]) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(inputKeyMaterial: seed, info: purpose, outputByteCount: 32)
        }
        openingSeed = derived(HandoverFormat.Purpose.opening)
        signingSeed = derived(HandoverFormat.Purpose.signing)
        publicKeys = PublicKeys(
            of: OwnKeys.openingKey(openingSeed).publicKey, OwnKeys.signingKey(signingSeed).publicKey)
    }

    var opening: XWingMLKEM768X25519.PrivateKey { OwnKeys.openingKey(openingSeed) }

    var signing: Curve25519.Signing.PrivateKey { OwnKeys.signingKey(signingSeed) }

    private static func openingKey(_ seed: SymmetricKey) -> XWingMLKEM768X25519.PrivateKey {
        do {
            return try seed.withUnsafeBytes {
                try XWingMLKEM768X25519.PrivateKey(seedRepresentation: $0, publicKey: nil)
            }
        } catch {
            preconditionFailure("X-Wing takes every seed of 32 bytes: \(error)")
        }
    }

    private static func signingKey(_ seed: SymmetricKey) -> Curve25519.Signing.PrivateKey {
        do {
            return try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        } catch {
            preconditionFailure("Ed25519 takes every seed of 32 bytes: \(error)")
        }
    }
}
