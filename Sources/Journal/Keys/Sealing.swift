import CSystem
import Crypto
import FoundationEssentials

/// ChaCha20-Poly1305 on byte arrays: nonce ‖ ciphertext ‖ tag. Nothing is sealed elsewhere, so that every seal is
/// audited.
enum Sealing {
    static func seal(
        _ plaintext: some DataProtocol, using key: SymmetricKey, nonce: [UInt8],
        authenticating associated: [UInt8]
    ) -> [UInt8] {
        do {
            let box = try ChaChaPoly.seal(
                plaintext, using: key, nonce: ChaChaPoly.Nonce(data: nonce), authenticating: associated)
            let sealed = Array(box.combined)
            #if DEBUG
                SealAudit.current.note(sealed, under: key)
            #endif
            return sealed
        } catch {
            preconditionFailure("sealing fails only for a key or nonce of the wrong length: \(error)")
        }
    }

    /// Nil when the seal does not hold.
    static func open(
        _ combined: some DataProtocol, using key: SymmetricKey, authenticating associated: [UInt8]
    ) -> Data? {
        // Every failure means the same here, and the caller knows which place to report.
        try? ChaChaPoly.open(
            ChaChaPoly.SealedBox(combined: combined), using: key, authenticating: associated)
    }
}

extension Data {
    /// Overwrites the bytes where they stand; with a second holder only a copy would be.
    mutating func wipe() {
        withUnsafeMutableBytes { csystem_wipe($0.baseAddress, $0.count) }
    }
}
