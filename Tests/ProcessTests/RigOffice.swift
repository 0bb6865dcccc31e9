import Attendance
import Crypto
import Foundation
import Journal
import TestSupport

/// A register of three pupils in a folder of its own, and what is wrong with it after a driver worked on it.
struct RigOffice {
    /// What a driver was asked, and so what may have become of the register.
    enum Work: String, CaseIterable {
        case relock, erase, rewrite

        /// What was done before it.
        var before: [String] {
            switch self {
            case .relock, .erase: ["office"]
            case .rewrite: ["office", "erase"]
            }
        }
        /// As the campaign's table calls it.
        var title: String {
            switch self {
            case .relock: "passphrase change"
            case .erase: "erasure"
            case .rewrite: "rewriting"
            }
        }
    }

    let folder: URL
    var path: String { folder.path }

    private static let occupant = Occupant(process: 2, terminal: "proef", since: "")
    private static let keys = [Workload.slotKey, SmallOffice.otherSlotKey].map { SymmetricKey(data: $0) }

    init() {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "spreekuur-rig-\(UUID().uuidString)")
    }

    /// What cannot be removed lies in the temporary folder.
    func remove() { try? FileManager.default.removeItem(at: folder) }

    func copy() throws -> RigOffice {
        let copy = RigOffice()
        try FileManager.default.copyItem(at: folder, to: copy.folder)
        return copy
    }

    /// All that is wrong; `isDone` when the driver said that its work was durable.
    func faults(after work: Work, isDone: Bool) -> [String] {
        let opening = RigOffice.keys.filter { read(with: $0) != nil }
        guard let key = opening.first, let state = read(with: key) else {
            return ["it opens with neither key"]
        }
        var faults = state.faults
        switch work {
        case .relock where isDone:
            if opening.count != 1 || !isOpened(by: RigOffice.keys[1]) {
                faults.append("the old key still opens")
            }
        case .relock: break
        case .erase where isDone, .rewrite:
            if state.hasErased { faults.append("the erased pupil is back") }
        case .erase: break
        }
        // Opening it settles what was begun: what is there now stays.
        if read(with: key) != state { faults.append("another opening finds something else") }
        if work == .rewrite, let fault = rewriteFault(with: key) { faults.append(fault) }
        return faults + checkFindings(with: key)
    }

    private struct State: Equatable {
        var hasErased = false
        var faults: [String] = []
    }

    private func opened(with key: SymmetricKey) throws(JournalError) -> RegisterStore {
        try RigStore.patiently { () throws(JournalError) in
            try RegisterStore.open(
                in: PosixFolder.open(path), unlock: .slotKey(key), occupant: RigOffice.occupant)
        }
    }

    private func isOpened(by key: SymmetricKey) -> Bool { read(with: key) != nil }

    /// Nil when this key does not open it.
    private func read(with key: SymmetricKey) -> State? {
        do throws(JournalError) {
            let store = try opened(with: key)
            var state = State()
            if let obstacle = store.obstacle { state.faults.append("read only: \(obstacle)") }
            state.hasErased = store.register.pupils[SmallOffice.erased] != nil
            for pupil in SmallOffice.pupils where pupil != SmallOffice.erased || state.hasErased {
                let contacts = store.register.pupils[pupil]?.contacts.count ?? 0
                if contacts != SmallOffice.contacts {
                    state.faults.append("pupil \(pupil.raw) has \(contacts) contacts")
                }
            }
            if !state.hasErased, store.register.erasures.isEmpty {
                state.faults.append("erased without receipt")
            }
            return state
        } catch {
            return nil
        }
    }

    private func rewriteFault(with key: SymmetricKey) -> String? {
        do throws(JournalError) {
            _ = try opened(with: key).rewriteErased()
            return nil
        } catch {
            return "it cannot be rewritten: \(error)"
        }
    }

    private func checkFindings(with key: SymmetricKey) -> [String] {
        do throws(JournalError) {
            let report = try RigStore.patiently { () throws(JournalError) in
                try Journal.check(
                    PosixFolder.open(path), unlock: .slotKey(key), occupant: RigOffice.occupant)
            }
            return report.findings.map { "the check found \($0)" }
        } catch {
            return ["the check fails: \(error)"]
        }
    }
}
