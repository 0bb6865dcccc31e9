import Attendance
import FoundationEssentials
import Testing

/// A small invented export, as a school system would write it.
enum SampleFile: String, CaseIterable {
    case leerlingen, algemeen, magister, somtoday, pars

    func bytes() throws -> [UInt8] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: folder.appending(path: "Samples/\(rawValue).csv")))
    }

    /// A school with lessons of 45 minutes, so that a length from a file can be told from its own.
    static func school(_ codes: CodeTable = CodeTable()) throws -> School {
        School(
            brin: try #require(BRIN("00XX00")), name: "De Brink", kind: .vo, region: .noord,
            lessonMinutes: 45,
            codes: codes)
    }
}
