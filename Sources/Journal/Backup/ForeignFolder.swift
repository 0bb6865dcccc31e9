import Glibc

/// A folder that may be anybody's, on any kind of disk: where a backup or a letter goes, or the parent of a
/// data folder.
///
/// A stick with FAT keeps no owner and no mode, so nothing is asked of either; a backup is sealed, and a letter says
/// that it is not. The folders in it are data folders again, and private.
public final class ForeignFolder: DiskFolder {
    public let path: String
    private let descriptor: Int32

    /// Follows links: whoever names the folder may have one to it. `makingIt` makes it, private, and its parents.
    public static func open(_ path: String, makingIt: Bool = false) throws(JournalError) -> ForeignFolder {
        if makingIt { try PosixFolder.makeParents(path) }
        let opened = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else {
            if errno == ENOENT { throw .notFound(path: path) }
            if errno == ENOTDIR { throw .permissions(.notAFolder(path: path)) }
            throw .posix(.open, path)
        }
        return ForeignFolder(try PosixFolder.raised(opened, path), path)
    }

    private init(_ descriptor: Int32, _ path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    // Nothing was written through this descriptor that sync() has not answered for.
    deinit { close(descriptor) }

    public func folder(_ name: String) throws(JournalError) -> (any DiskFolder)? {
        do throws(JournalError) {
            return try PosixFolder.open(full(name))
        } catch .notFound {
            return nil
        }
    }

    public func createFolder(_ name: String) throws(JournalError) {
        guard mkdirat(descriptor, name, 0o700) == 0 else { throw .posix(.create, full(name)) }
    }

    public func names() throws(JournalError) -> [String] { try PosixFolder.names(in: descriptor, path) }

    public func open(_ name: String, for use: FileUse) throws(JournalError) -> (any DiskFile)? {
        switch use {
        case .reading: try file(name, O_RDONLY, operation: .open)
        case .updating: try file(name, O_RDWR, operation: .open)
        }
    }

    public func create(_ name: String) throws(JournalError) -> any DiskFile {
        guard let file = try file(name, O_WRONLY | O_APPEND | O_CREAT | O_EXCL, operation: .create) else {
            throw .posix(.create, full(name))
        }
        return file
    }

    /// Nothing here is worked in for longer than one file takes.
    public func lock(_ name: String) throws(JournalError) -> (any DiskFile)? {
        throw .inputOutput(operation: .lock, file: full(name), errno: ENOTSUP)
    }

    public func confirm(_ locked: any DiskFile, is name: String) throws(JournalError) {}

    public func rename(_ name: String, to newName: String) throws(JournalError) {
        guard renameat(descriptor, name, descriptor, newName) == 0 else { throw .posix(.rename, full(name)) }
    }

    public func remove(_ name: String) throws(JournalError) {
        try PosixFolder.remove(name, in: descriptor, full(name))
    }

    public func sync() throws(JournalError) {
        while fsync(descriptor) != 0 {
            switch errno {
            case EINTR: continue
            // Some disks have no sync for folders: there the names follow by themselves.
            case EINVAL, ENOSYS, ENOTSUP: return
            case _: throw .posix(.sync, path)
            }
        }
    }

    private func full(_ name: String) -> String { path == "/" ? path + name : path + "/" + name }

    private func file(_ name: String, _ flags: Int32, operation: DiskOperation) throws(JournalError)
        -> PosixFile?
    {
        // Not blocking: a pipe would otherwise wait for ever.
        let opened = openat(descriptor, name, flags | O_CLOEXEC | O_NONBLOCK, 0o600)
        guard opened >= 0 else {
            if errno == ENOENT { return nil }
            throw .posix(operation, full(name))
        }
        let file = PosixFile(descriptor: try PosixFolder.raised(opened, full(name)), path: full(name))
        var facts = stat()
        guard fstat(file.descriptor, &facts) == 0 else { throw .posix(.inspect, full(name)) }
        guard facts.st_mode & S_IFMT == S_IFREG else {
            throw .permissions(.notARegularFile(path: full(name)))
        }
        return file
    }
}
