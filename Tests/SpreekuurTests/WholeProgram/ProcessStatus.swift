import Foundation
import Testing

/// What the kernel tells of a running process, under `/proc`.
struct ProcessStatus {
    let number: Int32

    private func lines(of file: String) throws -> [String] {
        let bytes = try Data(contentsOf: URL(filePath: "/proc/\(number)/\(file)"))
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// One line of `status`, such as `Threads`.
    func fact(_ key: String) throws -> String {
        let line = try #require(try lines(of: "status").first { $0.hasPrefix(key + ":") })
        return line.dropFirst(key.count + 1).trimmingCharacters(in: .whitespaces)
    }

    func ignores(_ signal: Int32) throws -> Bool {
        let mask = try #require(UInt64(try fact("SigIgn"), radix: 16))
        return mask >> UInt64(signal - 1) & 1 == 1
    }

    var coreLimit: String {
        get throws {
            let line = try #require(try lines(of: "limits").first { $0.hasPrefix("Max core file size") })
            return line.dropFirst("Max core file size".count).trimmingCharacters(in: .whitespaces)
        }
    }

    /// Open descriptors and what they lead to.
    var descriptors: [Int: String] {
        get throws {
            let folder = "/proc/\(number)/fd"
            var found: [Int: String] = [:]
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                let number = try #require(Int(name))
                found[number] = try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/" + name)
            }
            return found
        }
    }

    /// Whether a child that starts another program would hand this descriptor over.
    func isInherited(_ descriptor: Int) throws -> Bool {
        let line = try #require(try lines(of: "fdinfo/\(descriptor)").first { $0.hasPrefix("flags:") })
        let flags = try #require(Int(line.dropFirst(6).trimmingCharacters(in: .whitespaces), radix: 8))
        return flags & Int(O_CLOEXEC) == 0
    }

    /// Arguments and environment, as anyone who may look sees them.
    var words: String {
        get throws {
            try ["cmdline", "environ"].map { name in
                let bytes = try Data(contentsOf: URL(filePath: "/proc/\(number)/\(name)"))
                return String(decoding: bytes, as: UTF8.self)
            }.joined(separator: "\n")
        }
    }

    /// Whose its memory is: root's for a process that may not be looked into.
    var ownerOfMemory: UInt32 {
        get throws {
            var facts = stat()
            try #require(stat("/proc/\(number)/mem", &facts) == 0)
            return facts.st_uid
        }
    }

    var isAlive: Bool { kill(number, 0) == 0 }

    /// False when it still lives after ten seconds.
    func ends() -> Bool {
        for _ in 0..<200 where isAlive { usleep(50_000) }
        return !isAlive
    }
}
