import FoundationEssentials
import Testing

/// Every input that a target began with or that led it somewhere new, and each that once made it fail.
struct CorpusTests {
    private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

    @Test(arguments: FuzzTarget.all.map(\.name))
    func `nothing in the corpus makes a reader fail`(name: String) throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let seeds = try target.seeds()
        #expect(!seeds.isEmpty)
        for (number, seed) in seeds.enumerated() {
            #expect(target.fault(seed) == nil, "seed \(number)")
        }
        let folder = CorpusTests.corpus.appending(path: name)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(!files.isEmpty, "there is no corpus of \(name)")
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
            #expect(bytes.count <= 4096, "\(file) is large for a corpus")
            #expect(target.fault(bytes) == nil, "\(name)/\(file)")
        }
    }

    @Test func `no corpus is left of a target that is gone`() throws {
        let names = Set(FuzzTarget.all.map(\.name))
        for folder in try FileManager.default.contentsOfDirectory(atPath: CorpusTests.corpus.path) {
            #expect(names.contains(folder), "Corpus/\(folder)")
        }
    }

    @Test func `a planted fault is told`() {
        #expect(FuzzTarget.canary.fault([0x76, 0x61, 0x6C, 2, 1]) != nil)
    }
}
