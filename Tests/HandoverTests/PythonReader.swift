import Foundation

/// `Tests/Reader/read_package.py`, as the officer of `Parties` who has the school's card.
enum PythonReader {
    /// With a library of its own for the seals, new enough to know ML-KEM.
    static let isInstalled: Bool = {
        let module = "cryptography.hazmat.primitives.asymmetric.mlkem"
        let check = "from \(module) import MLKEM768PrivateKey as key; key.generate()"
        // Not to be started is not to be there.
        return (try? run(["-c", check]).status) == 0
    }()

    /// One line for each file.
    static func read(_ files: [URL]) throws -> (status: Int32, lines: [String]) {
        let script = Vector.folder.appending(path: "../../Reader/read_package.py").path
        let seed = String(repeating: "01", count: 32)
        let card = Vector.folder.appending(path: "accepted.school.card").path
        let (status, printed) = try run([script, seed, card] + files.map(\.path))
        return (status, printed.split(separator: "\n").map(String.init))
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, printed: String) {
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/env")
        python.arguments = ["python3"] + arguments
        let output = Pipe()
        python.standardOutput = output
        python.standardError = FileHandle.nullDevice
        try python.run()
        let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        python.waitUntilExit()
        return (python.terminationStatus, printed)
    }
}
