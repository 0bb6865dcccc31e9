import Crypto
import Testing

@testable import Handover

struct KeyTests {
    @Test func `the same seed gives the same keys, another seed others`() {
        #expect(Parties.keys(of: 1).publicKeys == Parties.officer.publicKeys)
        #expect(Parties.school.publicKeys != Parties.officer.publicKeys)
        #expect(Parties.school.publicKeys.id != Parties.officer.publicKeys.id)
    }

    @Test func `public keys are read back from their bytes`() throws {
        let keys = Parties.school.publicKeys
        #expect(keys.bytes.count == 1248)
        #expect(try PublicKeys(keys.bytes) == keys)
        #expect(keys.id.count == 32)
    }

    @Test(arguments: [0, 1, 1216, 1247, 1249]) func `keys of another length are refused`(count: Int) {
        let bytes = Array((Parties.school.publicKeys.bytes + [0]).prefix(count))
        #expect(throws: KeyRefusal.wrongLength) { try PublicKeys(bytes) }
    }

    @Test(arguments: WeakKeys.agreement) func `an opening key with a zero secret is refused`(part: [UInt8]) {
        #expect(throws: KeyRefusal.weakOpeningKey) { try PublicKeys(WeakKeys.keys(agreement: part)) }
    }

    @Test func `an opening key that is no key of ML-KEM is refused`() {
        #expect(throws: KeyRefusal.weakOpeningKey) { try PublicKeys(WeakKeys.keysOutOfRange) }
    }

    @Test(arguments: WeakKeys.signing) func `a signing key of small order is refused`(key: [UInt8]) {
        #expect(throws: KeyRefusal.weakSigningKey) { try PublicKeys(WeakKeys.keys(signing: key)) }
    }

    /// Why they are refused: nobody made this signature, and the library takes it for whatever is said.
    @Test func `under the neutral point anybody's signature holds`() throws {
        let neutral = WeakKeys.signing[2]
        let key = try Curve25519.Signing.PublicKey(rawRepresentation: neutral)
        let signature = neutral + [UInt8](repeating: 0, count: 32)
        #expect(key.isValidSignature(signature, for: Array("Gijs is van school af".utf8)))
    }
}
