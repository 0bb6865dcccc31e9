import Glibc

/// A backup seen as the data folder it was made of: to be read, never to be changed.
struct BackupFolder: DiskFolder {
    let path: String
    private let index: BackupIndex
    /// Of the names in this folder, in the paths of the backup.
    private let prefix: String

    init(_ index: BackupIndex, path: String) {
        self.init(index, path: path, prefix: "")
    }

    private init(_ index: BackupIndex, path: String, prefix: String) {
        self.index = index
        self.path = path
        self.prefix = prefix
    }

    /// Every folder is there: one that was empty has no entry in a backup.
    func folder(_ name: String) throws(JournalError) -> (any DiskFolder)? {
        prefix.isEmpty ? BackupFolder(index, path: path, prefix: name + "/") : nil
    }

    func names() throws(JournalError) -> [String] {
        let names = index.entries.lazy.filter { $0.path.hasPrefix(prefix) }.compactMap {
            $0.path.dropFirst(prefix.count).split(separator: "/").first.map(String.init)
        }
        return Set(names).sorted()
    }

    func open(_ name: String, for use: FileUse) throws(JournalError) -> (any DiskFile)? {
        index.entry(prefix + name).map { entry in
            BackupEntryFile(
                file: index.file, offset: entry.offset, length: entry.length, path: path + "/" + entry.path)
        }
    }

    /// Nobody else can change a backup, so there is nothing to hold.
    func lock(_ name: String) throws(JournalError) -> (any DiskFile)? { NoFile() }

    func confirm(_ locked: any DiskFile, is name: String) throws(JournalError) {}

    func createFolder(_ name: String) throws(JournalError) { throw .readOnly(.create, name) }
    func create(_ name: String) throws(JournalError) -> any DiskFile { throw .readOnly(.create, name) }
    func rename(_ name: String, to newName: String) throws(JournalError) { throw .readOnly(.rename, name) }
    func remove(_ name: String) throws(JournalError) { throw .readOnly(.remove, name) }
    func sync() throws(JournalError) {}
}

private struct BackupEntryFile: DiskFile {
    let file: any DiskFile
    let offset: Int
    let length: Int
    let path: String

    func size() throws(JournalError) -> Int { length }

    func read(into buffer: inout [UInt8], at start: Int, count: Int, from offset: Int) throws(JournalError)
        -> Int
    {
        guard offset < length else { return 0 }
        return try file.read(
            into: &buffer, at: start, count: min(count, length - offset), from: self.offset + offset)
    }

    func append(_ bytes: [UInt8]) throws(JournalError) { throw .readOnly(.write, path) }
    func write(_ bytes: [UInt8], at offset: Int) throws(JournalError) { throw .readOnly(.write, path) }
    func truncate(to length: Int) throws(JournalError) { throw .readOnly(.write, path) }
    func sync() throws(JournalError) {}
}

/// What is written into the lock file is only for a second program.
private struct NoFile: DiskFile {
    func size() throws(JournalError) -> Int { 0 }
    func read(into buffer: inout [UInt8], at start: Int, count: Int, from offset: Int) throws(JournalError)
        -> Int
    { 0 }
    func append(_ bytes: [UInt8]) throws(JournalError) {}
    func write(_ bytes: [UInt8], at offset: Int) throws(JournalError) {}
    func truncate(to length: Int) throws(JournalError) {}
    func sync() throws(JournalError) {}
}

extension JournalError {
    fileprivate static func readOnly(_ operation: DiskOperation, _ file: String) -> JournalError {
        .inputOutput(operation: operation, file: file, errno: EROFS)
    }
}
