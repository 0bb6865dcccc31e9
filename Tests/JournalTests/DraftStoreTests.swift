import Attendance
import Glibc
import TestSupport
import Testing

@testable import Journal

/// Drafts on disk, without a disk that fails: see `Disk/DraftFaultTests`.
struct DraftStoreTests {
    private static let key = OfficeHour.Key(school: BRIN("00XX00")!, day: Day("2026-11-24")!)
    private static let first = ID<Draft>(raw: 1)
    private static let second = ID<Draft>(raw: 2)

    private func draft(_ text: String, _ pupils: ID<Pupil>...) -> Draft { Draft.sample(text, pupils) }

    /// A journal in which Sanne and Daan have keys.
    private func journal(_ folder: MemoryFolder) throws -> Journal {
        let journal = try Bench.create(in: folder)
        try journal.commit([Bench.entry("sanne", Bench.sanne), Bench.entry("daan", Bench.daan)])
        return journal
    }

    @Test func `what is kept is read again, newest first, and each alone can be removed`() throws {
        let folder = MemoryFolder()
        let journal = try journal(folder)
        #expect(journal.drafts() == FoundDrafts())
        #expect(try folder.names().contains("concepten") == false)
        var older = draft("wekker", Bench.sanne)
        older.typed.time = TimeOfDay("10:42")!
        try journal.keep(older, as: Self.first)
        try journal.keep(draft("inloop"), as: Self.second)
        let both = [KeptDraft(id: Self.second, draft("inloop")), KeptDraft(id: Self.first, older)]
        #expect(try Bench.open(folder.copy()).drafts() == FoundDrafts(both))
        try journal.removeDraft(Self.second)
        #expect(journal.drafts().drafts == [both[1]])
        #expect(try folder.folder("concepten")?.names() == [Self.first.description])
    }

    @Test(arguments: [
        Draft.Subject.talk(key), .groupTalk(key, place: 3), .walkIn(key), .newPupil, .report, .listing(key),
        .careSignal, .school, .newList, .municipalities,
        .correction(ID(raw: 7)),
    ])
    func `every form's draft comes back as it was`(_ subject: Draft.Subject) throws {
        let draft = Draft(
            subject, pupils: [Bench.daan, Bench.sanne],
            fields: [
                Draft.Field(name: "note", label: "Notitie", answer: .text("regel een\nregel \"twee\" é 🙂")),
                Draft.Field(name: "empty", label: "", answer: .text("")),
                Draft.Field(name: "causes", label: "Oorzaken", answer: .chosen(["planning", "slaap"])),
                Draft.Field(name: "outcome", label: "Uitkomst", answer: .chosen([])),
            ], cursor: Draft.Cursor(field: "note", offset: 4), minutes: 12,
            typed: Draft.Moment(day: Day("2026-11-24")!, time: TimeOfDay("10:42")!))
        let journal = try journal(MemoryFolder())
        try journal.keep(draft, as: Self.first)
        #expect(journal.drafts() == FoundDrafts([KeptDraft(id: Self.first, draft)]))
    }

    @Test func `no word of it stands in the file, and its length tells next to nothing`() throws {
        let folder = MemoryFolder()
        let journal = try journal(folder)
        try journal.keep(draft("wekker"), as: Self.first)
        try journal.keep(draft("een heel ander verhaal, en langer", Bench.sanne, Bench.daan), as: Self.second)
        let files = try [Self.first, Self.second].map { try #require(folder.bytes(of: "concepten/\($0)")) }
        #expect(files[0].count == files[1].count)
        #expect(!files[0].contains(Array("wekker".utf8)))
    }

    @Test func `a pupil without a key shuts every draft about them, also one about others too`() throws {
        let folder = MemoryFolder()
        let journal = try journal(folder)
        try journal.keep(draft("alleen sanne", Bench.sanne), as: Self.first)
        try journal.keep(draft("alleen daan", Bench.daan), as: Self.second)
        try journal.keep(draft("samen", Bench.daan, Bench.sanne), as: ID(raw: 3))
        var keys = journal.vault.keys
        keys.pupilKeys[Bench.sanne] = nil
        let store = DraftStore(in: folder, device: journal.vault.device)
        #expect(
            store.read(keys) == FoundDrafts([KeptDraft(id: Self.second, draft("alleen daan", Bench.daan))]))
        var random = RandomBytes()
        #expect(throws: JournalError.pupilErased(Bench.sanne)) {
            try store.write(draft("weer", Bench.sanne), as: ID(raw: 4), keys, random: &random)
        }
        // Erasure, before the key is gone or after.
        try store.remove(about: Bench.sanne, keys)
        #expect(try folder.folder("concepten")?.names() == [Self.second.description])
        try journal.removeDrafts(about: Bench.daan)
        #expect(try folder.folder("concepten")?.names() == [])
    }

    @Test func `every bit flip, every truncation and another's name count as broken, and nothing is touched`()
        throws
    {
        let folder = MemoryFolder()
        let journal = try journal(folder)
        try journal.keep(draft("wekker", Bench.sanne), as: Self.first)
        try journal.keep(draft("heel", Bench.daan), as: Self.second)
        let path = "concepten/\(Self.first)"
        let whole = try #require(folder.bytes(of: path))
        var broken = (0..<whole.count).map { Array(whole[..<$0]) }
        for bit in stride(from: 0, to: whole.count * 8, by: 7) {
            var flipped = whole
            flipped[bit / 8] ^= 1 << (bit % 8)
            broken.append(flipped)
        }
        broken.append(whole + [0])
        broken.append(try #require(folder.bytes(of: "concepten/\(Self.second)")))
        for bytes in broken {
            folder.set(path, to: bytes)
            let found = journal.drafts()
            #expect(found.drafts.map(\.id) == [Self.second])
            // A flipped version is a newer program's: it is left alone as well.
            #expect(found.broken + found.newer == 1)
            #expect(folder.bytes(of: path) == bytes)
        }
    }

    @Test func `a newer program's draft is counted apart and stays`() throws {
        let folder = MemoryFolder()
        let journal = try journal(folder)
        try journal.keep(draft("wekker"), as: Self.first)
        var bytes = try #require(folder.bytes(of: "concepten/\(Self.first)"))
        bytes[8] = 2
        folder.set("concepten/\(Self.first)", to: bytes)
        #expect(journal.drafts() == FoundDrafts(newer: 1))
        try journal.keep(draft("nieuw"), as: Self.second)
        #expect(folder.bytes(of: "concepten/\(Self.first)") == bytes)
    }

    @Test func `other names in the folder are left alone, but for what was in the making`() throws {
        let folder = MemoryFolder()
        let journal = try journal(folder)
        try journal.keep(draft("wekker"), as: Self.first)
        folder.set("concepten/LEESMIJ", to: [1])
        folder.set("concepten/\(Self.second).nieuw", to: [2])
        #expect(journal.drafts().broken == 0)
        try journal.keep(draft("wekker 2"), as: Self.first)
        #expect(try folder.folder("concepten")?.names() == [Self.first.description, "LEESMIJ"])
    }

    @Test func `a journal opened only to read takes no draft, a damaged one does`() throws {
        let folder = MemoryFolder()
        _ = try journal(folder)
        let reading = try Journal.open(
            in: folder.copy(), unlock: .slotKey(Bench.key), occupant: Bench.occupant, toRead: true)
        #expect(throws: JournalError.readOnly(.asked)) { try reading.keep(draft("x"), as: Self.first) }
        let damaged = folder.copy()
        var bytes = try #require(damaged.bytes(of: Bench.firstSegment))
        bytes[200] ^= 1
        damaged.set(Bench.firstSegment, to: bytes)
        let journal = try Bench.open(damaged)
        #expect(journal.obstacle != nil)
        try journal.keep(draft("toch"), as: Self.first)
        #expect(journal.drafts().drafts.map(\.draft) == [draft("toch")])
    }

    @Test func `a draft that is too large is refused, and the one before stays`() throws {
        let journal = try journal(MemoryFolder())
        try journal.keep(draft("wekker"), as: Self.first)
        #expect(throws: JournalError.self) {
            try journal.keep(draft(String(repeating: "x", count: 4 << 20)), as: Self.first)
        }
        #expect(journal.drafts().drafts.map(\.draft) == [draft("wekker")])
    }
}

extension Draft {
    /// A note of a talk at 10:43.
    static func sample(_ text: String, _ pupils: [ID<Pupil>]) -> Draft {
        Draft(
            .report, pupils: pupils,
            fields: [Draft.Field(name: "note", label: "Notitie", answer: .text(text))],
            typed: Moment(day: Day("2026-11-24")!, time: TimeOfDay("10:43")!))
    }
}
