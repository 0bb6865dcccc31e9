import Glibc

/// Other programs, by way of a shell; only fixed commands and our own paths go in.
enum Shell {
    /// What it wrote to standard output; nil when it did not end well.
    static func output(_ command: String) -> String? {
        guard let stream = popen(command, "r") else { return nil }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
            bytes += buffer[..<count]
        }
        return pclose(stream) == 0 ? String(decoding: bytes, as: UTF8.self) : nil
    }

    static func remove(_ path: String) { _ = output("rm -r '\(path)'") }

    static func has(_ program: String) -> Bool { output("command -v \(program)") != nil }
}

/// A folder of our own under the system's temporary one.
struct ScratchFolder {
    let path: String

    init?() {
        var template = Array("/tmp/spreekuur-benchmark-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { return nil }
        path = String(cString: made)
    }

    func write(_ text: String, to name: String) {
        guard let file = fopen(path + "/" + name, "w") else { return }
        fputs(text, file)
        fclose(file)
    }

    /// Best effort: invented data in a temporary folder.
    func remove() { Shell.remove(path) }
}
