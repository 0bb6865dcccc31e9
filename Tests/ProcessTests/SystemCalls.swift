import Foundation
import TestSupport

/// The system calls of one story, as strace counts them, and the faults that it can put in their place.
struct SystemCalls {
    enum Fault: String, CaseIterable {
        case inputOutput = "error=EIO"
        case full = "error=ENOSPC"
        case interrupted = "error=EINTR"
        case kill = "signal=KILL"
    }

    struct Place: Sendable {
        let call: String
        /// Counted from the start of the process, as strace does.
        let number: Int
        /// What it answered without a fault.
        let answer: Int
    }

    /// Everything by which the journal touches a disk.
    static let calls = [
        "openat", "write", "pwrite64", "pread64", "fdatasync", "fsync", "renameat", "renameat2", "unlinkat",
        "mkdir", "mkdirat", "ftruncate", "flock", "getdents64", "newfstatat", "fstatfs", "fcntl", "close",
    ]

    /// Every call that the driver makes once it has begun.
    static func places(_ path: String, _ steps: [String]) throws -> [Place] {
        let trace = FileManager.default.temporaryDirectory.appending(path: "strace-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: trace) }  // a leftover in the temporary folder
        _ = try RigProcess.run(
            path, steps,
            under: [
                "strace", "-D", "-f", "-qq", "-s", "64", "-o", trace.path, "-e",
                "trace=access," + calls.joined(separator: ","),
            ])
        var counts: [String: Int] = [:]
        var hasBegun = false
        var places: [Place] = []
        for line in try String(contentsOf: trace, encoding: .utf8).split(separator: "\n") {
            guard let read = line.firstMatch(of: #/^\d* *(\w+)\((.*)\) += (-?\d+)/#) else { continue }
            let (call, arguments) = (String(read.1), read.2)
            if call == "access" {
                if arguments.contains(Workload.beginning) { hasBegun = true }
                continue
            }
            counts[call, default: 0] += 1
            if hasBegun {
                places.append(Place(call: call, number: counts[call] ?? 0, answer: Int(read.3) ?? 0))
            }
        }
        return places
    }

    /// The command that runs a driver with one fault; `stays` for this call and all like it after it.
    static func injecting(_ fault: String, at place: Place, stays: Bool = false) -> [String] {
        [
            "strace", "-D", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + place.call, "-e",
            "inject=\(place.call):\(fault):when=\(place.number)\(stays ? "+" : "")",
        ]
    }
}
