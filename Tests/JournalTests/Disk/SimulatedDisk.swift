import Glibc
import Journal
import TestSupport

/// A disk in memory that keeps only what was synced: the power can be cut at any change, and then each sector and
/// each name that was not synced yet is kept, lost or, where nothing stood before, damaged, as the seed has it.
///
/// Sectors of 512 bytes are written whole or not at all, as disks promise; nothing else is taken for granted: not
/// the order of writes, nor that the sync of a file keeps its name.
final class SimulatedDisk {
    enum Fault {
        /// At that change and at every later one.
        case powerCut
        /// So many changes in a row answer this error code.
        case error(Int32, times: Int)
        /// That change answers that all is well; if it is a write, nothing was written.
        case lostWrite
        /// The same, and what was written stands so many bytes before its place.
        case misdirectedWrite(by: Int)
    }

    /// What becomes of a change that answers that all is well.
    enum Outcome: Equatable {
        case asAsked
        case lost
        case misdirected(by: Int)
    }

    static let sectorLength = 512

    /// Changes so far: everything that writes, makes, renames, removes or syncs.
    private(set) var changes = 0
    /// What happens at which change, counted from 1; nil for nothing.
    var fault: (at: Int, Fault)?
    /// Everything that only looks: opening, listing, measuring, reading.
    private(set) var looks = 0
    /// From which look on, counted from 1, how many in a row answer which error code; nil for none.
    var lookFault: (at: Int, code: Int32, times: Int)?
    private(set) var isOff = false
    private(set) var root = SimulatedDirectory()
    private var chance: Chance

    /// False for a disk that answers to a sync without writing: there nothing can be promised.
    private let honoursSync: Bool

    init(seed: UInt64, honoursSync: Bool = true) {
        chance = Chance(seed: seed)
        self.honoursSync = honoursSync
    }

    var folder: SimulatedFolder { SimulatedFolder(root, on: self, path: "schijf") }

    /// What is found after the power was cut: the running system's view is gone.
    func cutPower() { restart { directory in directory.afterPowerCut(&chance) } }

    /// Of a file or a folder, once `change` let it through.
    func sync(_ write: () -> Void) {
        if honoursSync { write() }
    }

    /// What is found after the process was killed: the system goes on, so nothing is lost.
    func kill() { restart { $0 } }

    private func restart(_ found: (SimulatedDirectory) -> SimulatedDirectory) {
        root = found(root)
        root.releaseLocks()
        isOff = false
        fault = nil
        lookFault = nil
    }

    func look(_ operation: DiskOperation, _ file: String) throws(JournalError) {
        looks += 1
        guard let (at, code, times) = lookFault, looks >= at, looks - at < times else { return }
        throw .inputOutput(operation: operation, file: file, errno: code)
    }

    /// Every change goes through here before it is made; `partly` is what may have been done of it already.
    @discardableResult
    func change(
        _ operation: DiskOperation, _ file: String, partly: (inout Chance) -> Void = { _ in }
    ) throws(JournalError) -> Outcome {
        guard !isOff else { throw .inputOutput(operation: operation, file: file, errno: EIO) }
        changes += 1
        guard let (at, fault) = fault, changes >= at else { return .asAsked }
        switch fault {
        case .powerCut:
            isOff = true
            partly(&chance)
            throw .inputOutput(operation: operation, file: file, errno: EIO)
        case .error(let code, let times):
            guard changes - at < times else { return .asAsked }
            partly(&chance)
            if code == ENOSPC { throw .diskFull(file: file) }
            throw .inputOutput(operation: operation, file: file, errno: code)
        case .lostWrite: return changes == at ? .lost : .asAsked
        case .misdirectedWrite(let distance): return changes == at ? .misdirected(by: distance) : .asAsked
        }
    }
}
