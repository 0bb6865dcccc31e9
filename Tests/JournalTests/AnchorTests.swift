import Testing

@testable import Journal

struct AnchorTests {
    @Test(arguments: [0, 1])
    func `one broken half costs nothing`(half: Int) throws {
        let folder = try Bench.filled()
        var bytes = try #require(folder.bytes(of: "anker"))
        bytes[half * 4096 + 40] ^= 1
        folder.set("anker", to: bytes)
        let journal = try Bench.open(folder)
        #expect(journal.notices == [.anchorHalfBroken(half)])
        #expect(try Bench.texts(Bench.records(of: journal)) == Bench.filledTexts)
        try journal.commit([Bench.entry("verder")])
        try #expect(Bench.texts(Bench.read(folder.copy())) == Bench.filledTexts + ["verder"])
    }

    @Test func `without a readable anchor nothing is taken for granted`() throws {
        let folder = try Bench.filled()
        folder.set("anker", to: [UInt8](repeating: 0, count: 8192))
        let location = Location(file: "anker", offset: 0)
        for kind in [Damage.Kind.brokenAnchor, .missingAnchor] {
            let journal = try Bench.open(folder.copy())
            #expect(journal.obstacle == .damage(Damage(kind, at: location)))
            #expect(try Bench.texts(Bench.records(of: journal)) == Bench.filledTexts)
            #expect(throws: JournalError.readOnly(.damage(Damage(kind, at: location)))) {
                try journal.commit([Bench.entry("verder")])
            }
            #expect(try Bench.check(folder.copy()).failures.contains(.damaged(Damage(kind, at: location))))
            folder.delete("anker")
        }
    }

    @Test(arguments: [0, 1])
    func `an anchor with right checksums and another code is forged, and opens nothing`(half: Int) throws {
        let folder = try Bench.filled()
        var bytes = try #require(folder.bytes(of: "anker"))
        for other in [half] + (half == 0 ? [1] : [0]) {
            // The sequence, which the code covers, with the checksum made right again.
            let start = other * 4096
            bytes[start + 48] ^= 1
            let sum = CRC32C.of(bytes[start..<start + 4092])
            for (index, byte) in withUnsafeBytes(of: sum.littleEndian, Array.init).enumerated() {
                bytes[start + 4092 + index] = byte
            }
            folder.set("anker", to: bytes)
            guard
                case .forged = try Anchor.read(
                    bytes[start..<start + 4096], using: Anchor.keys(Damaging.vault(in: folder).keys))
            else {
                Issue.record("half \(other) is believed")
                return
            }
        }
        #expect(throws: JournalError.tampered(Location(file: "anker", offset: 0))) { try Bench.open(folder) }
        #expect(try !Bench.check(folder.copy()).findings.isEmpty)
    }

    @Test func `an anchor of another journal is refused`() throws {
        let folder = try Bench.filled()
        let other = MemoryFolder()
        let stranger = try Journal.create(
            in: other, lock: .slotKey(Bench.key), recoveryKey: Bench.recoveryKey, occupant: Bench.occupant)
        try stranger.commit([Bench.entry("vreemd")])
        folder.set("anker", to: try #require(other.bytes(of: "anker")))
        #expect(throws: JournalError.tampered(Location(file: "anker", offset: 0))) { try Bench.open(folder) }
    }
}
