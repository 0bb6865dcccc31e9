import Attendance
import Crypto
import Testing

@testable import Journal

struct LockChangeTests {
    private static let newKey = SymmetricKey(data: [UInt8](repeating: 9, count: 32))

    private func open(_ folder: any DiskFolder, _ unlock: Unlock) throws(JournalError) -> Journal {
        try Journal.open(in: folder, unlock: unlock, occupant: Bench.occupant)
    }

    private func texts(_ folder: any DiskFolder, _ unlock: Unlock) throws -> [String] {
        try Bench.texts(Bench.records(of: open(folder, unlock)))
    }

    @Test
    func `after a change the new passphrase opens, the old one does not, and the recovery key still does`()
        throws
    {
        let folder = try Bench.filled()
        do {
            let journal = try Bench.open(folder)
            try journal.changeLocks(passphrase: .slotKey(Self.newKey), recoveryKey: nil)
            #expect(journal.notices.isEmpty)
        }
        #expect(VaultBytes.paths(in: folder) == ["kluis-a/kluis.3", "kluis-b/kluis.3"])
        #expect(throws: JournalError.wrongPassphrase) { try Bench.open(folder) }
        #expect(try texts(folder, .slotKey(Self.newKey)) == Bench.filledTexts)
        #expect(try texts(folder, .recoveryKey(Bench.recoveryKey)) == Bench.filledTexts)
        #expect(
            try Journal.check(folder, unlock: .slotKey(Self.newKey), occupant: Bench.occupant).findings
                .isEmpty)
    }

    @Test func `a renewed recovery key takes the place of the old one`() throws {
        let folder = try Bench.filled()
        let renewed = RecoveryKey()
        do { try Bench.open(folder).changeLocks(passphrase: nil, recoveryKey: renewed) }
        #expect(throws: JournalError.wrongRecoveryKey(group: nil)) {
            try open(folder, .recoveryKey(Bench.recoveryKey))
        }
        #expect(try texts(folder, .recoveryKey(renewed)) == Bench.filledTexts)
        #expect(try texts(folder, .slotKey(Bench.key)) == Bench.filledTexts)
    }

    @Test func `what is written after it is under a new log key, and all is read in order`() throws {
        let folder = try Bench.filled()
        let journal = try Bench.open(folder)
        try journal.commit([Bench.entry("voor")])
        try journal.changeLocks(passphrase: .slotKey(Self.newKey), recoveryKey: nil)
        try journal.commit([Bench.entry("na"), Bench.entry("lotte", ID(raw: 0x10))])
        try journal.changeLocks(passphrase: .slotKey(Self.newKey), recoveryKey: nil)
        try journal.commit([Bench.entry("daarna")])
        let found = folder.copy()
        #expect(
            try texts(found, .slotKey(Self.newKey)) == Bench.filledTexts + ["voor", "na", "lotte", "daarna"])
        let epochs = try (UInt64(1)...5).map { number in
            let bytes = try #require(found.bytes(of: SegmentFile.path(number)))
            guard case .header(let header) = SegmentHeader.read(bytes.prefix(160)) else { return UInt32(0) }
            return header.keyEpoch
        }
        #expect(epochs == [1, 1, 1, 2, 3])
    }

    @Test func `a vault that does not read back as it was written replaces nothing`() throws {
        let folder = try Bench.filled()
        let journal = try Bench.open(folder)
        // The disk keeps one wrong byte of each new vault, and says that all is well.
        folder.changes.before = { _ in
            for copy in ["kluis-a", "kluis-b"] {
                let path = copy + "/kluis.3" + JournalFormat.temporarySuffix
                guard var bytes = folder.bytes(of: path), !bytes.isEmpty else { continue }
                bytes[bytes.count / 2] = ~bytes[bytes.count / 2]
                folder.set(path, to: bytes)
            }
        }
        #expect(throws: JournalError.self) {
            try journal.changeLocks(passphrase: .slotKey(Self.newKey), recoveryKey: nil)
        }
        let after = folder.copy()
        #expect(try texts(after, .slotKey(Bench.key)) == Bench.filledTexts)
        for copy in ["kluis-a", "kluis-b"] { #expect(after.bytes(of: copy + "/kluis.3") == nil) }
    }

    @Test func `the anchor of before the change still counts, for a crash may come between`() throws {
        let folder = try Bench.filled()
        let before = try #require(folder.bytes(of: "anker"))
        let oldRing = try vault(folder, .slotKey(Bench.key)).keys
        do { try Bench.open(folder).changeLocks(passphrase: .slotKey(Self.newKey), recoveryKey: nil) }
        folder.set("anker", to: before)
        let journal = try open(folder, .slotKey(Self.newKey))
        #expect(try Bench.texts(Bench.records(of: journal)) == Bench.filledTexts)
        try journal.commit([Bench.entry("verder")])
        #expect(try texts(folder.copy(), .slotKey(Self.newKey)) == Bench.filledTexts + ["verder"])
        let halves = try #require(folder.bytes(of: "anker"))
        guard case .forged = Anchor.read(halves.prefix(4096), using: Anchor.keys(oldRing)) else {
            Issue.record("the anchor is still under the old key")
            return
        }
    }

    private func vault(_ folder: any DiskFolder, _ unlock: Unlock) throws(JournalError) -> Vault {
        var unlocker = try Unlocker(unlock)
        return try Vault.open(in: folder, unlocker: &unlocker)
    }

    @Test func `an older vault put back is recognised, also with its old passphrase`() throws {
        let folder = try Bench.filled()
        let old = try #require(folder.bytes(of: "kluis-a/kluis.2"))
        do { try Bench.open(folder).changeLocks(passphrase: .slotKey(Self.newKey), recoveryKey: nil) }
        for copy in ["kluis-a", "kluis-b"] {
            folder.delete(copy + "/kluis.3")
            folder.set(copy + "/kluis.2", to: old)
        }
        #expect(throws: JournalError.olderVault(epoch: 2, acknowledged: 3)) { try Bench.open(folder) }
    }

    @Test
    func `with the copies one change apart each passphrase opens the one it fits, and makes the other so`()
        throws
    {
        let whole = try Bench.filled()
        let changed = whole.copy()
        do { try Bench.open(changed).changeLocks(passphrase: .slotKey(Self.newKey), recoveryKey: nil) }
        let new = try #require(changed.bytes(of: "kluis-a/kluis.3"))
        for (key, epoch) in [(Bench.key, 2), (Self.newKey, 3)] {
            let folder = whole.copy()
            folder.set("kluis-a/kluis.3", to: new)
            #expect(try texts(folder, .slotKey(key)) == Bench.filledTexts)
            #expect(VaultBytes.paths(in: folder) == ["kluis-a/kluis.\(epoch)", "kluis-b/kluis.\(epoch)"])
            #expect(folder.bytes(of: "kluis-a/kluis.\(epoch)") == folder.bytes(of: "kluis-b/kluis.\(epoch)"))
        }
    }

    @Test func `what was left beside the newest vault goes at the next opening`() throws {
        let folder = try Bench.filled()
        let old = try #require(folder.bytes(of: "kluis-a/kluis.2"))
        do { try Bench.open(folder).changeLocks(passphrase: .slotKey(Self.newKey), recoveryKey: nil) }
        folder.set("kluis-b/kluis.2", to: old)
        #expect(throws: JournalError.wrongPassphrase) { try Bench.open(folder) }
        _ = try open(folder, .slotKey(Self.newKey))
        #expect(VaultBytes.paths(in: folder) == ["kluis-a/kluis.3", "kluis-b/kluis.3"])
    }

    @Test func `a snapshot of before the change is still used, and the next one is under the new key`() throws
    {
        let folder = try Bench.filled()
        let ring = try vault(folder, .slotKey(Bench.key)).keys
        var newer = ring
        newer.add(logKey: SymmetricKey(size: .bits256))
        let file = SnapshotFile(in: folder, device: [UInt8](repeating: 1, count: 16))
        let head = Snapshot.Head(sequence: 1, chain: .start, segment: 1, offset: 160, frames: 0)
        let summary = Snapshot.Summary(standsFor: { _ in false }, state: { _ in nil })
        let record = Record(sequence: 1, pupil: Bench.sanne, content: .payload([1]))
        var random = RandomBytes()
        try file.write(
            Snapshot(nil, adding: [record], upTo: head, summary, keys: ring), ring, random: &random)
        let kept = try #require(try file.read(newer))
        #expect(kept.head == head)
        try file.write(kept, newer, random: &random)
        #expect(try file.read(ring) == nil)
        #expect(try file.read(newer)?.head == head)
    }
}
