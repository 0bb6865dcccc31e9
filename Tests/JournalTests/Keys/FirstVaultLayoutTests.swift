import Crypto
import FoundationEssentials
import Testing

@testable import Journal

/// Stores that were made before a vault had digests of its slots.
struct FirstVaultLayoutTests {
    private func store() throws -> MemoryFolder {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let file = tests.appendingPathComponent("../Stores/first-vault.md")
        let document = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        let folder = MemoryFolder()
        for path in ["kluis-a/kluis.2", "kluis-b/kluis.2", "anker", "journaal/0000000001.spk"] {
            if let slash = path.firstIndex(of: "/") { try folder.createFolder(String(path[..<slash])) }
            let printed = path.replacing("kluis-b", with: "kluis-a")
            folder.set(path, to: try #require(WorkedExample.printed(printed, in: document)))
        }
        return folder
    }

    private func open(_ folder: any DiskFolder, _ unlock: Unlock) throws(JournalError) -> Journal {
        try Journal.open(in: folder, unlock: unlock, occupant: Bench.occupant)
    }

    private static let passphrase = Unlock.slotKey(WorkedExample.slotKey)
    private static let recoveryKey = Unlock.recoveryKey(WorkedExample.recoveryKey)

    @Test func `both means open one, and reading changes nothing`() throws {
        let folder = try store()
        let before = folder.allFiles.mapValues(\.bytes)
        for unlock in [Self.passphrase, Self.recoveryKey] {
            let journal = try open(folder, unlock)
            #expect(try Bench.texts(Bench.records(of: journal)) == ["groep", "Zoë"])
            #expect(journal.notices.isEmpty)
        }
        folder.delete("slot")
        #expect(folder.allFiles.mapValues(\.bytes) == before)
    }

    @Test func `the first save for a new pupil gives it the new layout, and both means still open it`() throws
    {
        let folder = try store()
        do { try open(folder, Self.passphrase).commit([Bench.entry("lotte", Bench.sanne)]) }
        let bytes = try #require(folder.bytes(of: "kluis-a/kluis.3"))
        #expect(bytes[10] == 112 && bytes == folder.bytes(of: "kluis-b/kluis.3"))
        for unlock in [Self.passphrase, Self.recoveryKey] {
            #expect(
                try Bench.texts(Bench.records(of: open(folder.copy(), unlock))) == ["groep", "Zoë", "lotte"])
        }
    }

    @Test func `a lock whose other key it does not know is not changed alone`() throws {
        let folder = try store()
        let before = folder.allFiles.mapValues(\.bytes)
        let newLock = NewLock.slotKey(SymmetricKey(size: .bits256))
        #expect(throws: JournalError.unknownSlotKey(.recoveryKey)) {
            try open(folder, Self.passphrase).changeLocks(passphrase: newLock, recoveryKey: nil)
        }
        #expect(throws: JournalError.unknownSlotKey(.passphrase)) {
            try open(folder, Self.recoveryKey).changeLocks(passphrase: nil, recoveryKey: RecoveryKey())
        }
        for path in VaultBytes.paths(in: folder) { #expect(folder.bytes(of: path) == before[path]) }
        // The way out: what opened it is known, so the other one can be renewed.
        let newKey = RecoveryKey()
        do { try open(folder, Self.passphrase).changeLocks(passphrase: nil, recoveryKey: newKey) }
        do { try open(folder, .recoveryKey(newKey)).changeLocks(passphrase: newLock, recoveryKey: nil) }
        #expect(throws: JournalError.wrongPassphrase) { try open(folder, Self.passphrase) }
        #expect(try Bench.records(of: open(folder, .recoveryKey(newKey))).count == 2)
    }
}
