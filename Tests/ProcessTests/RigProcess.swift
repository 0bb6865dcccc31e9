import Foundation
import Testing

/// The driver of Tests/Rig as it was built beside these tests.
struct RigProcess {
    /// Beside the test bundle, or beside the runner that loads it.
    static let path: String = {
        let candidates = [
            Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
        ]
        let program = candidates.map { $0.appending(path: "Rig").path }
        return program.first { FileManager.default.isExecutableFile(atPath: $0) } ?? ".build/debug/Rig"
    }()

    struct Outcome {
        let lines: [String]
        /// The signal that ended it; nil when it ended by itself.
        let signal: Int32?

        var isDone: Bool { lines.last == "done" }
    }

    private let process = Process()
    private let output = Pipe()
    private var heard = Data()

    /// `prefix` is a command that runs another one, such as `strace -D`, in the process that `kill` kills.
    init(_ folder: String, _ steps: [String], under prefix: [String] = []) throws {
        let command = prefix + [RigProcess.path, folder] + steps
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
    }

    /// Returns once the driver has said so many lines, of which the first tells that its own work begins.
    mutating func await(lines count: Int) {
        while heard.count(where: { $0 == UInt8(ascii: "\n") }) < count {
            let byte = output.fileHandleForReading.readData(ofLength: 1)
            guard !byte.isEmpty else { return }
            heard += byte
        }
    }

    /// Of the files in this folder that it has open, the numbers by which it knows them.
    func descriptors(in folder: String) -> [Int] {
        let open = "/proc/\(process.processIdentifier)/fd"
        // What is closed meanwhile is not open.
        let numbers = (try? FileManager.default.contentsOfDirectory(atPath: open)) ?? []
        return numbers.filter { number in
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(open)/\(number)")
            return target?.hasPrefix(folder) == true
        }.compactMap { Int($0) }
    }

    func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }

    func outcome() -> Outcome {
        let text = String(
            decoding: heard + output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        // Foundation takes a signal that leaves a core for an exit with its number; a driver ends with 0 to 2.
        let isSignal = process.terminationReason == .uncaughtSignal || process.terminationStatus > 2
        return Outcome(lines: lines, signal: isSignal ? process.terminationStatus : nil)
    }

    static func run(
        _ folder: String, _ steps: [String], under prefix: [String] = []
    ) throws -> Outcome {
        try RigProcess(folder, steps, under: prefix).outcome()
    }

    /// Whether the machine has this program; a test that needs it is skipped without.
    static func has(_ program: String) -> Bool {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    }
}
