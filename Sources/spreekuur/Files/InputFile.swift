import Glibc

/// A file somebody hands to a command; `-` is standard input.
enum InputFile {
    /// The most a file may hold: 1 GiB, some twenty million rows.
    static let limit = 1 << 30

    static func read(_ path: String, limit: Int = limit) throws(Failure) -> [UInt8] {
        if path == "-" { return try bytes(from: STDIN_FILENO, name: "standaardinvoer", limit: limit) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw refusal(path, errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw refusal(path, errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw Failure(.inputRefused, "\(path) is een map, geen bestand")
        }
        return try bytes(from: descriptor, name: path, expected: Int(status.st_size), limit: limit)
    }

    /// Everything until the end of a descriptor.
    static func bytes(
        from descriptor: Int32, name: String, expected: Int = 0, limit: Int = limit
    ) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(max(expected, 0), limit) + 1)
        let chunk = 1 << 20
        var buffer = [UInt8](repeating: 0, count: chunk)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, chunk) }
            if count == 0 { return bytes }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw refusal(name, errno)
            }
            guard bytes.count + count <= limit else {
                throw Failure(.inputRefused, "\(name) is te groot om te lezen")
            }
            bytes += buffer[..<count]
        }
    }

    private static func refusal(_ path: String, _ code: Int32) -> Failure {
        switch code {
        case ENOENT:
            Failure(.inputRefused, "\(path) bestaat niet", try: "de naam van het bestand na te kijken")
        case EACCES: Failure(.inputRefused, "\(path) mag je niet lezen")
        case EISDIR: Failure(.inputRefused, "\(path) is een map, geen bestand")
        default: Failure(.inputRefused, "\(path) is niet te lezen (fout \(code))")
        }
    }
}
