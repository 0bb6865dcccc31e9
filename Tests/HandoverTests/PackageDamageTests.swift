import TestSupport
import Testing

@testable import Handover

/// One small package, damaged in every way that a single bit or a missing end can damage it.
struct PackageDamageTests {
    /// A flip costs a whole opening: without SPREEKUUR_WHOLE every seventh of the 10,632 is tried.
    @Test func `no bit can be flipped unseen`() throws {
        let package = try Parties.sealed([1])
        let bits = Share.sample(0..<8 * package.count, every: 7)
        for bit in bits {
            var damaged = package
            damaged[bit / 8] ^= 1 << (bit % 8)
            #expect(Parties.refusal(of: damaged) != nil, "bit \(bit)")
        }
        #expect(Parties.refusal(of: package) == nil)
        report(figure: "package bit flips", ["refused": bits.count])
    }

    @Test func `no end can be cut off unseen`() throws {
        let package = try Parties.sealed([1])
        for length in package.indices {
            let refusal = Parties.refusal(of: Array(package[..<length]))
            switch length {
            case ..<8: #expect(refusal == .notAPackage, "\(length) bytes")
            case ..<1233: #expect(refusal == .cut, "\(length) bytes")
            // A part of the only chunk is not told from a changed one.
            default: #expect(refusal == .changed, "\(length) bytes")
            }
        }
    }

    @Test func `chance is not taken for a package`() {
        var chance = Chance(seed: 64)
        for _ in 0..<200 {
            let count = chance.number(in: 0...2000)
            let rest = (0..<count).map { _ in UInt8(truncatingIfNeeded: chance.next()) }
            #expect(Parties.refusal(of: HandoverFormat.magic + rest) != nil)
        }
    }
}
