import Glibc
import Journal

/// A folder of bytes, as plain as can be: what is fuzzed is who reads them.
final class BytesFolder: DiskFolder {
    let path: String
    private var files: [String: BytesFile] = [:]
    private var folders: [String: BytesFolder] = [:]

    init(path: String = "map") { self.path = path }

    /// The same files in a folder of its own, with one of them, two names deep or at the top, replaced.
    func copy(replacing changed: String, with bytes: [UInt8]) -> BytesFolder {
        let parts = changed.split(separator: "/", maxSplits: 1).map(String.init)
        let copy = BytesFolder(path: path)
        copy.files = files.mapValues { BytesFile($0.bytes) }
        for (name, folder) in folders {
            let rest = parts.count == 2 && parts[0] == name ? parts[1] : ""
            copy.folders[name] = folder.copy(replacing: rest, with: bytes)
        }
        if parts.count == 1, !changed.isEmpty { copy.files[changed] = BytesFile(bytes) }
        return copy
    }

    func bytes(of changed: String) -> [UInt8]? {
        let parts = changed.split(separator: "/", maxSplits: 1).map(String.init)
        return parts.count == 2 ? folders[parts[0]]?.bytes(of: parts[1]) : files[changed]?.bytes
    }

    func folder(_ name: String) throws(JournalError) -> (any DiskFolder)? { folders[name] }
    func createFolder(_ name: String) throws(JournalError) {
        folders[name] = BytesFolder(path: path + "/" + name)
    }
    func names() throws(JournalError) -> [String] { (Array(files.keys) + folders.keys).sorted() }
    func open(_ name: String, for use: FileUse) throws(JournalError) -> (any DiskFile)? { files[name] }
    func create(_ name: String) throws(JournalError) -> any DiskFile {
        guard files[name] == nil else {
            throw .inputOutput(operation: .create, file: name, errno: EEXIST)
        }
        let file = BytesFile([])
        files[name] = file
        return file
    }
    func lock(_ name: String) throws(JournalError) -> (any DiskFile)? { BytesFile([]) }
    func confirm(_ locked: any DiskFile, is name: String) throws(JournalError) {}
    func rename(_ name: String, to newName: String) throws(JournalError) {
        files[newName] = files.removeValue(forKey: name)
    }
    func remove(_ name: String) throws(JournalError) { files[name] = nil }
    func sync() throws(JournalError) {}
}

final class BytesFile: DiskFile {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func size() throws(JournalError) -> Int { bytes.count }
    func read(
        into buffer: inout [UInt8], at start: Int, count: Int, from offset: Int
    ) throws(JournalError) -> Int {
        let part = bytes.dropFirst(offset).prefix(count)
        buffer.replaceSubrange(start..<start + part.count, with: part)
        return part.count
    }
    func append(_ new: [UInt8]) throws(JournalError) { bytes += new }
    func write(_ new: [UInt8], at offset: Int) throws(JournalError) {
        let end = offset + new.count
        if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
        bytes.replaceSubrange(offset..<end, with: new)
    }
    func truncate(to length: Int) throws(JournalError) { bytes.removeLast(max(0, bytes.count - length)) }
    func sync() throws(JournalError) {}
}
