import Attendance
import Crypto
import Foundation
import Journal
import TestSupport

/// A journal on this machine's disk that drivers work on, and what it owes after each of them.
struct RigStore {
    let folder: URL
    private var ledger = SaveLedger()
    /// The save that the next driver begins with.
    private(set) var next = 1

    var path: String { folder.path }
    var acknowledged: Int { ledger.acknowledged.count }

    private static let key = SymmetricKey(data: Workload.slotKey)
    private static let occupant = Occupant(process: 2, terminal: "proef", since: "")

    init(in parent: URL = FileManager.default.temporaryDirectory) {
        folder = parent.appending(path: "spreekuur-rig-\(UUID().uuidString)")
    }

    /// What cannot be removed lies in the temporary folder.
    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// The same store and debts in a folder of its own.
    func copy() throws -> RigStore {
        var copy = RigStore(in: folder.deletingLastPathComponent())
        if FileManager.default.fileExists(atPath: path) {
            try FileManager.default.copyItem(at: folder, to: copy.folder)
        }
        copy.ledger = ledger
        copy.next = next
        return copy
    }

    /// Takes over what a driver said; one that was cut off may have made the save after the last one it named.
    mutating func take(_ outcome: RigProcess.Outcome) {
        for line in outcome.lines {
            let words = line.split(separator: " ")
            guard words.count > 1, let number = Int(words[1]) else { continue }
            switch words[0] {
            case "saved":
                ledger.attempt(RigStore.texts(number))
                ledger.acknowledgeLast()
            case "failed": ledger.attempt(RigStore.texts(number))
            case _: continue
            }
            next = number + 1
        }
        if !outcome.isDone {
            ledger.attempt(RigStore.texts(next))
            next += 1
        }
    }

    private static func texts(_ number: Int) -> [String] { Workload.save(number).map(\.text) }

    /// All that is wrong with the store; opening it repairs what opening repairs.
    mutating func faults() -> [String] {
        let (wrong, reported) = survey()
        return reported + (wrong.map { [$0] } ?? [])
    }

    /// Whether something acknowledged is gone and neither opening nor the check says a word.
    mutating func hidesLoss() -> Bool {
        let (wrong, reported) = survey()
        return wrong != nil && reported.isEmpty
    }

    /// What is not as it was acknowledged, and what the journal itself says.
    private mutating func survey() -> (wrong: String?, reported: [String]) {
        do throws(JournalError) {
            let folder = try PosixFolder.open(path)
            let (texts, notices) = try RigStore.read(folder)
            let report = try RigStore.check(folder, unlock: .slotKey(RigStore.key))
            return (
                ledger.find(texts, lasts: true),
                report.findings.map { "the check found \($0)" } + notices.map { "opening found \($0)" }
            )
        } catch .notFound {
            return (acknowledged == 0 ? nil : "the journal is gone", [])
        } catch {
            return (nil, ["the journal does not open: \(error)"])
        }
    }

    var exists: Bool {
        do throws(JournalError) {
            _ = try RigStore.check(PosixFolder.open(path), unlock: nil)
            return true
        } catch .notFound {
            return false
        } catch {
            return true
        }
    }

    /// The children of tests beside this one hold the lock too, from their birth to their exec.
    static func patiently<Value: ~Copyable>(
        _ body: () throws(JournalError) -> Value
    ) throws(JournalError) -> Value {
        for _ in 0..<500 {
            do throws(JournalError) {
                return try body()
            } catch {
                guard case .alreadyOpen = error else { throw error }
                usleep(10_000)
            }
        }
        return try body()
    }

    private static func check(_ folder: any DiskFolder, unlock: Unlock?) throws(JournalError) -> CheckReport {
        try patiently { () throws(JournalError) in
            try Journal.check(folder, unlock: unlock, occupant: occupant)
        }
    }

    private static func opened(_ folder: any DiskFolder) throws(JournalError) -> Journal {
        try patiently { () throws(JournalError) in
            try Journal.open(in: folder, unlock: .slotKey(key), occupant: occupant)
        }
    }

    /// The same after one more save by a run without faults: nothing may stand in its way.
    mutating func faultsAfterSaving() -> [String] {
        do throws(JournalError) {
            let folder = try PosixFolder.create(path)
            let journal =
                exists
                ? try RigStore.opened(folder)
                : try Journal.create(
                    in: folder, lock: .slotKey(RigStore.key), recoveryKey: RecoveryKey(),
                    occupant: RigStore.occupant)
            let number = next
            ledger.attempt(RigStore.texts(number))
            next += 1
            try journal.commit(
                Workload.save(number).map {
                    Entry(pupil: $0.pupil == 0 ? nil : ID(raw: $0.pupil), payload: Array($0.text.utf8))
                })
            ledger.acknowledgeLast()
        } catch {
            return ["the next run cannot save: \(error)"]
        }
        return faults()
    }

    /// What a torn tail and a repaired vault cost is nothing, and a cut leaves them: the rest is damage.
    private static func read(
        _ folder: any DiskFolder
    ) throws(JournalError) -> (texts: [String], notices: [String]) {
        var texts: [String] = []
        let journal = try opened(folder)
        try journal.replay { record in
            switch record.content {
            case .payload(let bytes): texts.append(String(decoding: bytes, as: UTF8.self))
            case .erased: texts.append("(gewist)")
            }
        }
        let notices = journal.notices.filter { notice in
            switch notice {
            case .tornTail, .vaultCopyRepaired: false
            case _: true
            }
        }
        return (texts, notices.map { "\($0)" } + (journal.obstacle.map { ["\($0)"] } ?? []))
    }
}
