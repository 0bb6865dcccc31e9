import Glibc

/// A file descriptor that nobody else has and no child inherits.
final class PosixFile: DiskFile {
    let descriptor: Int32
    private let path: String

    init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    // An error of close says nothing that a sync has not said before.
    deinit { close(descriptor) }

    func size() throws(JournalError) -> Int {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw .posix(.inspect, path) }
        return Int(facts.st_size)
    }

    func read(into buffer: inout [UInt8], at start: Int, count: Int, from offset: Int) throws(JournalError)
        -> Int
    {
        precondition(start >= 0 && count >= 0 && start + count <= buffer.count)
        var done = 0
        while done < count {
            let got = buffer.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress! + start + done, count - done, off_t(offset + done))
            }
            if got == 0 { break }
            if got > 0 {
                done += got
            } else if errno != EINTR {
                throw .posix(.read, path)
            }
        }
        return done
    }

    func append(_ bytes: [UInt8]) throws(JournalError) {
        var done = 0
        while done < bytes.count {
            let put = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress! + done, bytes.count - done)
            }
            if put >= 0 {
                done += put
            } else if errno != EINTR {
                throw .posix(.write, path)
            }
        }
    }

    func write(_ bytes: [UInt8], at offset: Int) throws(JournalError) {
        var done = 0
        while done < bytes.count {
            let put = bytes.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress! + done, bytes.count - done, off_t(offset + done))
            }
            if put >= 0 {
                done += put
            } else if errno != EINTR {
                throw .posix(.write, path)
            }
        }
    }

    func truncate(to length: Int) throws(JournalError) {
        guard ftruncate(descriptor, off_t(length)) == 0 else { throw .posix(.write, path) }
    }

    func sync() throws(JournalError) {
        while fdatasync(descriptor) != 0 {
            guard errno == EINTR else { throw .posix(.sync, path) }
        }
    }
}

extension JournalError {
    /// The last system call's failure; call before anything else can change `errno`.
    static func posix(_ operation: DiskOperation, _ path: String) -> JournalError {
        switch errno {
        case ENOSPC: .diskFull(file: path, free: DiskSpace.freeBytes(at: path))
        case EACCES, EPERM: .permissions(.denied(path: path))
        case ELOOP: .permissions(.symbolicLink(path: path))
        case let code: .inputOutput(operation: operation, file: path, errno: code)
        }
    }
}
