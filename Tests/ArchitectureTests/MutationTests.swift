import Foundation
import Testing

/// The faults that the long campaign builds into the program, one at a time; here only that they still fit.
struct MutationTests {
    private struct Mutation {
        let path: String
        let rules: [String]
        let file: String
        let tests: String
        let old: String
        let new: String

        init?(_ file: Repository.File) {
            let parts = file.text.split(separator: #/(?m)^--- \w+\n/#, omittingEmptySubsequences: false).map(
                String.init)
            guard parts.count == 4 else { return nil }
            var fields: [String: String] = [:]
            for line in parts[0].split(separator: "\n") {
                let words = line.split(separator: ": ", maxSplits: 1).map(String.init)
                if words.count == 2 { fields[words[0]] = words[1] }
            }
            guard let rules = fields["rules"], let source = fields["file"], let tests = fields["tests"],
                fields["breaks"] != nil
            else { return nil }
            path = file.path
            self.rules = rules.split(separator: ", ").map(String.init)
            self.file = source
            self.tests = tests
            old = String(parts[1].dropLast())
            new = String(parts[2].dropLast())
        }
    }

    private func mutations() throws -> [Mutation] {
        try Repository.files(under: "Tests/Mutations", endings: ["mutation"]).map {
            try #require(Mutation($0), "\($0.path)")
        }
    }

    @Test func `every mutation still finds its place, once, and changes it`() throws {
        for mutation in try mutations() {
            let source = try String(
                contentsOf: Repository.root.appending(path: mutation.file), encoding: .utf8)
            #expect(source.components(separatedBy: mutation.old).count == 2, "\(mutation.path)")
            #expect(mutation.old != mutation.new, "\(mutation.path)")
        }
    }

    @Test func `every rule of the journal is broken by a mutation`() throws {
        let broken = Set(try mutations().flatMap(\.rules))
        let rules = (1...18).map { "R\($0)" } + ["A", "B", "C", "D", "E", "G", "H"].map { "row \($0)" }
        #expect(rules.filter { !broken.contains($0) } == [])
    }

    @Test func `every mutation names tests that exist`() throws {
        let tests = try Repository.swiftFiles(under: "Tests").map(\.text).joined()
        for mutation in try mutations() {
            for name in mutation.tests.split(separator: "|") {
                #expect(tests.contains("struct \(name) "), "\(mutation.path) names \(name)")
            }
        }
    }
}
