import Crypto
import FoundationEssentials

/// HPKE over chunks, so that what is missing at the end is told from what was changed (FORMAT.md §4).
enum PackageCipher {
    private static let suite = HPKE.Ciphersuite(
        kem: .XWingMLKEM768X25519, kdf: .HKDF_SHA256, aead: .chaChaPoly)

    private static let sealedChunkLength = HandoverFormat.chunkLength + HandoverFormat.tagLength

    /// Authenticated with each chunk: the last one cannot be taken for another, nor another for the last.
    private enum Place: UInt8 {
        case notLast = 0
        case last = 1
    }

    /// How long a package of so many bytes becomes behind its header.
    static func sealedLength(of count: Int) -> Int {
        let chunks = (count + HandoverFormat.chunkLength - 1) / HandoverFormat.chunkLength
        return HandoverFormat.encapsulatedLength + count + chunks * HandoverFormat.tagLength
    }

    /// The encapsulated key and the sealed chunks; `plaintext` is not empty.
    static func seal(_ plaintext: [UInt8], header: [UInt8], to recipient: PublicKeys) -> [UInt8] {
        do {
            var sender = try HPKE.Sender(
                recipientKey: recipient.opening, ciphersuite: suite, info: info(header))
            var sealed = Array(sender.encapsulatedKey)
            sealed.reserveCapacity(sealedLength(of: plaintext.count))
            var rest = plaintext[...]
            while !rest.isEmpty {
                let chunk = rest.prefix(HandoverFormat.chunkLength)
                rest = rest.dropFirst(chunk.count)
                let place = rest.isEmpty ? Place.last : .notLast
                sealed += try sender.seal(chunk, authenticating: [place.rawValue])
            }
            return sealed
        } catch {
            preconditionFailure("sealing fails only for keys that were refused before: \(error)")
        }
    }

    static func open(
        _ sealed: ArraySlice<UInt8>, header: [UInt8], with keys: OwnKeys
    ) throws(PackageRefusal) -> [UInt8] {
        guard sealed.count > HandoverFormat.encapsulatedLength else { throw .cut }
        let encapsulated = Data(sealed.prefix(HandoverFormat.encapsulatedLength))
        // Fails for a key of weak parts, which no sender makes.
        guard
            var recipient = try? HPKE.Recipient(
                privateKey: keys.opening, ciphersuite: suite, info: info(header),
                encapsulatedKey: encapsulated)
        else { throw .changed }
        var rest = sealed.dropFirst(HandoverFormat.encapsulatedLength)
        var plaintext: [UInt8] = []
        plaintext.reserveCapacity(rest.count)
        while !rest.isEmpty {
            let chunk = rest.prefix(sealedChunkLength)
            rest = rest.dropFirst(chunk.count)
            plaintext += try open(chunk, rest.isEmpty ? .last : .notLast, &recipient)
        }
        return plaintext
    }

    private static func open(
        _ chunk: ArraySlice<UInt8>, _ place: Place, _ recipient: inout HPKE.Recipient
    ) throws(PackageRefusal) -> Data {
        if let opened = try? recipient.open(chunk, authenticating: [place.rawValue]) {
            guard !opened.isEmpty else { throw .malformed }
            return opened
        }
        switch place {
        case .notLast: throw .changed
        case .last:
            // All chunks before say that more follow. A piece shorter than any chunk, or one more that says so, stands
            // where the end should.
            guard chunk.count > HandoverFormat.tagLength,
                (try? recipient.open(chunk, authenticating: [Place.notLast.rawValue])) == nil
            else { throw .cut }
            throw .changed
        }
    }

    private static func info(_ header: [UInt8]) -> Data {
        Data(HandoverFormat.Purpose.package + header)
    }
}
