import Attendance
import Crypto
import FoundationEssentials

@testable import Handover

extension FuzzTarget {
    /// A package from anybody. The first byte says whether its bytes are the file, or what stands in one that is sealed
    /// here: header and plaintext, for nobody guesses a seal. Then it may be addressed, signed and cut in two as well.
    static let sealedPackage = FuzzTarget("sealed-package") {
        let header = packageHeader.encoded
        let file = try SealedPackage.seal([1, 2, 3], packageHeader, from: school, to: officer.publicKeys)
        let signature = [UInt8](repeating: 7, count: 64)
        let inside = header + school.publicKeys.id + signature + [1, 2, 3]
        return [[0] + file] + [1, 3, 7, 15].map { [$0] + inside }
    } fault: { bytes in
        guard let mode = bytes.first else { return nil }
        let file = mode & 1 == 0 ? Array(bytes.dropFirst()) : made(mode, Array(bytes.dropFirst()))
        guard let opened = try? SealedPackage.open(file, with: officer, senders: known) else { return nil }
        guard mode & 8 == 0 else { return "a package of two chunks that are short opens" }
        guard file.starts(with: opened.header.encoded) else { return "the header is not what stands there" }
        guard
            let again = try? SealedPackage.seal(
                opened.content, opened.header, from: school, to: officer.publicKeys),
            let back = try? SealedPackage.open(again, with: officer, senders: known)
        else { return "what opens does not seal back" }
        return back.content == opened.content && back.header == opened.header
            ? nil : "a package changes when it is sealed again"
    }

    static let keyCard = FuzzTarget("key-card") {
        try FolderRole.allCases.flatMap { role in
            let text = try KeyCard(name: "Zoë van 't Hof", role: role, keys: school.publicKeys).text
            return [text, text.replacing("\n", with: " \r\n")].map { Array($0.utf8) }
        }
    } fault: { bytes in
        guard let card = try? KeyCard(text: String(decoding: bytes, as: UTF8.self)) else { return nil }
        guard card.name.unicodeScalars.count <= 100,
            card.name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
        else { return "a name that no card may have" }
        return (try? KeyCard(text: card.text)) == card ? nil : "a card changes when it is written and read"
    }

    private static let officer = OwnKeys(seed: SymmetricKey(data: [UInt8](repeating: 1, count: 32)))
    private static let school = OwnKeys(seed: SymmetricKey(data: [UInt8](repeating: 2, count: 32)))

    private static func known(_ id: [UInt8]) -> PublicKeys? {
        id == school.publicKeys.id ? school.publicKeys : nil
    }

    private static var packageHeader: PackageHeader {
        guard let brin = BRIN("00XX00") else { preconditionFailure("00XX00 is a BRIN") }
        return PackageHeader(
            kind: .list, id: 1 << 100, school: brin, counter: 7, made: Day(number: 20_781),
            validThrough: Day(number: 20_811), recipient: officer.publicKeys.id)
    }

    /// A file with these bytes for header and plaintext: 2 addresses it to the officer, 4 has the school sign it, 8
    /// seals it in two chunks.
    private static func made(_ mode: UInt8, _ bytes: [UInt8]) -> [UInt8] {
        let length = HandoverFormat.headerLength
        guard bytes.count > length else { return bytes }
        var header = Array(bytes[..<length])
        if mode & 2 != 0 { header.replaceSubrange(64..., with: officer.publicKeys.id) }
        var inside = Array(bytes[length...])
        if mode & 4 != 0, inside.count >= 96 {
            let hash = Array(SHA256.hash(data: inside[96...]))
            let signature = PackageSignature.make(header: header, contentHash: hash, by: school)
            inside.replaceSubrange(..<96, with: school.publicKeys.id + signature)
        }
        guard mode & 8 != 0 else {
            return header + PackageCipher.seal(inside, header: header, to: officer.publicKeys)
        }
        let half = inside.count / 2
        return (try? inTwo(Array(inside[..<half]), Array(inside[half...]), header: header)) ?? []
    }

    private static func inTwo(_ first: [UInt8], _ second: [UInt8], header: [UInt8]) throws -> [UInt8] {
        let suite = HPKE.Ciphersuite(kem: .XWingMLKEM768X25519, kdf: .HKDF_SHA256, aead: .chaChaPoly)
        var sender = try HPKE.Sender(
            recipientKey: officer.publicKeys.opening, ciphersuite: suite,
            info: Data(HandoverFormat.Purpose.package + header))
        return try header + sender.encapsulatedKey + sender.seal(first, authenticating: [0])
            + sender.seal(second, authenticating: [1])
    }
}
