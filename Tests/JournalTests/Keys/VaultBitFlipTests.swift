import Testing

@testable import Journal

/// One wrong bit, at each place, in both copies at once.
struct VaultBitFlipTests {
    private func vault(_ bytes: [UInt8], _ unlock: Unlock) throws(JournalError) -> Vault {
        let folder = MemoryFolder()
        for name in JournalFormat.vaultFolders {
            try folder.createFolder(name)
            folder.set(name + "/kluis.2", to: bytes)
        }
        var unlocker = try Unlocker(unlock)
        return try Vault.open(in: folder, unlocker: &unlocker)
    }

    @Test func `each opens to the same keys or to none, and only in a slot to the other means`() throws {
        let original = try #require(Bench.filled().bytes(of: "kluis-a/kluis.2"))
        let keys = try vault(original, .slotKey(Bench.key)).keys.encoded
        let unlocks: [(Means, Unlock)] = [
            (.passphrase, .slotKey(Bench.key)), (.recoveryKey, .recoveryKey(Bench.recoveryKey)),
        ]
        var (refused, opened) = (0, 0)
        for bit in 0..<original.count * 8 {
            var bytes = original
            bytes[bit / 8] ^= 1 << (bit % 8)
            for (means, unlock) in unlocks {
                let hit = Means.allCases.first { VaultBytes.slot($0).contains(bit / 8) }
                do throws(JournalError) {
                    let found = try vault(bytes, unlock)
                    #expect(hit != nil && hit != means, "bit \(bit) opened by \(means)")
                    #expect(found.keys.encoded == keys && found.brokenSlots == [hit].compactMap(\.self))
                    opened += 1
                } catch {
                    if let hit {
                        #expect(hit == means && error == .brokenSlot(means), "bit \(bit): \(error)")
                    }
                    refused += 1
                }
            }
        }
        #expect(opened == 2 * 112 * 8 && refused == 2 * original.count * 8 - opened)
    }

    @Test func `with checksum and digests made right again nothing opens`() throws {
        let original = try #require(Bench.filled().bytes(of: "kluis-a/kluis.2"))
        // The digests are made again, so a change in them is none.
        for place in Array(0..<48) + Array(112..<original.count - 4) {
            var bytes = original
            bytes[place] ^= 1 << (place % 8)
            bytes = VaultBytes.resealed(bytes)
            for unlock in [Unlock.slotKey(Bench.key), .recoveryKey(Bench.recoveryKey)] {
                #expect(throws: JournalError.self, "byte \(place)") { try vault(bytes, unlock) }
            }
        }
    }
}
