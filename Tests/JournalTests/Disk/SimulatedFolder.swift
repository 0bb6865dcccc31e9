import Glibc
import Journal
import TestSupport

/// The names in one folder as the running system sees them, and as they stand on the platter.
final class SimulatedDirectory {
    enum Entry {
        case file(SimulatedContents)
        case folder(SimulatedDirectory)
    }

    /// A change of names that is not durable yet.
    private struct Change {
        let removed: String?
        let added: (name: String, entry: Entry)?
    }

    private(set) var entries: [String: Entry] = [:]
    private var durable: [String: Entry] = [:]
    private var pending: [Change] = []
    private var locked: [String: WeakContents] = [:]

    private struct WeakContents { weak var contents: SimulatedLock? }

    func add(_ name: String, _ entry: Entry) { make(Change(removed: nil, added: (name, entry))) }

    func remove(_ name: String) { make(Change(removed: name, added: nil)) }

    func rename(_ name: String, to newName: String) {
        guard let entry = entries[name] else { return }
        make(Change(removed: name, added: (newName, entry)))
    }

    private func make(_ change: Change) {
        SimulatedDirectory.apply(change, to: &entries)
        pending.append(change)
    }

    private static func apply(_ change: Change, to entries: inout [String: Entry]) {
        if let name = change.removed { entries[name] = nil }
        if let (name, entry) = change.added { entries[name] = entry }
    }

    func sync() {
        durable = entries
        pending = []
    }

    /// Whatever the order was, any of the changes may have reached the platter.
    func failSync(_ chance: inout Chance) {
        for change in pending where chance.number(in: 0...1) == 0 {
            SimulatedDirectory.apply(change, to: &durable)
        }
        pending = []
    }

    func afterPowerCut(_ chance: inout Chance) -> SimulatedDirectory {
        failSync(&chance)
        let found = SimulatedDirectory()
        for (name, entry) in durable.sorted(by: { $0.key < $1.key }) {
            switch entry {
            case .file(let contents): found.entries[name] = .file(contents.afterPowerCut(&chance))
            case .folder(let folder): found.entries[name] = .folder(folder.afterPowerCut(&chance))
            }
        }
        found.durable = found.entries
        return found
    }

    func lock(_ name: String) -> SimulatedLock? {
        guard locked[name]?.contents == nil else { return nil }
        let lock = SimulatedLock()
        locked[name] = WeakContents(contents: lock)
        return lock
    }

    func releaseLocks() { locked = [:] }
}

/// Held for as long as it lives.
final class SimulatedLock {}

struct SimulatedFolder: DiskFolder {
    private let directory: SimulatedDirectory
    private let disk: SimulatedDisk
    let path: String

    init(_ directory: SimulatedDirectory, on disk: SimulatedDisk, path: String) {
        self.directory = directory
        self.disk = disk
        self.path = path
    }

    func folder(_ name: String) throws(JournalError) -> (any DiskFolder)? {
        try disk.look(.open, name)
        guard case .folder(let folder) = directory.entries[name] else { return nil }
        return SimulatedFolder(folder, on: disk, path: path + "/" + name)
    }

    func createFolder(_ name: String) throws(JournalError) {
        try disk.change(.create, name)
        directory.add(name, .folder(SimulatedDirectory()))
    }

    func names() throws(JournalError) -> [String] {
        try disk.look(.list, path)
        return directory.entries.keys.sorted()
    }

    func open(_ name: String, for use: FileUse) throws(JournalError) -> (any DiskFile)? {
        try disk.look(.open, name)
        guard case .file(let contents) = directory.entries[name] else { return nil }
        return SimulatedFile(contents: contents, disk: disk, path: path + "/" + name)
    }

    func create(_ name: String) throws(JournalError) -> any DiskFile {
        try disk.change(.create, name)
        guard directory.entries[name] == nil else {
            throw .inputOutput(operation: .create, file: name, errno: EEXIST)
        }
        let contents = SimulatedContents()
        directory.add(name, .file(contents))
        return SimulatedFile(contents: contents, disk: disk, path: path + "/" + name)
    }

    func lock(_ name: String) throws(JournalError) -> (any DiskFile)? {
        guard let lock = directory.lock(name) else { return nil }
        return LockedFile(lock: lock)
    }

    /// Nobody else works on a simulated disk.
    func confirm(_ locked: any DiskFile, is name: String) throws(JournalError) {}

    func rename(_ name: String, to newName: String) throws(JournalError) {
        try disk.change(.rename, name)
        directory.rename(name, to: newName)
    }

    func remove(_ name: String) throws(JournalError) {
        try disk.change(.remove, name)
        directory.remove(name)
    }

    func sync() throws(JournalError) {
        try disk.change(.sync, path) { directory.failSync(&$0) }
        disk.sync(directory.sync)
    }
}

/// What stands in the lock file is only for a message, so it is not kept.
private struct LockedFile: DiskFile {
    let lock: SimulatedLock

    func size() throws(JournalError) -> Int { 0 }
    func read(
        into buffer: inout [UInt8], at start: Int, count: Int, from offset: Int
    ) throws(JournalError) -> Int { 0 }
    func append(_ bytes: [UInt8]) throws(JournalError) {}
    func write(_ bytes: [UInt8], at offset: Int) throws(JournalError) {}
    func truncate(to length: Int) throws(JournalError) {}
    func sync() throws(JournalError) {}
}
