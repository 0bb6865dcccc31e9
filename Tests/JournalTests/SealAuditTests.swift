#if DEBUG
    import TestSupport
    import Testing

    @testable import Journal

    /// Every other test of this module seals under the audit of the process, which stops it at a repeat.
    struct SealAuditTests {
        private func counts(_ play: () throws -> Void) rethrows -> (pairs: Int, repeats: Int) {
            let audit = SealAudit(stopsAtRepeat: false)
            try SealAudit.$current.withValue(audit) { try play() }
            return audit.counts
        }

        private func save(_ text: String, in folder: any DiskFolder, seed: UInt64) throws {
            let journal = try Journal.open(
                in: folder, unlock: .slotKey(Bench.key), occupant: Bench.occupant,
                random: RandomBytes(Chance(seed: seed)))
            try journal.commit([Bench.entry(text, Bench.sanne), Bench.entry(text)])
        }

        @Test func `a nonce that comes back with something else to seal is told, the same seal again is not`()
        {
            let nonce = [UInt8](repeating: 1, count: JournalFormat.nonceLength)
            func seal(_ text: String, _ associated: [UInt8] = []) {
                _ = Sealing.seal(Array(text.utf8), using: Bench.key, nonce: nonce, authenticating: associated)
            }
            #expect(counts { for text in ["een", "een"] { seal(text) } } == (1, 0))
            #expect(counts { for text in ["een", "twee"] { seal(text) } } == (1, 1))
            #expect(counts { for byte in [0, 1] as [UInt8] { seal("een", [byte]) } } == (1, 1))
        }

        /// The chance of the second is what a broken generator would give.
        @Test func `two clones that draw the same chance are told`() throws {
            let folder = try Bench.filled()
            let clone = folder.copy()
            let counts = try counts {
                try save("de een", in: folder, seed: 1)
                try save("de ander", in: clone, seed: 1)
            }
            #expect(counts.repeats >= 2)
        }

        @Test func `a clone, a copy put back and a run that was cut off repeat no nonce`() throws {
            let counts = try counts {
                let folder = try Bench.filled()
                let clone = folder.copy()
                try save("de een", in: folder, seed: 1)
                try save("de ander", in: clone, seed: 2)
                let later = clone.copy()
                later.changes.failsAt = later.changes.count + 9
                _ = try? save("afgebroken", in: later, seed: 3)  // Wherever it stops.
                later.changes.failsAt = nil
                try save("daarna", in: later.copy(), seed: 4)
            }
            #expect(counts.pairs > 20)
            #expect(counts.repeats == 0)
        }
    }
#endif
