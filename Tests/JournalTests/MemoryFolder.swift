import Glibc
import Journal

/// A folder in memory whose bytes tests may damage, and which can fail at the n-th change.
final class MemoryFolder: DiskFolder {
    final class Contents: DiskFile {
        var bytes: [UInt8]
        let changes: Changes
        let path: String

        init(_ bytes: [UInt8], _ changes: Changes, path: String) {
            self.bytes = bytes
            self.changes = changes
            self.path = path
        }

        func size() throws(JournalError) -> Int { bytes.count }

        func read(
            into buffer: inout [UInt8], at start: Int, count: Int, from offset: Int
        ) throws(JournalError) -> Int {
            if let hole = changes.unreadable[path], hole.overlaps(offset..<offset + count) {
                throw .inputOutput(operation: .read, file: path, errno: EIO)
            }
            let part = bytes.dropFirst(offset).prefix(count)
            buffer.replaceSubrange(start..<start + part.count, with: part)
            return part.count
        }

        func append(_ new: [UInt8]) throws(JournalError) {
            // A failed write may leave any part behind: here the first half.
            do throws(JournalError) { try changes.next(.write, path) } catch {
                bytes += new.prefix(new.count / 2)
                throw error
            }
            bytes += new
        }

        func write(_ new: [UInt8], at offset: Int) throws(JournalError) {
            try changes.next(.write, path)
            let end = offset + new.count
            if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
            bytes.replaceSubrange(offset..<end, with: new)
        }

        func truncate(to length: Int) throws(JournalError) {
            try changes.next(.write, path)
            bytes.removeLast(max(0, bytes.count - length))
        }

        func sync() throws(JournalError) { try changes.next(.sync, path) }
    }

    final class Changes {
        var count = 0
        var failsAt: Int?
        /// What the disk gives of no file with this name any more.
        var unreadable: [String: Range<Int>] = [:]
        /// Gets the number of a change before it is made.
        var before: (Int) throws(JournalError) -> Void = { _ in }
        var error = JournalError.inputOutput(operation: .write, file: "", errno: EIO)

        func next(_ operation: DiskOperation, _ path: String) throws(JournalError) {
            count += 1
            try before(count)
            if let failsAt, count >= failsAt { throw error }
        }
    }

    let path: String
    let changes: Changes
    private var files: [String: Contents] = [:]
    private var folders: [String: MemoryFolder] = [:]
    private var locks: [String: WeakLock] = [:]

    private struct WeakLock { weak var holder: Contents? }

    init(path: String = "map", changes: Changes = Changes()) {
        self.path = path
        self.changes = changes
    }

    /// Every file below, as path and contents.
    var allFiles: [String: Contents] {
        var all = files
        for (name, folder) in folders {
            for (path, file) in folder.allFiles { all[name + "/" + path] = file }
        }
        return all
    }

    func bytes(of path: String) -> [UInt8]? { allFiles[path]?.bytes }

    func set(_ path: String, to bytes: [UInt8]) {
        let parts = path.split(separator: "/").map(String.init)
        if parts.count == 2 {
            folders[parts[0]]?.set(parts[1], to: bytes)
        } else {
            files[path] = Contents(bytes, changes, path: path)
        }
    }

    func delete(_ path: String) {
        let parts = path.split(separator: "/").map(String.init)
        if parts.count == 2 {
            folders[parts[0]]?.delete(parts[1])
        } else {
            files[path] = nil
            folders[path] = nil
        }
    }

    /// The same bytes in a folder of its own: what the next start finds after a crash.
    func copy() -> MemoryFolder { copy(Changes()) }

    private func copy(_ changes: Changes) -> MemoryFolder {
        let copy = MemoryFolder(path: path, changes: changes)
        for (name, file) in files { copy.files[name] = Contents(file.bytes, changes, path: name) }
        for (name, folder) in folders { copy.folders[name] = folder.copy(changes) }
        return copy
    }

    func folder(_ name: String) throws(JournalError) -> (any DiskFolder)? { folders[name] }

    func createFolder(_ name: String) throws(JournalError) {
        try changes.next(.create, name)
        folders[name] = MemoryFolder(path: path + "/" + name, changes: changes)
    }

    func names() throws(JournalError) -> [String] { (Array(files.keys) + folders.keys).sorted() }

    func open(_ name: String, for use: FileUse) throws(JournalError) -> (any DiskFile)? { files[name] }

    func create(_ name: String) throws(JournalError) -> any DiskFile {
        try changes.next(.create, name)
        guard files[name] == nil else {
            throw .inputOutput(operation: .create, file: name, errno: EEXIST)
        }
        let file = Contents([], changes, path: name)
        files[name] = file
        return file
    }

    func lock(_ name: String) throws(JournalError) -> (any DiskFile)? {
        if locks[name]?.holder != nil { return nil }
        let file = Contents([], changes, path: name)
        files[name] = Contents([], changes, path: name)
        locks[name] = WeakLock(holder: file)
        return file
    }

    func confirm(_ locked: any DiskFile, is name: String) throws(JournalError) {
        guard locks[name]?.holder === locked as? Contents else {
            throw .displaced(.lockReplaced(path: path + "/" + name))
        }
    }

    func rename(_ name: String, to newName: String) throws(JournalError) {
        try changes.next(.rename, name)
        if let folder = folders.removeValue(forKey: name) {
            folders[newName] = folder
        } else {
            files[newName] = files.removeValue(forKey: name)
        }
    }

    func remove(_ name: String) throws(JournalError) {
        try changes.next(.remove, name)
        files[name] = nil
        folders[name] = nil
    }

    func sync() throws(JournalError) { try changes.next(.sync, path) }
}
