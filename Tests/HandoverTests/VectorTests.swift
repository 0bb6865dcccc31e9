import FoundationEssentials
import Testing

@testable import Handover

/// Files that other programs can hold themselves against: every one is read, and gives what its name says.
struct VectorTests {
    @Test(arguments: PackageVectors.all) func `a package gives what its name says`(vector: Vector) throws {
        var bytes = try vector.bytes()
        if vector.outcome == PackageOutcome.tooLarge.rawValue {
            bytes += [UInt8](repeating: 0, count: SealedPackage.limit + 1 - bytes.count)
        }
        do throws(PackageRefusal) {
            let package = try Parties.opened(bytes)
            #expect(vector.outcome == PackageOutcome.accepted.rawValue)
            #expect(package.content == Parties.content(package.content.count))
        } catch {
            #expect(PackageOutcome(error).rawValue == vector.outcome)
        }
    }

    @Test(arguments: CardVectors.all) func `a card gives what its name says`(vector: Vector) throws {
        let text = String(decoding: try vector.bytes(), as: UTF8.self)
        do throws(KeyCardRefusal) {
            let card = try KeyCard(text: text)
            #expect(vector.outcome == CardOutcome.accepted.rawValue)
            #expect(card.keys == Parties.school.publicKeys)
            #expect(try KeyCard(text: card.text) == card)
        } catch {
            #expect(CardOutcome(error).rawValue == vector.outcome)
        }
    }

    @Test func `every outcome has a vector`() {
        #expect(Set(PackageVectors.all.map(\.outcome)) == Set(PackageOutcome.allCases.map(\.rawValue)))
        #expect(Set(CardVectors.all.map(\.outcome)) == Set(CardOutcome.allCases.map(\.rawValue)))
    }

    @Test func `no vector is left of a case that is gone`() throws {
        let names = (PackageVectors.all + CardVectors.all).map(\.name)
        #expect(Set(names).count == names.count)
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: Vector.folder.path)) == Set(names))
    }
}
