import Crypto
import Glibc
import Testing

@testable import Journal

/// A cut, a kill and each error at every change of what a change of locks does: the old or the new one opens,
/// never neither, and no record is lost.
struct LockFaultTests {
    private static let newKey = SymmetricKey(data: [UInt8](repeating: 9, count: 32))
    private static let newRecoveryKey = RecoveryKey()

    enum Change: CaseIterable, Sendable {
        case passphrase
        case recoveryKey
        case both

        var old: [Unlock] {
            switch self {
            case .passphrase: [.slotKey(Bench.key)]
            case .recoveryKey: [.recoveryKey(Bench.recoveryKey)]
            case .both: [.slotKey(Bench.key), .recoveryKey(Bench.recoveryKey)]
            }
        }

        var new: [Unlock] {
            switch self {
            case .passphrase: [.slotKey(newKey)]
            case .recoveryKey: [.recoveryKey(newRecoveryKey)]
            case .both: [.slotKey(newKey), .recoveryKey(newRecoveryKey)]
            }
        }

        /// Opens before, during and after.
        var kept: Unlock? {
            switch self {
            case .passphrase: .recoveryKey(Bench.recoveryKey)
            case .recoveryKey: .slotKey(Bench.key)
            case .both: nil
            }
        }

        func make(in journal: Journal) throws(JournalError) {
            switch self {
            case .passphrase: try journal.changeLocks(passphrase: .slotKey(newKey), recoveryKey: nil)
            case .recoveryKey: try journal.changeLocks(passphrase: nil, recoveryKey: newRecoveryKey)
            case .both: try journal.changeLocks(passphrase: .slotKey(newKey), recoveryKey: newRecoveryKey)
            }
        }
    }

    private static let saved = ["eerst", "sanne"]

    private func filled(seed: UInt64) throws -> SimulatedDisk {
        let disk = SimulatedDisk(seed: seed)
        let journal = try Bench.create(in: disk.folder)
        try journal.commit([Bench.entry("eerst")])
        try journal.commit([Bench.entry("sanne", Bench.sanne)])
        disk.cutPower()
        return disk
    }

    private func open(_ disk: SimulatedDisk, _ unlock: Unlock) throws(JournalError) -> Journal {
        try Journal.open(in: disk.folder, unlock: unlock, occupant: Bench.occupant)
    }

    /// Nil when it is refused as the wrong one.
    private func texts(_ disk: SimulatedDisk, _ unlock: Unlock) throws(JournalError) -> [String]? {
        do throws(JournalError) {
            return try Bench.texts(Bench.records(of: open(disk, unlock)))
        } catch .wrongPassphrase {
            return nil
        } catch .wrongRecoveryKey(group: nil) {
            return nil
        }
    }

    private struct Outcome {
        let disk: SimulatedDisk
        let isDone: Bool
        let failed: JournalError?
    }

    /// The change with the fault at its `step`-th change of the disk; nil beyond its last.
    private func play(
        _ change: Change, _ fault: SimulatedDisk.Fault, at step: Int, seed: UInt64
    ) throws -> Outcome? {
        let disk = try filled(seed: seed)
        let journal = try open(disk, .slotKey(Bench.key))
        let before = disk.changes
        disk.fault = (before + step, fault)
        var failed: JournalError?
        do throws(JournalError) { try change.make(in: journal) } catch { failed = error }
        guard disk.changes >= before + step else { return nil }
        return Outcome(disk: disk, isDone: failed == nil, failed: failed)
    }

    @Test(arguments: Change.allCases, [true, false])
    func `cut off or killed anywhere, the old or the new one opens with every record`(
        change: Change, isKill: Bool
    ) throws {
        var found: Set<String> = []
        for seed in UInt64(1)...6 {
            for step in 1... {
                guard let outcome = try play(change, .powerCut, at: step, seed: seed &* 131) else { break }
                let disk = outcome.disk
                if isKill { disk.kill() } else { disk.cutPower() }
                let place = "\(change), step \(step), seed \(seed), kill \(isKill)"
                // Whichever is tried first is the one that counts from then on.
                let order = seed % 2 == 0 ? [change.old, change.new] : [change.new, change.old]
                let first = try order[0].compactMap { try texts(disk, $0) }
                let second = try order[1].compactMap { try texts(disk, $0) }
                #expect(first.isEmpty != second.isEmpty, "\(place): \(first), \(second)")
                #expect((first + second).allSatisfy { $0 == Self.saved }, "\(place)")
                #expect((first + second).count == change.old.count, "\(place)")
                if let kept = change.kept { #expect(try texts(disk, kept) == Self.saved, "\(place)") }
                let isOld = first.isEmpty != (seed % 2 == 0)
                found.insert(isOld ? "old" : "new")
                // The new one counts from before the last steps, though the old one may still take its place.
                if outcome.isDone, seed % 2 == 1 { #expect(!isOld, "\(place)") }
                let opens = try #require(isOld ? change.old.first : change.new.first)
                try #expect(
                    Journal.check(disk.folder, unlock: opens, occupant: Bench.occupant).findings.isEmpty)
                do { try open(disk, opens).commit([Bench.entry("verder", Bench.daan)]) }
                disk.cutPower()
                #expect(try texts(disk, opens) == Self.saved + ["verder"], "\(place)")
            }
        }
        #expect(found == ["old", "new"])
    }

    @Test(arguments: Change.allCases)
    func `cut off anywhere, and again anywhere in the start that follows`(change: Change) throws {
        for first in 1... {
            guard try play(change, .powerCut, at: first, seed: UInt64(first)) != nil else { return }
            for second in 1... {
                let outcome = try #require(
                    try play(change, .powerCut, at: first, seed: UInt64(first * 100 + second)))
                let disk = outcome.disk
                disk.kill()
                let before = disk.changes
                disk.fault = (before + second, .powerCut)
                for unlock in second % 2 == 0 ? change.old + change.new : change.new + change.old {
                    do throws(JournalError) {
                        try open(disk, unlock).commit([Bench.entry("verder")])
                    } catch {
                        continue  // Cut off there, or not the one that opens.
                    }
                    break
                }
                let isOver = disk.changes < before + second
                disk.cutPower()
                let opened = try (change.old + change.new).compactMap { try texts(disk, $0) }
                #expect(
                    !opened.isEmpty && opened.allSatisfy { $0.starts(with: Self.saved) },
                    "cut at \(first) and \(second): \(opened)")
                if isOver { break }
            }
        }
    }

    @Test(arguments: Change.allCases, [(EIO, 1), (EIO, 3), (EIO, .max), (ENOSPC, 1), (ENOSPC, .max)])
    func `after an error the old one opens, without an error the new one, and both find every record`(
        change: Change, fault: (code: Int32, times: Int)
    ) throws {
        var failures = 0
        for step in 1... {
            guard
                let outcome = try play(
                    change, .error(fault.code, times: fault.times), at: step, seed: UInt64(step))
            else { break }
            let place = "\(change), error \(fault.code) \(fault.times) times at \(step)"
            let disk = outcome.disk
            disk.cutPower()
            if let failed = outcome.failed {
                failures += 1
                switch failed {
                case .diskFull, .inputOutput: break
                default: Issue.record("\(place) is not said as what it is: \(failed)")
                }
            }
            let right = outcome.isDone ? change.new : change.old
            for unlock in right { #expect(try texts(disk, unlock) == Self.saved, "\(place)") }
            // What counts is settled by the first opening.
            for unlock in outcome.isDone ? change.old : change.new {
                #expect(try texts(disk, unlock) == nil, "\(place)")
            }
            if let kept = change.kept { #expect(try texts(disk, kept) == Self.saved, "\(place)") }
        }
        #expect(failures > 3)
    }

    @Test func `after an error the same run goes on under the old locks, and a second try succeeds`() throws {
        for code in [EIO, ENOSPC] {
            for step in 1... {
                let disk = try filled(seed: UInt64(step))
                let journal = try open(disk, .slotKey(Bench.key))
                let before = disk.changes
                disk.fault = (before + step, .error(code, times: 1))
                var failed: JournalError?
                do throws(JournalError) { try Change.both.make(in: journal) } catch { failed = error }
                guard disk.changes >= before + step else { break }
                disk.fault = nil
                try journal.commit([Bench.entry("daan", Bench.daan)])
                if failed != nil {
                    #expect(!journal.notices.contains(.oldLocksMayOpen))
                    try Change.both.make(in: journal)
                }
                try journal.commit([Bench.entry("verder")])
                disk.cutPower()
                for unlock in Change.both.new {
                    #expect(try texts(disk, unlock) == Self.saved + ["daan", "verder"], "\(code) at \(step)")
                }
                for unlock in Change.both.old { #expect(try texts(disk, unlock) == nil) }
            }
        }
    }
}
