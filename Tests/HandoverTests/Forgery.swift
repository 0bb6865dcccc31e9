import Attendance
import Crypto
import FoundationEssentials

@testable import Handover

/// Packages made by hand, as the format wants them but for what a test makes wrong.
enum Forgery {
    struct Chunk {
        let bytes: ArraySlice<UInt8>
        /// What is authenticated with it: 1 for the last, 0 for others.
        let place: [UInt8]

        static func notLast(_ bytes: some Sequence<UInt8>) -> Chunk {
            Chunk(bytes: Array(bytes)[...], place: [0])
        }

        static func last(_ bytes: some Sequence<UInt8>) -> Chunk {
            Chunk(bytes: Array(bytes)[...], place: [1])
        }
    }

    static let suite = HPKE.Ciphersuite(kem: .XWingMLKEM768X25519, kdf: .HKDF_SHA256, aead: .chaChaPoly)

    /// The header of `Parties`, to the officer, with some of its bytes written over.
    static func header(_ changes: (offset: Int, bytes: [UInt8])...) -> [UInt8] {
        var header = Parties.header
        header.recipient = Parties.officer.publicKeys.id
        var bytes = header.encoded
        for (offset, new) in changes { bytes.replaceSubrange(offset..<offset + new.count, with: new) }
        return bytes
    }

    /// What is sealed: the sender's id, the signature, the content.
    static func inside(
        _ content: [UInt8], header: [UInt8] = header(), by signer: OwnKeys = Parties.school,
        named: [UInt8] = Parties.school.publicKeys.id
    ) -> [UInt8] {
        named + signature(content, header: header, by: signer) + content
    }

    static func signature(
        _ content: [UInt8], header: [UInt8] = header(), by signer: OwnKeys = Parties.school
    ) -> [UInt8] {
        PackageSignature.make(
            header: header, contentHash: Array(SHA256.hash(data: content)), by: signer)
    }

    static func seal(
        _ chunks: [Chunk], header: [UInt8] = header(), to recipient: OwnKeys = Parties.officer,
        purpose: [UInt8] = HandoverFormat.Purpose.package, suite: HPKE.Ciphersuite = suite
    ) throws -> [UInt8] {
        var sender = try HPKE.Sender(
            recipientKey: recipient.publicKeys.opening, ciphersuite: suite, info: Data(purpose + header))
        return try header + sender.encapsulatedKey
            + chunks.flatMap { try sender.seal($0.bytes, authenticating: $0.place) }
    }

    /// One byte of content under this header, right in all else.
    static func sealed(under header: [UInt8]) throws -> [UInt8] {
        try seal([.last(inside(Parties.content(1), header: header))], header: header)
    }

    /// One chunk that says what `inside` says.
    static func sealed(_ inside: [UInt8]) throws -> [UInt8] { try seal([.last(inside)]) }

    /// The same under another header that was not sealed with it.
    static func relabelled(_ changes: (offset: Int, bytes: [UInt8])...) throws -> [UInt8] {
        var bytes = try Parties.sealed(Parties.content(1))
        for (offset, new) in changes { bytes.replaceSubrange(offset..<offset + new.count, with: new) }
        return bytes
    }

    /// The sealed chunks put behind header and key again, in another order or number.
    static func rearranged(
        _ package: [UInt8], _ change: (inout [ArraySlice<UInt8>]) -> Void
    ) -> [UInt8] {
        var chunks = stride(from: 1216, to: package.count, by: 65_552).map {
            package[$0..<min($0 + 65_552, package.count)]
        }
        change(&chunks)
        return package[..<1216] + chunks.flatMap { $0 }
    }

    static func flipped(_ bytes: [UInt8], at offset: Int) -> [UInt8] {
        var bytes = bytes
        bytes[offset] ^= 1
        return bytes
    }

    /// The same signature with the order of the group added to its second half: it would hold if that were let pass.
    static func addingOrder(to signature: [UInt8]) -> [UInt8] {
        let order = WeakKeys.bytes("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")
        var carry = 0
        return signature[..<32]
            + zip(signature[32...], order).map { digit, added in
                let sum = Int(digit) + Int(added) + carry
                carry = sum >> 8
                return UInt8(sum & 0xff)
            }
    }
}
