import Crypto
import FoundationEssentials

/// The sender's word for one content under one header: for one school, one recipient, one kind (FORMAT.md §5).
enum PackageSignature {
    static func make(header: [UInt8], contentHash: [UInt8], by keys: OwnKeys) -> [UInt8] {
        do {
            return Array(try keys.signing.signature(for: message(header, contentHash)))
        } catch {
            preconditionFailure("Ed25519 signs everything: \(error)")
        }
    }

    static func isValid(
        _ signature: ArraySlice<UInt8>, header: [UInt8], contentHash: [UInt8], by sender: PublicKeys
    ) -> Bool {
        sender.signing.isValidSignature(signature, for: message(header, contentHash))
    }

    private static func message(_ header: [UInt8], _ contentHash: [UInt8]) -> [UInt8] {
        HandoverFormat.Purpose.signature + header + contentHash
    }
}
