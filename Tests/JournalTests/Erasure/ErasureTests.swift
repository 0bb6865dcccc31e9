import Attendance
import Crypto
import Testing

@testable import Journal

struct ErasureTests {
    @Test func `no key that is left opens anything of an erased pupil, and the others open`() throws {
        let folder = try ErasureBench.filled()
        let destroyed = try #require(try Damaging.vault(in: folder).keys.pupilKeys[Bench.sanne])
        let before = try Damaging.vault(in: folder)
        let count = try SealedThings.opened(of: Bench.sanne, with: destroyed, in: folder, before)
        #expect(count > 3)
        try ErasureBench.erase(in: folder)

        let vault = try Damaging.vault(in: folder)
        #expect(try SealedThings.vaults(holdingKeyOf: Bench.sanne, in: folder).isEmpty)
        for key in Array(vault.keys.pupilKeys.values) + vault.keys.logKeys.values {
            #expect(try SealedThings.opened(of: Bench.sanne, with: key, in: folder, vault) == 0)
        }
        let other = try #require(vault.keys.pupilKeys[Bench.daan])
        #expect(try SealedThings.opened(of: Bench.daan, with: other, in: folder, vault) > 3)
        let bytes = destroyed.withUnsafeBytes { Array($0) }
        for (path, file) in folder.allFiles {
            #expect(file.bytes.firstRange(of: bytes) == nil, "the key stands in \(path)")
        }
        #expect(try Bench.check(folder.copy()).findings.isEmpty)
        #expect(try Bench.check(folder.copy()).erased == count)
    }

    @Test func `the totals are the same before and after, and after opening again`() throws {
        let folder = try ErasureBench.filled()
        var store = try ErasureBench.open(folder)
        let before = ErasureBench.Facts(store.register).tallies
        let erasure = try store.erase(Bench.sanne, on: ErasureBench.today, at: ErasureBench.instant)
        let after = ErasureBench.Facts(store.register)
        #expect(after.tallies == before)
        #expect(after.pupils.keys.map(\.self) == [Bench.daan])
        #expect(after.erasures == [1: erasure])
        #expect((erasure.destroyed.talks, erasure.destroyed.places, erasure.destroyed.reports) == (1, 2, 1))
        let opened = try ErasureBench.facts(folder.copy())
        #expect(opened == after)
    }

    @Test func `of the group talk the shared part and the other part stay readable`() throws {
        let folder = try ErasureBench.filled()
        try ErasureBench.erase(in: folder)
        let store = try ErasureBench.open(folder.copy())
        let talk = try #require(store.register.talks[ErasureBench.talk])
        #expect(talk.form == .group(shared: "de bus is vol"))
        #expect(talk.parts.map(\.note) == ["gaat beter"])
        #expect(store.register.officeHours[ErasureBench.key]?.place(2)?.listings.isEmpty == true)
    }

    @Test func `a snapshot of before is gone, and shut when it is put back`() throws {
        let folder = try ErasureBench.filled()
        var store = try ErasureBench.open(folder)
        for number in 0..<Int(SnapshotCache.dueAfter) {
            let contact = Contact(
                id: ID(raw: UInt128(1000 + number)), kind: .corridor, on: ErasureBench.today,
                pupil: number % 2 == 0 ? Bench.sanne : Bench.daan, text: String(repeating: "x", count: 9))
            try store.record([.contactRecorded(contact)], at: ErasureBench.instant)
        }
        let snapshot = try #require(folder.bytes(of: "stand/laatste"))
        try store.erase(Bench.sanne, on: ErasureBench.today, at: ErasureBench.instant)
        let after = ErasureBench.Facts(store.register)
        #expect(folder.bytes(of: "stand/laatste") == nil)
        let next = folder.copy()
        next.set("stand/laatste", to: snapshot)
        #expect(try !Bench.open(next).replayFromSnapshot(restore: { _ in }, { _ in }))
        #expect(try ErasureBench.facts(next.copy()) == after)
    }

    @Test func `what was being typed about the pupil goes too, what was about another stays`() throws {
        let folder = try ErasureBench.filled()
        var store = try ErasureBench.open(folder)
        try store.keep(Draft.sample("half af", [Bench.sanne]), as: ID(raw: 1))
        try store.keep(Draft.sample("ook half", [Bench.daan]), as: ID(raw: 2))
        try store.erase(Bench.sanne, on: ErasureBench.today, at: ErasureBench.instant)
        #expect(store.drafts.drafts.map(\.id) == [ID(raw: 2)])
        #expect(folder.allFiles.keys.count { $0.hasPrefix(JournalFormat.draftFolder + "/") } == 1)
    }

    @Test func `nothing can be recorded under an erased pseudonym, and a new pupil gets a new one`() throws {
        let folder = try ErasureBench.filled()
        var store = try ErasureBench.open(folder)
        try store.erase(Bench.sanne, on: ErasureBench.today, at: ErasureBench.instant)
        let again = refusal { () throws(JournalError) in
            try store.record([ErasureBench.enrolment(Bench.sanne, "1", "Sanne")], at: ErasureBench.instant)
        }
        #expect(again == .pupilErased(Bench.sanne))
        let twice = refusal { () throws(JournalError) in
            _ = try store.erase(Bench.sanne, on: ErasureBench.today, at: ErasureBench.instant)
        }
        #expect(twice == .pupilErased(Bench.sanne))
        let new = ID<Pupil>(raw: 0x5b)
        try store.record([ErasureBench.enrolment(new, "1", "Sanne")], at: ErasureBench.instant)
        let opened = try ErasureBench.open(folder.copy())
        #expect(try opened.register.pupil(number: "1", school: ErasureBench.key.school).id == new)
        #expect(opened.register.pupils[new]?.talks.isEmpty == true)
    }

    private func refusal(_ body: () throws(JournalError) -> Void) -> JournalError? {
        do throws(JournalError) {
            try body()
            return nil
        } catch {
            return error
        }
    }

    @Test func `both pupils are erased one after the other, each with a receipt`() throws {
        let folder = try ErasureBench.filled()
        let before = try ErasureBench.facts(folder.copy()).tallies
        try ErasureBench.erase(Bench.sanne, in: folder)
        let next = folder.copy()
        try ErasureBench.erase(Bench.daan, in: next)
        let facts = try ErasureBench.facts(next.copy())
        #expect(facts.pupils.isEmpty)
        #expect(facts.erasures.keys.sorted() == [1, 2])
        #expect(facts.tallies == before)
    }

    @Test func `the bytes are reminded of after thirty days, until they are rewritten`() throws {
        let folder = try ErasureBench.filled()
        try ErasureBench.erase(in: folder)
        let opened = folder.copy()
        let store = try ErasureBench.open(opened)
        #expect(store.erasuresToRewrite(on: ErasureBench.today + 30) == 0)
        #expect(store.erasuresToRewrite(on: ErasureBench.today + 31) == 1)
        _ = try store.rewriteErased()
        #expect(try ErasureBench.open(opened.copy()).erasuresToRewrite(on: ErasureBench.today + 31) == 0)
    }
}
