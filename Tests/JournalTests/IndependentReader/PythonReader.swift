import Foundation

/// `Tests/Reader/read_journal.py`, run on a folder of files.
struct PythonReader {
    struct Answer {
        let status: Int32
        let lines: [String]
        let complaint: String
    }

    /// The program reads only what FORMAT.md says, with a library of its own for the seals.
    static let isInstalled: Bool = {
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/env")
        python.arguments = ["python3", "-c", "import cryptography"]
        python.standardError = FileHandle.nullDevice
        // Not to be started is not to be there.
        guard (try? python.run()) != nil else { return false }
        python.waitUntilExit()
        return python.terminationStatus == 0
    }()

    private static let script = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Reader/read_journal.py").path

    static func lineCount() throws -> Int {
        try String(contentsOfFile: script, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .dropLast().count
    }

    /// `means` is what the secret on standard input is: passphrase, recovery-key or slot-key.
    static func read(
        _ files: [String: [UInt8]], _ means: String, _ secret: String, _ options: String...
    ) throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lezer-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }  // It lies in the temporary folder.
        for (path, bytes) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/env")
        python.arguments = ["python3", script, folder.path, means] + options
        let (input, output, complaint) = (Pipe(), Pipe(), Pipe())
        python.standardInput = input
        python.standardOutput = output
        python.standardError = complaint
        try python.run()
        input.fileHandleForWriting.write(Data(secret.utf8))
        try input.fileHandleForWriting.close()
        let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complained = String(decoding: complaint.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        python.waitUntilExit()
        return Answer(
            status: python.terminationStatus, lines: printed.split(separator: "\n").map(String.init),
            complaint: complained)
    }
}
