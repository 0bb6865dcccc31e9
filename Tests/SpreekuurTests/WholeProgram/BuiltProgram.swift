import Foundation
import Journal
import Testing

/// The program as it was built beside these tests, run as a user runs it.
struct BuiltProgram {
    static let passphrase = "een goede wachtzin"

    /// A folder of its own for each test, which ends with `remove`.
    let folder: URL
    var data: String { folder.appending(path: "data").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "spreekuur-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data((Self.passphrase + "\n").utf8).write(to: folder.appending(path: "wachtzin"))
    }

    /// What cannot be removed lies in the temporary folder.
    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Beside the test bundle, or beside the runner that loads it.
    static let path: String = {
        let candidates = [
            Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
        ]
        let program = candidates.map { $0.appending(path: "spreekuur").path }
        return program.first { FileManager.default.isExecutableFile(atPath: $0) } ?? ".build/debug/spreekuur"
    }()

    static func isInstalled(_ tool: String) -> Bool {
        ["/usr/bin/", "/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + tool) }
    }

    /// Options for the data folder, for a shell; on some machines the temporary folder is no place for data.
    var place: String { "--map '\(data)'" + (Self.isFit ? "" : " --toch-hier") }

    // A place that cannot be judged is the program's to complain of.
    private static let isFit =
        (try? UnfitPlace.problem(at: FileManager.default.temporaryDirectory.path)) == nil

    /// The process that has the data folder open, or a demonstration in this folder.
    var occupant: Int32 { get throws { try occupant(of: data) } }

    var demoOccupant: Int32 { get throws { try occupant(of: folder.path + "/spreekuur-demo-*") } }

    private func occupant(of folder: String) throws -> Int32 {
        let line = try shell("head -1 \(folder)/slot").output.trimmingCharacters(in: .newlines)
        return try #require(Int32(line))
    }

    struct Result {
        let status: Int32
        let output: String
        let complaint: String

        var json: [String: Any]? {
            // Nil is the answer.
            try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        }
    }

    /// Runs a command on the data folder, with the passphrase on descriptor 3.
    func run(_ arguments: String..., input: String = "", passphrase: String? = nil) throws -> Result {
        try run(arguments, input: input, passphrase: passphrase)
    }

    func run(_ arguments: [String], input: String = "", passphrase: String? = nil) throws -> Result {
        if let passphrase {
            try Data((passphrase + "\n").utf8).write(to: folder.appending(path: "andere-wachtzin"))
        }
        let file = folder.appending(path: passphrase == nil ? "wachtzin" : "andere-wachtzin").path
        let place = ["--map", data] + (Self.isFit ? [] : ["--toch-hier"])
        return try shell(
            "exec \"$0\" \"$@\" 3<'\(file)' 4>'\(folder.path)/herstelsleutel'",
            [Self.path] + arguments + place + ["--wachtzin-fd", "3"], input: input)
    }

    func shell(_ script: String, _ arguments: [String] = [], input: String = "") throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script] + arguments
        let (inputPipe, outputPipe, errorPipe) = (Pipe(), Pipe(), Pipe())
        // What the machine remembers ends with the test too.
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["XDG_STATE_HOME": folder.appending(path: "state").path]) { $1 }
        process.standardInput = inputPipe
        process.standardOutput = outputPipe
        process.standardError = errorPipe
        // A thread that runs tests blocks nearly every signal, and a child starts with what is blocked here.
        var (none, blocked) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &blocked)
        defer { pthread_sigmask(SIG_SETMASK, &blocked, nil) }
        try process.run()
        inputPipe.fileHandleForWriting.write(Data(input.utf8))
        try inputPipe.fileHandleForWriting.close()
        let output = outputPipe.fileHandleForReading.readDataToEndOfFile()
        let complaint = errorPipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
            complaint: String(decoding: complaint, as: UTF8.self))
    }

    /// A new folder with a school, one pupil and a list for 24 November 2026.
    func prepare(role: String = "ambtenaar") throws {
        #expect(try run("begin", "--rol", role, "--herstelsleutel-fd", "4").status == 0)
        #expect(
            try run(
                "school", "toevoegen", "--naam", "Het Baken", "--brin", "00XX00", "--soort", "vo", "--regio",
                "noord"
            ).status == 0)
        let pupil = """
            {"school":"00XX00","leerlingnummer":"100010","roepnaam":"Zonnebloem","achternaam":"Öztürkmarker",
             "geboortedatum":"2011-03-09","klas":"H3b","woongemeente":"Dalerveld"}
            """
        #expect(try run("leerling-toevoegen", "--invoer", "-", input: pupil).status == 0)
        let list = """
            {"school":"00XX00","datum":"2026-11-24","begin":"13:00","plaatsen":[
             {"soort":"een_op_een","leerlingnummer":"100010","reden":"vaak te laat"}]}
            """
        #expect(try run("lijst", "--invoer", "-", input: list).status == 0)
    }
}
