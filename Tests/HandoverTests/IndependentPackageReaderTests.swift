import Foundation
import Testing

@testable import Handover

/// FORMAT.md is complete: a short program in another language, written from it alone, says the same of every file.
@Suite(.enabled(if: PythonReader.isInstalled, "python3 with ML-KEM in its package cryptography is not there"))
struct IndependentPackageReaderTests {
    @Test func `another program says of every vector what its name says`() throws {
        // The one that is too large stands there without its zeroes.
        let vectors = (PackageVectors.all + CardVectors.all)
            .filter { $0.outcome != PackageOutcome.tooLarge.rawValue || $0.name.hasSuffix(".card") }
        let answer = try PythonReader.read(vectors.map { Vector.folder.appending(path: $0.name) })
        #expect(answer.status == 0)
        #expect(answer.lines.count == vectors.count)
        for (vector, line) in zip(vectors, answer.lines) {
            #expect(line.prefix { $0 != "\t" } == vector.outcome, "\(vector)")
            guard vector.outcome == PackageOutcome.accepted.rawValue else { continue }
            let said = line.drop { $0 != "\t" }.dropFirst()
            let bytes = try vector.bytes()
            if vector.name.hasSuffix(".card") {
                let card = try KeyCard(text: String(decoding: bytes, as: UTF8.self))
                #expect(said == card.words.joined(separator: " "), "\(vector)")
            } else {
                #expect(said == WorkedExample.hex(try Parties.opened(bytes).content), "\(vector)")
            }
        }
    }

    @Test(arguments: [1, 65_440, 65_441, 150_000])
    func `another program opens what is sealed today`(count: Int) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).package")
        defer { try? FileManager.default.removeItem(at: file) }  // It lies in the temporary folder.
        let content = Parties.content(count)
        try Data(Parties.sealed(content)).write(to: file)
        #expect(try PythonReader.read([file]).lines == ["accepted\t" + WorkedExample.hex(content)])
    }
}
