import Attendance
import Glibc

/// A folder of this machine, private to this user, held open so that a rename elsewhere cannot redirect us.
public final class PosixFolder: DiskFolder {
    public let path: String
    private let descriptor: Int32

    /// Throws `notFound` when it does not exist, `permissions` when others could read it.
    public static func open(_ path: String) throws(JournalError) -> PosixFolder {
        let path = withoutTrailingSlashes(path)
        guard let folder = try PosixFolder(at: AT_FDCWD, name: path, path: path) else {
            throw .notFound(path: path)
        }
        return folder
    }

    /// Opens the folder, making it and its parents first where needed; new ones are private and durable.
    public static func create(_ path: String) throws(JournalError) -> PosixFolder {
        let path = withoutTrailingSlashes(path)
        if let folder = try PosixFolder(at: AT_FDCWD, name: path, path: path) { return folder }
        let parent = parent(of: path)
        guard mkdir(path, 0o700) != 0 else {
            try syncFolder(parent)
            return try open(path)
        }
        guard errno == ENOENT, parent != path else { throw .posix(.create, path) }
        try makeParents(parent)
        return try create(path)
    }

    /// Parents may belong to others and be readable: only the folder itself holds data.
    static func makeParents(_ path: String) throws(JournalError) {
        guard mkdir(path, 0o700) != 0 else { return try syncFolder(parent(of: path)) }
        switch errno {
        case EEXIST: return
        case ENOENT where parent(of: path) != path:
            try makeParents(parent(of: path))
            try makeParents(path)
        case _: throw .posix(.create, path)
        }
    }

    private static func syncFolder(_ path: String) throws(JournalError) {
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .posix(.sync, path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .posix(.sync, path) }
    }

    static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : withoutTrailingSlashes(String(path[..<slash]))
    }

    /// A trailing slash would make the kernel follow a symbolic link.
    private static func withoutTrailingSlashes(_ path: String) -> String {
        var path = Substring(path)
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        return String(path)
    }

    private init?(at parent: Int32, name: String, path: String) throws(JournalError) {
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        let opened = openat(parent, name, flags)
        guard opened >= 0 else {
            if errno == ENOENT { return nil }
            if errno == ENOTDIR {
                var facts = stat()
                let isLink =
                    fstatat(parent, name, &facts, AT_SYMLINK_NOFOLLOW) == 0
                    && facts.st_mode & S_IFMT == S_IFLNK
                throw .permissions(isLink ? .symbolicLink(path: path) : .notAFolder(path: path))
            }
            throw .posix(.open, path)
        }
        descriptor = try PosixFolder.raised(opened, path)
        self.path = path
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw .posix(.inspect, path) }
        guard facts.st_uid == geteuid() else {
            throw .permissions(.foreignOwner(path: path, owner: facts.st_uid))
        }
        guard facts.st_mode & 0o077 == 0 else {
            throw .permissions(.openToOthers(path: path, mode: UInt32(facts.st_mode & 0o777)))
        }
    }

    // Nothing was written through this descriptor that sync() has not answered for.
    deinit { close(descriptor) }

    public func folder(_ name: String) throws(JournalError) -> (any DiskFolder)? {
        try PosixFolder(at: descriptor, name: name, path: full(name))
    }

    public func createFolder(_ name: String) throws(JournalError) {
        guard mkdirat(descriptor, name, 0o700) == 0 else { throw .posix(.create, full(name)) }
    }

    public func names() throws(JournalError) -> [String] {
        try PosixFolder.names(in: descriptor, path)
    }

    static func names(in descriptor: Int32, _ path: String) throws(JournalError) -> [String] {
        // A second descriptor: a stream moves the position of the one it reads.
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { throw .posix(.list, path) }
        guard let stream = fdopendir(copy) else {
            let failure = JournalError.posix(.list, path)
            close(copy)
            throw failure
        }
        defer { closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = entry.name
            if name != ".", name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw .posix(.list, path) }
        return names.sorted()
    }

    public func open(_ name: String, for use: FileUse) throws(JournalError) -> (any DiskFile)? {
        let access =
            switch use {
            case .reading: O_RDONLY
            case .updating: O_RDWR
            }
        return try file(name, access, operation: .open)
    }

    public func create(_ name: String) throws(JournalError) -> any DiskFile {
        guard let file = try file(name, O_WRONLY | O_APPEND | O_CREAT | O_EXCL, operation: .create) else {
            throw .posix(.create, full(name))
        }
        return file
    }

    public func lock(_ name: String) throws(JournalError) -> (any DiskFile)? {
        while true {
            guard let file = try file(name, O_RDWR | O_CREAT, operation: .lock) else {
                throw .posix(.lock, full(name))
            }
            while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
                if errno == EWOULDBLOCK { return nil }
                guard errno == EINTR else { throw .posix(.lock, full(name)) }
            }
            // Replaced between opening and locking: what we hold is no longer the lock that others see.
            if try isThere(file.descriptor, as: name, in: descriptor) { return file }
        }
    }

    /// When something was last made durable here, by the clock of that moment; nil before that.
    public var lastSave: Instant? {
        var facts = stat()
        guard fstatat(descriptor, JournalFormat.anchorFile, &facts, AT_SYMLINK_NOFOLLOW) == 0 else {
            return nil
        }
        return Instant(
            milliseconds: Int64(facts.st_mtim.tv_sec) * 1000 + Int64(facts.st_mtim.tv_nsec) / 1_000_000)
    }

    public func confirm(_ locked: any DiskFile, is name: String) throws(JournalError) {
        guard let file = locked as? PosixFile,
            try isThere(file.descriptor, as: name, in: descriptor)
        else { throw .displaced(.lockReplaced(path: full(name))) }
        guard try isThere(descriptor, as: path, in: AT_FDCWD) else {
            throw .displaced(.folderMoved(path: path))
        }
    }

    /// Whether what is open is what the name stands for.
    private func isThere(_ open: Int32, as name: String, in folder: Int32) throws(JournalError) -> Bool {
        var held = stat()
        var named = stat()
        guard fstat(open, &held) == 0 else { throw .posix(.inspect, path) }
        return fstatat(folder, name, &named, AT_SYMLINK_NOFOLLOW) == 0 && held.st_dev == named.st_dev
            && held.st_ino == named.st_ino
    }

    public func rename(_ name: String, to newName: String) throws(JournalError) {
        guard renameat(descriptor, name, descriptor, newName) == 0 else { throw .posix(.rename, full(name)) }
    }

    public func remove(_ name: String) throws(JournalError) {
        try PosixFolder.remove(name, in: descriptor, full(name))
    }

    static func remove(_ name: String, in descriptor: Int32, _ path: String) throws(JournalError) {
        guard unlinkat(descriptor, name, 0) != 0 else { return }
        guard errno == EISDIR, unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else {
            throw .posix(.remove, path)
        }
    }

    public func sync() throws(JournalError) {
        while fsync(descriptor) != 0 {
            guard errno == EINTR else { throw .posix(.sync, path) }
        }
    }

    private func full(_ name: String) -> String { path + "/" + name }

    private func file(_ name: String, _ flags: Int32, operation: DiskOperation) throws(JournalError)
        -> PosixFile?
    {
        // Not blocking: opening a pipe that stands in place of a file would otherwise wait for ever.
        let opened = openat(descriptor, name, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o600)
        guard opened >= 0 else {
            if errno == ENOENT { return nil }
            if errno == ENXIO || errno == EISDIR { throw .permissions(.notARegularFile(path: full(name))) }
            throw .posix(operation, full(name))
        }
        let file = PosixFile(descriptor: try PosixFolder.raised(opened, full(name)), path: full(name))
        var facts = stat()
        guard fstat(file.descriptor, &facts) == 0 else { throw .posix(.inspect, full(name)) }
        guard facts.st_mode & S_IFMT == S_IFREG else {
            throw .permissions(.notARegularFile(path: full(name)))
        }
        guard facts.st_nlink == 1 else { throw .permissions(.hardLinked(path: full(name))) }
        guard facts.st_uid == geteuid() else {
            throw .permissions(.foreignOwner(path: full(name), owner: facts.st_uid))
        }
        guard facts.st_mode & 0o077 == 0 else {
            throw .permissions(.fileOpenToOthers(path: full(name), folder: path))
        }
        return file
    }

    /// Above the descriptors that a shell hands out, so that stray output never lands in the log.
    static func raised(_ opened: Int32, _ path: String) throws(JournalError) -> Int32 {
        let descriptor = fcntl(opened, F_DUPFD_CLOEXEC, 10)
        let failure = descriptor < 0 ? JournalError.posix(.open, path) : nil
        close(opened)
        if let failure { throw failure }
        return descriptor
    }
}
