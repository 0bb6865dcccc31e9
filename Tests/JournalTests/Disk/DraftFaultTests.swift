import Attendance
import Glibc
import Testing

@testable import Journal

/// A fault at every change of keeping or removing a draft: the text before, or the new one, and nothing else.
struct DraftFaultTests {
    private static let id = ID<Draft>(raw: 1)
    private static let other = ID<Draft>(raw: 2)

    private enum Change: CaseIterable {
        case first, replacement, removal

        func make(_ journal: Journal) throws(JournalError) {
            switch self {
            case .first, .replacement:
                try journal.keep(.sample("na", [Bench.sanne]), as: DraftFaultTests.id)
            case .removal: try journal.removeDraft(DraftFaultTests.id)
            }
        }

        /// What may be found after a fault, and what must be after none.
        var before: String? { self == .first ? nil : "voor" }
        var after: String? { self == .removal ? nil : "na" }
    }

    private enum End: CaseIterable {
        case killed, powerCut, error, full

        var fault: SimulatedDisk.Fault {
            switch self {
            case .killed, .powerCut: .powerCut
            case .error: .error(EIO, times: 1)
            case .full: .error(ENOSPC, times: .max)
            }
        }
    }

    @Test func `at every change the draft is the old or the new one, and no other file is touched`() throws {
        var faults = 0
        for change in Change.allCases {
            for end in End.allCases {
                for seed in UInt64(1)...20 {
                    for step in 1... {
                        guard try play(change, end, step, seed: seed) else { break }
                        faults += 1
                    }
                }
            }
        }
        #expect(faults > 1000)
    }

    /// False when the fault lay beyond the last change.
    private func play(_ change: Change, _ end: End, _ step: Int, seed: UInt64) throws -> Bool {
        let disk = SimulatedDisk(seed: seed &* 1000 &+ UInt64(step))
        var journal: Journal? = try Bench.create(in: disk.folder)
        try journal?.commit([Bench.entry("sanne", Bench.sanne)])
        if change != .first { try journal?.keep(.sample("voor", [Bench.sanne]), as: Self.id) }
        if change != .first { try journal?.keep(.sample("blijft", []), as: Self.other) }
        let others = change == .first ? [] : [KeptDraft(id: Self.other, .sample("blijft", []))]
        let before = disk.changes
        disk.fault = (before + step, end.fault)
        var failed = false
        do throws(JournalError) {
            if let journal { try change.make(journal) }
        } catch {
            failed = true
        }
        guard disk.changes >= before + step else { return false }
        if end == .error || end == .full {
            // The same run goes on, and what it is given next is kept.
            disk.fault = nil
            #expect(try text(#require(journal), others) == change.after || failed)
            try journal?.keep(.sample("later", [Bench.sanne]), as: Self.id)
        }
        journal = nil
        if end == .killed { disk.kill() } else { disk.cutPower() }
        let reopened = try Bench.open(disk.folder)
        let found = try text(reopened, others)
        switch end {
        case .error, .full: #expect(found == "later")
        case .killed, .powerCut:
            #expect(
                found == change.before || found == change.after,
                "\(change) \(end) at \(step): \(found ?? "-")")
            #expect(failed || found == change.after)
        }
        #expect(try Bench.texts(Bench.records(of: reopened)) == ["sanne"])
        return true
    }

    /// Of the one draft; the others must be as they were, and none broken.
    private func text(_ journal: Journal, _ others: [KeptDraft]) throws -> String? {
        let found = journal.drafts()
        #expect(found.broken == 0 && found.newer == 0)
        #expect(found.drafts.filter { $0.id != Self.id } == others)
        guard let draft = found.drafts.first(where: { $0.id == Self.id })?.draft else { return nil }
        guard case .text(let text) = draft.fields.first?.answer else { return "" }
        return text
    }
}
