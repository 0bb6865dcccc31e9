import Foundation
import Testing

/// The house rules that a machine can check.
struct TidyTests {
    @Test func `no source file is longer than 300 lines`() throws {
        for file in try Repository.swiftFiles(under: "Sources") {
            #expect(file.lines.count <= 301, "\(file.path) has \(file.lines.count) lines")
        }
    }

    @Test(arguments: ["TODO", "FIXME", "fatalError(", "try!", "as!", "// MARK"])
    func `a source file holds none of the words we do without`(word: String) throws {
        for file in try Repository.swiftFiles(under: "Sources") {
            #expect(!file.text.contains(word), "\(file.path) holds \(word)")
        }
    }

    @Test func `only the executables print`() throws {
        let executables: Set = ["spreekuur", "Benchmark"]
        for file in try Repository.swiftFiles(under: "Sources") where !executables.contains(file.module) {
            let prints = file.lines.contains { line in
                let code = line.drop { $0 == " " }
                return code.hasPrefix("print(") || code.hasPrefix("fputs(") || code.hasPrefix("debugPrint(")
            }
            #expect(!prints, "\(file.path) prints")
        }
    }

    @Test func `the pure modules ask no clock and no chance`() throws {
        let pure: Set = ["Attendance", "TextUI", "Screens", "Exchange", "Demo"]
        for file in try Repository.swiftFiles(under: "Sources") where pure.contains(file.module) {
            for word in ["SystemRandomNumberGenerator", "ContinuousClock", "SuspendingClock", ".random()"] {
                #expect(!file.text.contains(word), "\(file.path) uses \(word)")
            }
        }
    }

    @Test func `every Dutch word that is kept in code stands in the glossary`() throws {
        let glossary = try Repository.files(under: "Sources/Attendance", endings: ["md"])
            .first { $0.path.hasSuffix("GLOSSARY.md") }
        let text = try #require(glossary?.text).lowercased()
        let kept = [
            "leerplichtambtenaar", "verzuimmelding", "kennisgeving", "jeugdarts", "samenwerkingsverband",
            "wijkteam",
            "pleinactie", "startkwalificatie", "luxeverzuim", "spreekuur", "brin", "leerplicht",
        ]
        for word in kept { #expect(text.contains(word), "the glossary does not explain \(word)") }
    }

    @Test func `every golden screen is named by a test`() throws {
        let tests = try Repository.swiftFiles(under: "Tests").map(\.text).joined()
        let folder = Repository.root.appending(path: "Tests/ScreensTests/Golden")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where name.hasSuffix(".txt") {
            // Sizes are appended by the tests that draw a screen in several.
            let stem = String(name.dropLast(4))
            let base = stem.replacing(#/-(60x16|80x24|120x40)$/#, with: "")
            #expect(tests.contains("\"\(stem)\"") || tests.contains(base), "no test names Golden/\(name)")
        }
    }

    @Test func `the sources are formatted as .swift-format says`() throws {
        let lint = Process()
        lint.executableURL = URL(filePath: "/usr/bin/env")
        lint.arguments = [
            "swift", "format", "lint", "--strict", "--recursive", "Sources", "Tests", "Package.swift",
        ]
        lint.currentDirectoryURL = Repository.root
        let output = Pipe()
        lint.standardError = output
        lint.standardOutput = output
        try lint.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        lint.waitUntilExit()
        #expect(lint.terminationStatus == 0, "\(text)")
    }

    @Test func `nothing stands at the top level that was not agreed`() throws {
        let agreed: Set = [
            "Package.swift", "Sources", "Tests", "Themes", "README.md", "LICENSE", "Package.resolved",
        ]
        for name in try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
        where !name.hasPrefix(".") {
            #expect(agreed.contains(name), "\(name) stands at the top level")
        }
    }
}
