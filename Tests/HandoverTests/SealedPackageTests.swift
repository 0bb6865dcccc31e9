import Attendance
import Crypto
import Testing

@testable import Handover

struct SealedPackageTests {
    /// The sizes around the ends of chunks: the prefix of 96 bytes is sealed with the content.
    @Test(arguments: [0, 1, 65_439, 65_440, 65_441, 130_976, 130_977, 200_000])
    func `what was sealed opens as it was`(count: Int) throws {
        let content = Parties.content(count)
        let package = try Parties.opened(Parties.sealed(content))
        #expect(package.content == content)
        #expect(package.contentHash == Array(SHA256.hash(data: content)))
        #expect(package.sender == Parties.school.publicKeys)
        var header = Parties.header
        header.recipient = Parties.officer.publicKeys.id
        #expect(package.header == header)
    }

    @Test func `the same content is sealed differently each time`() throws {
        let one = try Parties.sealed([1])
        let other = try Parties.sealed([1])
        #expect(one[..<96] == other[..<96])
        #expect(one[96...] != other[96...])
    }

    @Test func `a package of the largest size opens, and one more byte is refused on both sides`() throws {
        let chunks = 128
        let most = SealedPackage.limit - 96 - 1120 - chunks * 16 - 96
        let package = try Parties.sealed(Parties.content(most))
        #expect(package.count == SealedPackage.limit)
        #expect(try Parties.opened(package).content.count == most)
        #expect(throws: PackageRefusal.tooLarge) { try Parties.sealed(Parties.content(most + 1)) }
        #expect(Parties.refusal(of: package + [0]) == .tooLarge)
    }

    @Test func `only the recipient opens it`() throws {
        let package = try Parties.sealed([1])
        #expect(throws: PackageRefusal.forSomebodyElse) {
            try SealedPackage.open(package, with: Parties.stranger, senders: Parties.known)
        }
        // Nor the one who sealed it.
        #expect(throws: PackageRefusal.forSomebodyElse) {
            try SealedPackage.open(package, with: Parties.school, senders: Parties.known)
        }
    }

    @Test func `who is not known is named by the id of their keys`() throws {
        let package = try SealedPackage.seal(
            [1], Parties.header, from: Parties.stranger, to: Parties.officer.publicKeys)
        #expect(Parties.refusal(of: package) == .unknownSender(keyID: Parties.stranger.publicKeys.id))
    }

    @Test func `the recipient in the header is the one it is sealed to`() throws {
        var header = Parties.header
        header.recipient = Parties.stranger.publicKeys.id
        let package = try SealedPackage.seal(
            [1], header, from: Parties.school, to: Parties.officer.publicKeys)
        #expect(try Parties.opened(package).header.recipient == Parties.officer.publicKeys.id)
    }

    @Test(arguments: [(-1, 5), (6, 5), (5, 2_932_897), (.min, .max)] as [(Int32, Int32)])
    func `days that no package has are not sealed`(made: Int32, validThrough: Int32) {
        var header = Parties.header
        header.made = Day(number: made)
        header.validThrough = Day(number: validThrough)
        #expect(throws: PackageRefusal.malformed) {
            try SealedPackage.seal([1], header, from: Parties.school, to: Parties.officer.publicKeys)
        }
    }

    @Test func `a package is known by its first bytes`() throws {
        let package = try Parties.sealed([1])
        #expect(SealedPackage.isPackage(package))
        #expect(SealedPackage.isPackage(package[..<8]))
        #expect(!SealedPackage.isPackage(package[..<7]))
        #expect(!SealedPackage.isPackage(Array("leerlingnummer;naam".utf8)))
    }
}
