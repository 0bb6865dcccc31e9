import Attendance
import Crypto

@testable import Handover

/// Who sends and who opens in these tests and in the vectors: each has 32 equal bytes for a seed.
enum Parties {
    static let officer = keys(of: 1)
    static let school = keys(of: 2)
    /// Whom the officer never exchanged cards with.
    static let stranger = keys(of: 3)

    static func keys(of byte: UInt8) -> OwnKeys {
        OwnKeys(seed: SymmetricKey(data: [UInt8](repeating: byte, count: 32)))
    }

    /// The officer knows the school and nobody else.
    static func known(_ id: [UInt8]) -> PublicKeys? {
        id == school.publicKeys.id ? school.publicKeys : nil
    }

    static let header = PackageHeader(
        kind: .list, id: 0x0f0e_0d0c_0b0a_0908_0706_0504_0302_0100, school: brin, counter: 7,
        made: Day(number: 20_781), validThrough: Day(number: 20_811))

    static var brin: BRIN {
        guard let brin = BRIN("00XX00") else { preconditionFailure("00XX00 is a BRIN") }
        return brin
    }

    /// 0, 1, 2 … 250, 0, 1 …
    static func content(_ count: Int) -> [UInt8] { (0..<count).map { UInt8($0 % 251) } }

    static func sealed(_ content: [UInt8]) throws(PackageRefusal) -> [UInt8] {
        try SealedPackage.seal(content, header, from: school, to: officer.publicKeys)
    }

    static func opened(_ bytes: [UInt8]) throws(PackageRefusal) -> OpenedPackage {
        try SealedPackage.open(bytes, with: officer, senders: known)
    }

    /// Nil when it opens.
    static func refusal(of bytes: [UInt8]) -> PackageRefusal? {
        do throws(PackageRefusal) {
            _ = try opened(bytes)
            return nil
        } catch {
            return error
        }
    }
}
