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
        case "early": acknowledgesEarly = true
        case "save":
            let range = (words.last ?? "").split(separator: "-", omittingEmptySubsequences: false)
            let first = range.first.flatMap { Int($0) } ?? 1
            let last = range.count > 1 ? Int(range[1]) ?? .max : first
            for number in first...max(first, last) { save(number) }
        case _: Rig.report("unknown step")
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
