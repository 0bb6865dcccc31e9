import Foundation

/// A run of the program in which nothing that it writes, and nothing it is started with, goes unseen.
///
/// Home, temporary and data folders lie below the test's own, so that what is searched is all there is. Without
/// strace only the files are left to search.
struct Traced {
    static let isTracing = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")

    let program: BuiltProgram
    /// What the test hands to the program, and what it says of it: the one place where names may stand.
    private var input: URL { program.folder.appending(path: "invoer") }
    private var traces: URL { program.folder.appending(path: "sporen") }

    init() throws {
        program = try BuiltProgram()
        for name in ["invoer", "sporen", "tmp", "huis"] {
            try FileManager.default.createDirectory(
                at: program.folder.appending(path: name), withIntermediateDirectories: true)
        }
        let passphrase = program.folder.appending(path: "wachtzin")
        try FileManager.default.moveItem(at: passphrase, to: input.appending(path: "wachtzin"))
    }

    func write(_ text: String, to name: String) throws -> String {
        let file = input.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// The command line of the program, to be run by a shell.
    func command(_ arguments: String, trace: String) -> String {
        let home = program.folder.path
        let tracing =
            Traced.isTracing
            ? """
            strace -f -y -v -xx -s 1000000 -o '\(traces.path)/\(trace)' \
            -e trace=write,pwrite64,writev,pwritev,pwritev2,openat,execve,rename,renameat,renameat2,link,symlink
            """ : ""
        return """
            ulimit -c unlimited; cd '\(home)'; unset XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME XDG_RUNTIME_DIR
            HOME='\(home)/huis' TMPDIR='\(home)/tmp' \(tracing) '\(BuiltProgram.path)' \(arguments) \
            --map '\(program.data)' --wachtzin-fd 3 3<'\(input.path)/wachtzin' 4>>'\(input.path)/herstelsleutel'
            """
    }

    func run(_ arguments: String, input: String = "") throws -> BuiltProgram.Result {
        let name = arguments.split(separator: " ").prefix(2).joined(separator: "-")
        return try program.shell(command(arguments, trace: name), input: input)
    }

    /// None before the first, when their folder is not there yet.
    var drafts: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: program.data + "/concepten")) ?? []
    }

    /// The numbers of the processes that run the program on this folder.
    var processes: [Int32] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { Int32($0) }.filter {
                // A process may end while it is looked at.
                (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\($0)/exe"))
                    == URL(filePath: BuiltProgram.path).resolvingSymlinksInPath().path
                    && Traced.bytes("/proc/\($0)/cmdline").firstRange(of: Data(program.data.utf8)) != nil
            }
        }
    }

    /// Where any of the words stands: in a file below the test's folder, its name included.
    func filesHolding(_ words: [String]) throws -> [String] {
        let patterns = words.flatMap(Traced.spellings)
        let names = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path)
        return names.filter { !$0.hasPrefix("invoer/") && !$0.hasPrefix("sporen/") }.flatMap { name in
            let contents = Traced.bytes(program.folder.appending(path: name).path)
            return patterns.filter {
                contents.firstRange(of: $0.bytes) != nil || Data(name.utf8).firstRange(of: $0.bytes) != nil
            }.map { "\(name): \($0.word)" }
        }
    }

    /// What a process is started with, and what stands in its environment.
    func processHolding(_ words: [String], _ number: Int32) -> [String] {
        let patterns = words.flatMap(Traced.spellings)
        return ["cmdline", "environ"].flatMap { name in
            let contents = Traced.bytes("/proc/\(number)/\(name)")
            return patterns.filter { contents.firstRange(of: $0.bytes) != nil }.map { "\(name): \($0.word)" }
        }
    }

    /// System calls that took one of the words to anything but the terminal or standard output.
    func callsHolding(_ words: [String]) throws -> [String] {
        let patterns = words.flatMap(Traced.spellings).map { ($0.word, Data(Traced.escaped($0.bytes).utf8)) }
        return try FileManager.default.contentsOfDirectory(atPath: traces.path).flatMap { name in
            Traced.bytes(traces.appending(path: name).path).split(separator: UInt8(ascii: "\n")).flatMap {
                line in
                Traced.isShown(line)
                    ? [] : patterns.filter { line.firstRange(of: $0.1) != nil }.map { "\(name): \($0.0)" }
            }
        }
    }

    /// How many calls were seen that wrote something.
    var writes: Int {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: traces.path).reduce(0) { count, name in
                count
                    + Traced.bytes(traces.appending(path: name).path).split(separator: UInt8(ascii: "\n"))
                    .count {
                        $0.firstRange(of: Data("write".utf8)) != nil
                    }
            }
        }
    }

    /// `1234 write(1</dev/pts/5>, "…`, the path escaped as all else: what a user is to see.
    private static func isShown(_ line: Data) -> Bool {
        let start = String(decoding: line.prefix(200), as: UTF8.self)
        guard start.contains(" write("), let bracket = start.firstIndex(of: "("),
            let angle = start[bracket...].firstIndex(of: "<")
        else { return false }
        let path = start[start.index(after: angle)...]
        let isOutput =
            start[start.index(after: bracket)..<angle] == "1" && path.hasPrefix(escaped(Data("pipe:".utf8)))
        return isOutput || ["/dev/pts/", "/dev/tty"].contains { path.hasPrefix(escaped(Data($0.utf8))) }
    }

    private static func spellings(_ word: String) -> [(word: String, bytes: Data)] {
        [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian].compactMap { encoding in
            word.data(using: encoding).map { (word, $0) }
        }
    }

    private static func escaped(_ bytes: Data) -> String {
        bytes.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Empty for what is no readable file.
    private static func bytes(_ path: String) -> Data {
        FileManager.default.contents(atPath: path) ?? Data()
    }
}
