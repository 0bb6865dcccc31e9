import Attendance
import Crypto
import Testing

@testable import Journal

struct VaultTests {
    @Test(arguments: ["kluis-a", "kluis-b"])
    func `a destroyed copy is repaired from the other and reported`(copy: String) throws {
        let whole = try Bench.filled()
        let path = try #require(whole.allFiles.keys.first { $0.hasPrefix(copy) })
        let original = try #require(whole.bytes(of: path))
        let damages: [(MemoryFolder) -> Void] = [
            { $0.delete(path) }, { $0.delete(copy) }, { $0.set(path, to: [1, 2, 3]) },
            { $0.set(path, to: Array(original.dropLast())) },
        ]
        for damage in damages {
            let folder = whole.copy()
            damage(folder)
            #expect(try Bench.check(folder).findings == [.vaultCopyBroken(folder: copy)])
            let journal = try Bench.open(folder.copy())
            #expect(journal.notices == [.vaultCopyRepaired(folder: copy)])
            #expect(try Bench.texts(Bench.records(of: journal)) == Bench.filledTexts)
        }
        let folder = whole.copy()
        folder.set(path, to: [])
        _ = try Bench.open(folder)
        #expect(folder.bytes(of: path) == original)
    }

    @Test func `with both copies lost the journal says so`() throws {
        let folder = try Bench.filled()
        folder.delete("kluis-a")
        folder.delete("kluis-b")
        let location = Location(file: "kluis-a", offset: 0)
        #expect(throws: JournalError.damaged(Damage(.lostVault, at: location))) { try Bench.open(folder) }
    }

    @Test func `an older vault is refused, because its pupils would look erased`() throws {
        let folder = try Bench.filled()
        let old = folder.allFiles.filter { $0.key.hasPrefix("kluis") }.mapValues(\.bytes)
        try Bench.open(folder).commit([Bench.entry("lotte", ID(raw: 0x10))])
        let restored = folder.copy()
        for path in restored.allFiles.keys where path.hasPrefix("kluis") { restored.delete(path) }
        for (path, bytes) in old { restored.set(path, to: bytes) }
        #expect(throws: JournalError.olderVault(epoch: 2, acknowledged: 3)) { try Bench.open(restored) }
    }

    @Test func `another key opens nothing and changes nothing`() throws {
        let folder = try Bench.filled()
        let before = folder.allFiles.mapValues(\.bytes)
        #expect(throws: JournalError.wrongPassphrase) {
            try Journal.open(
                in: folder, unlock: .slotKey(SymmetricKey(data: [UInt8](repeating: 8, count: 32))),
                occupant: Bench.occupant)
        }
        #expect(folder.allFiles.mapValues(\.bytes) == before)
    }

    @Test func `the recovery key opens the journal`() throws {
        let folder = try Bench.filled()
        let journal = try Journal.open(
            in: folder, unlock: .recoveryKey(Bench.recoveryKey), occupant: Bench.occupant)
        #expect(try Bench.texts(Bench.records(of: journal)) == Bench.filledTexts)
        #expect(throws: JournalError.wrongRecoveryKey(group: nil)) {
            try Journal.open(
                in: folder.copy(), unlock: .recoveryKey(RecoveryKey()), occupant: Bench.occupant)
        }
    }

    @Test func `a passphrase opens the journal in every spelling of the same letters`() throws {
        let folder = MemoryFolder()
        let composed = Array("caf\u{e9} met zo\u{eb}".utf8)
        let decomposed = Array("cafe\u{301} met zoe\u{308}".utf8)
        try Journal.create(
            in: folder, lock: .passphrase(SecretBytes(composed), cost: .lowest),
            recoveryKey: Bench.recoveryKey,
            occupant: Bench.occupant
        ).commit([Bench.entry("een")])
        let journal = try Journal.open(
            in: folder.copy(), unlock: .passphrase(SecretBytes(decomposed)), occupant: Bench.occupant)
        #expect(try Bench.texts(Bench.records(of: journal)) == ["een"])
    }

    @Test(
        arguments: [
            ([], .empty), (Array(repeating: 0x61, count: 1025), .tooLong(limit: 1024)),
            (Array(repeating: 0x61, count: 10 << 20), .tooLong(limit: 1024)),
            (Array("a\0b".utf8), .containsNul), ([0x61, 0xff], .notUTF8), ([0xed, 0xa0, 0x80], .notUTF8),
        ] as [([UInt8], PassphraseRefusal)])
    func `a malformed passphrase is refused before any derivation`(
        typed: [UInt8], reason: PassphraseRefusal
    ) throws {
        #expect(throws: JournalError.passphraseRefused(reason)) {
            try Unlocker(.passphrase(SecretBytes(typed)))
        }
    }
}
