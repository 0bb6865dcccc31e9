import Crypto

/// What a school and an officer send each other: sealed to one, signed by the other (FORMAT.md).
public enum SealedPackage {
    /// More bytes are refused before anything is read, and never written.
    public static let limit = 8 << 20

    /// What stands in front of the content inside the seal.
    private static let prefixLength = HandoverFormat.senderLength + HandoverFormat.signatureLength

    /// Seals `content` to somebody, whose key id it writes into the header.
    ///
    /// Throws `tooLarge`, or `malformed` for days that no package has.
    public static func seal(
        _ content: [UInt8], _ header: PackageHeader, from sender: OwnKeys, to recipient: PublicKeys
    ) throws(PackageRefusal) -> [UInt8] {
        let length =
            HandoverFormat.headerLength + PackageCipher.sealedLength(of: prefixLength + content.count)
        guard length <= limit else { throw .tooLarge }
        guard header.hasPossibleDays else { throw .malformed }
        var addressed = header
        addressed.recipient = recipient.id
        let outside = addressed.encoded
        let signature = PackageSignature.make(
            header: outside, contentHash: Array(SHA256.hash(data: content)), by: sender)
        return outside
            + PackageCipher.seal(
                sender.publicKeys.id + signature + content, header: outside, to: recipient)
    }

    /// Everything is checked before anything is returned; `senders` knows whose packages are expected.
    public static func open(
        _ bytes: [UInt8], with keys: OwnKeys, senders: (_ keyID: [UInt8]) -> PublicKeys?
    ) throws(PackageRefusal) -> OpenedPackage {
        guard bytes.count <= limit else { throw .tooLarge }
        let header = try PackageHeader(bytes[...])
        guard header.recipient == keys.publicKeys.id else { throw .forSomebodyElse }
        // As it stands there, not as it was read: every byte of it was sealed.
        let outside = Array(bytes[..<HandoverFormat.headerLength])
        let inside = try PackageCipher.open(
            bytes[HandoverFormat.headerLength...], header: outside, with: keys)
        guard inside.count >= prefixLength else { throw .malformed }
        let signature = inside[HandoverFormat.senderLength..<prefixLength]
        let content = Array(inside[prefixLength...])
        guard signature.contains(where: { $0 != 0 }) else { throw .unsigned }
        let keyID = Array(inside[..<HandoverFormat.senderLength])
        guard let sender = senders(keyID) else { throw .unknownSender(keyID: keyID) }
        let hash = Array(SHA256.hash(data: content))
        guard PackageSignature.isValid(signature, header: outside, contentHash: hash, by: sender) else {
            throw .wrongSignature
        }
        return OpenedPackage(header: header, sender: sender, content: content, contentHash: hash)
    }

    /// By its first bytes only.
    public static func isPackage(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: HandoverFormat.magic)
    }
}
