import Attendance
import Crypto
import Journal
import TestSupport

/// The steps of one process on one folder.
struct Session {
    private let path: String
    private var journal: Journal?
    private var acknowledgesEarly = false

    private static let key = SymmetricKey(data: Workload.slotKey)
    private static let occupant = Occupant(process: 1, terminal: "rig", since: "")

    init(path: String) { self.path = path }

    mutating func take(_ step: String) throws(JournalError) {
        let words = step.split(separator: ":", maxSplits: 1)
        switch words.first {
        case "create":
            journal = try Journal.create(
                in: PosixFolder.create(path), lock: .slotKey(Session.key), recoveryKey: RecoveryKey(),
                occupant: Session.occupant)
        case "open":
            journal = nil
            journal = try opened()
        case "read":
            journal = nil
            try opened().replay { _ in }
        case "events": try LargeStore.fill(path, events: words.last.flatMap { Int($0) } ?? 0)
        case "segments":
            try LargeStore.fill(path, segments: words.last.flatMap { Int($0) } ?? 0)
        case "measure-log": try LargeStore.measureLog(path)
        case "measure": try LargeStore.measure(path)
        case "office", "relock", "erase", "rewrite": try work(String(step))
        case "early": acknowledgesEarly = true
        case "save":
            let range = (words.last ?? "").split(separator: "-", omittingEmptySubsequences: false)
            let first = range.first.flatMap { Int($0) } ?? 1
            let last = range.count > 1 ? Int(range[1]) ?? .max : first
            for number in first...max(first, last) { save(number) }
        case _: Rig.report("unknown step")
        }
    }

    /// On a register of three pupils; each says that it is done once that is durable.
    private func work(_ step: String) throws(JournalError) {
        guard step != "office" else { return try Session.fillOffice(path) }
        var store = try RegisterStore.open(
            in: PosixFolder.open(path), unlock: .slotKey(Session.key), occupant: Session.occupant)
        switch step {
        case "relock":
            try store.changeLocks(
                passphrase: .slotKey(SymmetricKey(data: SmallOffice.otherSlotKey)), recoveryKey: nil)
        case "erase":
            guard let day = SmallOffice.day else { return }
            try store.erase(SmallOffice.erased, on: day, at: Instant(milliseconds: 9))
        case _:
            _ = try store.rewriteErased()
            return Rig.report(step)
        }
        // Done, and said to be less than done, is not done.
        if !store.notices.contains(.oldLocksMayOpen) { Rig.report(step) }
    }

    private static func fillOffice(_ path: String) throws(JournalError) {
        var store = try RegisterStore.create(
            in: PosixFolder.create(path), lock: .slotKey(key), recoveryKey: RecoveryKey(), occupant: occupant)
        for (number, save) in SmallOffice.saves.enumerated() {
            try store.record(save, at: Instant(milliseconds: Int64(number)))
        }
    }

    private func opened() throws(JournalError) -> Journal {
        try Journal.open(
            in: PosixFolder.open(path), unlock: .slotKey(Session.key), occupant: Session.occupant)
    }

    private func save(_ number: Int) {
        let entries = Workload.save(number).map {
            Entry(pupil: $0.pupil == 0 ? nil : ID(raw: $0.pupil), payload: Array($0.text.utf8))
        }
        if acknowledgesEarly { Rig.report("saved \(number)") }
        do throws(JournalError) {
            try journal?.commit(entries)
            if !acknowledgesEarly { Rig.report("saved \(number)") }
        } catch {
            Rig.report("failed \(number)")
        }
    }
}
