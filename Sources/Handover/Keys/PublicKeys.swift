import Crypto
import FoundationEssentials

/// What seals a package to somebody and shows that one is theirs: 1,216 bytes of X-Wing, 32 of Ed25519.
public struct PublicKeys: Hashable, Sendable {
    public let bytes: [UInt8]

    /// Refuses keys that protect nothing: a package is never sealed to one, nor a signature believed under one.
    public init(_ bytes: [UInt8]) throws(KeyRefusal) {
        guard bytes.count == HandoverFormat.openingKeyLength + HandoverFormat.signingKeyLength else {
            throw .wrongLength
        }
        self.bytes = bytes
        // The library checks the parts of an X-Wing key only when something is sealed to it.
        guard (try? opening.encapsulate()) != nil else { throw .weakOpeningKey }
        guard !SmallOrderPoint.isEncoded(by: signingBytes) else { throw .weakSigningKey }
    }

    init(of opening: XWingMLKEM768X25519.PublicKey, _ signing: Curve25519.Signing.PublicKey) {
        bytes = Array(opening.rawRepresentation + signing.rawRepresentation)
    }

    /// By which a package names its recipient and its sender.
    public var id: [UInt8] {
        var hash = SHA256()
        hash.update(data: HandoverFormat.Purpose.keyID)
        hash.update(data: bytes)
        return Array(hash.finalize())
    }

    var opening: XWingMLKEM768X25519.PublicKey {
        do {
            return try XWingMLKEM768X25519.PublicKey(
                rawRepresentation: bytes[..<HandoverFormat.openingKeyLength])
        } catch {
            preconditionFailure("X-Wing takes every public key of its length: \(error)")
        }
    }

    var signing: Curve25519.Signing.PublicKey {
        do {
            return try Curve25519.Signing.PublicKey(rawRepresentation: signingBytes)
        } catch {
            preconditionFailure("Ed25519 takes every public key of its length: \(error)")
        }
    }

    private var signingBytes: ArraySlice<UInt8> { bytes[HandoverFormat.openingKeyLength...] }
}
