import Attendance
import FoundationEssentials

@testable import Handover

/// What FORMAT.md §13 prints, read from the document that stands beside the code it describes.
enum WorkedExample {
    static let content = Array("Zoë".utf8)

    static func card() throws -> KeyCard {
        try KeyCard(name: "Marit de Wilde", role: .coordinator, keys: Parties.school.publicKeys)
    }

    static func document() throws -> String {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
        let file = tests.appending(path: "../../Sources/Handover/FORMAT.md")
        return try String(decoding: Data(contentsOf: file), as: UTF8.self)
    }

    /// The lines under the fence "```name", each with its end; nil when there is none.
    static func printed(_ name: String) throws -> String? {
        let lines = try document().split(separator: "\n", omittingEmptySubsequences: false)
        guard let fence = lines.firstIndex(of: "```" + name) else { return nil }
        return lines[(fence + 1)...].prefix { $0 != "```" }.map { $0 + "\n" }.joined()
    }

    /// Sixteen bytes a line, with the offset of the first in front.
    static func bytes(ofHex text: String) -> [UInt8] {
        text.split(separator: "\n").flatMap { line in
            line.split(separator: " ").dropFirst().compactMap { UInt8($0, radix: 16) }
        }
    }

    static func hex(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
