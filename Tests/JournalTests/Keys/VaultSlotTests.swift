import Attendance
import Crypto
import Testing

@testable import Journal

/// A slot that is damaged is named and costs nothing but itself.
struct VaultSlotTests {
    private static let unlocks: [Means: Unlock] = [
        .passphrase: .slotKey(Bench.key), .recoveryKey: .recoveryKey(Bench.recoveryKey),
    ]

    private func open(_ folder: any DiskFolder, with means: Means) throws -> Journal {
        try Journal.open(
            in: folder, unlock: try #require(Self.unlocks[means]), occupant: Bench.occupant)
    }

    private func other(_ means: Means) -> Means { means == .passphrase ? .recoveryKey : .passphrase }

    @Test(arguments: Means.allCases)
    func `damaged in one copy it is named by the check, and taken from the other`(means: Means) throws {
        let whole = try Bench.filled()
        for (path, folderName) in zip(VaultBytes.paths(in: whole), ["kluis-a", "kluis-b"]) {
            let folder = whole.copy()
            var bytes = try #require(folder.bytes(of: path))
            bytes[VaultBytes.slot(means).lowerBound + 60] ^= 1
            folder.set(path, to: bytes)
            #expect(
                try Bench.check(folder.copy()).findings == [.vaultSlotBroken(folder: folderName, means)])
            let journal = try open(folder, with: means)
            #expect(journal.notices == [.vaultCopyRepaired(folder: folderName)])
            #expect(folder.bytes(of: path) == whole.bytes(of: path))
        }
    }

    @Test(arguments: Means.allCases)
    func `damaged in both copies the other means opens, and the next save makes it anew`(means: Means) throws
    {
        let folder = try Bench.filled()
        VaultBytes.change(in: folder) { $0[VaultBytes.slot(means).upperBound - 20] ^= 0x80 }
        #expect(throws: JournalError.brokenSlot(means)) { try open(folder, with: means) }
        #expect(
            try Bench.check(folder.copy(), withKey: false).findings == [
                .vaultSlotBroken(folder: "kluis-a", means), .vaultSlotBroken(folder: "kluis-b", means),
            ])
        do {
            let journal = try open(folder, with: other(means))
            #expect(journal.notices == [.vaultSlotBroken(means)])
            try journal.commit([Bench.entry("verder")])
        }
        let journal = try open(folder.copy(), with: means)
        #expect(journal.notices.isEmpty)
        #expect(try Bench.texts(Bench.records(of: journal)) == Bench.filledTexts + ["verder"])
    }

    @Test func `one slot damaged in each copy costs neither means`() throws {
        let whole = try Bench.filled()
        for means in Means.allCases {
            let folder = whole.copy()
            for (path, damaged) in zip(VaultBytes.paths(in: folder), Means.allCases) {
                var bytes = try #require(folder.bytes(of: path))
                bytes.replaceSubrange(VaultBytes.slot(damaged), with: [UInt8](repeating: 0, count: 112))
                folder.set(path, to: bytes)
            }
            #expect(try open(folder, with: means).notices.count == 2)
            for path in VaultBytes.paths(in: whole) {
                #expect(folder.bytes(of: path) == whole.bytes(of: path))
            }
        }
    }

    @Test func `a whole slot is taken from a copy that is broken elsewhere`() throws {
        let whole = try Bench.filled()
        let folder = whole.copy()
        let paths = VaultBytes.paths(in: folder)
        for (path, place) in zip(paths, [400, VaultBytes.passphraseSlot.lowerBound + 50]) {
            var bytes = try #require(folder.bytes(of: path))
            bytes[place] ^= 4
            folder.set(path, to: bytes)
        }
        #expect(try open(folder, with: .passphrase).notices.count == 2)
        for path in paths { #expect(folder.bytes(of: path) == whole.bytes(of: path)) }
    }

    @Test(arguments: [
        (2, [0, 16, 21, 30, 63, 255]), (4, [0, 1, 7, 9, 255]), (8, [0, 2, 255]), (3, [1]),
    ])
    func `parameters of an impossible derivation are refused without trying it`(
        place: Int, values: [UInt8]
    ) throws {
        for value in values {
            let folder = try Bench.filled()
            VaultBytes.change(in: folder) {
                $0[VaultBytes.passphraseSlot.lowerBound + place] = value
                $0 = VaultBytes.resealed($0)
            }
            let before = folder.allFiles.mapValues(\.bytes)
            #expect(throws: JournalError.brokenSlot(.passphrase)) {
                try Journal.open(
                    in: folder, unlock: .passphrase(SecretBytes([0x61])), occupant: Bench.occupant)
            }
            folder.delete("slot")
            #expect(folder.allFiles.mapValues(\.bytes) == before.filter { $0.key != "slot" })
        }
    }

    @Test func `a slot of an unknown type is a newer program's`() throws {
        let folder = try Bench.filled()
        VaultBytes.change(in: folder) {
            $0[VaultBytes.recoverySlot.lowerBound] = 3
            $0 = VaultBytes.resealed($0)
        }
        #expect(throws: JournalError.newerVersion(Location(file: "kluis-a/kluis.2", offset: 0))) {
            try Bench.open(folder)
        }
    }

    @Test func `the slots of an older vault open nothing in a newer one`() throws {
        let folder = try Bench.filled()
        let old = try #require(folder.bytes(of: "kluis-a/kluis.2"))
        let newKey = SymmetricKey(size: .bits256)
        do { try Bench.open(folder).changeLocks(passphrase: .slotKey(newKey), recoveryKey: RecoveryKey()) }
        let changed = folder.copy()
        VaultBytes.change(in: changed) {
            $0.replaceSubrange(112..<336, with: old[112..<336])
            $0 = VaultBytes.resealed($0)
        }
        for means in Means.allCases {
            #expect(throws: JournalError.tampered(Location(file: "kluis-a/kluis.3", offset: 0))) {
                try open(changed, with: means)
            }
        }
    }
}
