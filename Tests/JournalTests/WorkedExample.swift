import Attendance
import Crypto
import FoundationEssentials
import TestSupport

@testable import Journal

/// The folder of FORMAT.md §13: made here from fixed bytes, and read there from the document.
enum WorkedExample {
    static let slotKey = SymmetricKey(data: Array(UInt8(0)..<32))
    static let pupil = ID<Pupil>(raw: 0x0f0e_0d0c_0b0a_0908_0706_0504_0302_0100)
    static let entries = [
        Entry(pupil: nil, payload: Array("groep".utf8)), Entry(pupil: pupil, payload: Array("Zoë".utf8)),
    ]
    static let paths = ["kluis-a/kluis.2", "anker", "journaal/0000000001.spk"]

    static func made() throws(JournalError) -> MemoryFolder {
        let folder = MemoryFolder()
        let journal = try Journal.create(
            in: folder, lock: .slotKey(slotKey), recoveryKey: recoveryKey, occupant: Bench.occupant,
            random: RandomBytes(Chance(seed: 0)))
        try journal.commit(entries)
        return folder.copy()
    }

    static var recoveryKey: RecoveryKey {
        var generator = Chance(seed: 0)
        return RecoveryKey(using: &generator)
    }

    /// As the document prints it: sixteen bytes a line, and `*` for lines of zeroes left out.
    static func hex(_ bytes: [UInt8]) -> String {
        var text = ""
        var skipping = false
        for start in stride(from: 0, to: bytes.count, by: 16) {
            let line = bytes[start..<min(start + 16, bytes.count)]
            if start > 0, line.count == 16, line.allSatisfy({ $0 == 0 }) {
                if !skipping { text += "*\n" }
                skipping = true
                continue
            }
            skipping = false
            text +=
                digits(start, width: 4) + "  " + line.map { digits(Int($0), width: 2) }.joined(separator: " ")
                + "\n"
        }
        return text
    }

    private static func digits(_ value: Int, width: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The normative document, beside the code it describes.
    static func document() throws -> String {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let file = tests.appendingPathComponent("../../Sources/Journal/FORMAT.md")
        return try String(decoding: Data(contentsOf: file), as: UTF8.self)
    }

    /// The bytes under the fence "```hex path".
    static func printed(_ path: String, in document: String) -> [UInt8]? {
        let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
        guard let fence = lines.firstIndex(of: "```hex \(path)") else { return nil }
        var bytes: [UInt8] = []
        for line in lines[(fence + 1)...].prefix(while: { $0 != "```" }) where line != "*" {
            let fields = line.split(separator: " ")
            guard let first = fields.first, let offset = Int(first, radix: 16), offset >= bytes.count else {
                return nil
            }
            bytes += [UInt8](repeating: 0, count: offset - bytes.count)
            bytes += fields.dropFirst().compactMap { UInt8($0, radix: 16) }
        }
        return bytes
    }
}
