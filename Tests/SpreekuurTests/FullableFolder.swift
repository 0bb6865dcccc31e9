import Glibc
import Journal

/// A disk that a test can fill up, so that nothing more can be written, or slow down.
final class Disk {
    var isFull = false
    var microsecondsPerSync: UInt32 = 0

    func check(_ file: String) throws(JournalError) {
        if isFull { throw .diskFull(file: file) }
    }

    func sync(_ write: () throws(JournalError) -> Void) throws(JournalError) {
        usleep(microsecondsPerSync)
        try write()
    }
}

struct FullableFolder: DiskFolder {
    let inner: any DiskFolder
    let disk: Disk

    var path: String { inner.path }

    func folder(_ name: String) throws(JournalError) -> (any DiskFolder)? {
        try inner.folder(name).map { FullableFolder(inner: $0, disk: disk) }
    }

    func createFolder(_ name: String) throws(JournalError) {
        try disk.check(name)
        try inner.createFolder(name)
    }

    func names() throws(JournalError) -> [String] { try inner.names() }

    func open(_ name: String, for use: FileUse) throws(JournalError) -> (any DiskFile)? {
        try inner.open(name, for: use).map { FullableFile(inner: $0, name: name, disk: disk) }
    }

    func create(_ name: String) throws(JournalError) -> any DiskFile {
        try disk.check(name)
        return FullableFile(inner: try inner.create(name), name: name, disk: disk)
    }

    func lock(_ name: String) throws(JournalError) -> (any DiskFile)? { try inner.lock(name) }

    func confirm(_ locked: any DiskFile, is name: String) throws(JournalError) {
        try inner.confirm(locked, is: name)
    }

    func rename(_ name: String, to newName: String) throws(JournalError) {
        try inner.rename(name, to: newName)
    }

    func remove(_ name: String) throws(JournalError) { try inner.remove(name) }

    func sync() throws(JournalError) { try disk.sync(inner.sync) }
}

private struct FullableFile: DiskFile {
    let inner: any DiskFile
    let name: String
    let disk: Disk

    func size() throws(JournalError) -> Int { try inner.size() }

    func read(
        into buffer: inout [UInt8], at start: Int, count: Int, from offset: Int
    ) throws(JournalError) -> Int {
        try inner.read(into: &buffer, at: start, count: count, from: offset)
    }

    func append(_ bytes: [UInt8]) throws(JournalError) {
        try disk.check(name)
        try inner.append(bytes)
    }

    func write(_ bytes: [UInt8], at offset: Int) throws(JournalError) {
        try disk.check(name)
        try inner.write(bytes, at: offset)
    }

    func truncate(to length: Int) throws(JournalError) { try inner.truncate(to: length) }

    func sync() throws(JournalError) { try disk.sync(inner.sync) }
}
