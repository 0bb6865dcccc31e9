import FoundationEssentials
import Testing

/// One file of `Vectors`: `<what must come of it>.<what it is>.package` or `.card`.
///
/// A file that is there is never made anew: sealing draws chance, and others may have copied it.
struct Vector: CustomTestStringConvertible, Sendable {
    let name: String
    let make: @Sendable () throws -> [UInt8]

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors")

    static func package(
        _ outcome: PackageOutcome, _ what: String, _ make: @escaping @Sendable () throws -> [UInt8]
    ) -> Vector {
        Vector(name: "\(outcome.rawValue).\(what).package", make: make)
    }

    static func card(
        _ outcome: CardOutcome, _ what: String, _ make: @escaping @Sendable () throws -> String
    ) -> Vector {
        Vector(name: "\(outcome.rawValue).\(what).card") { try Array(make().utf8) }
    }

    var testDescription: String { name }

    var outcome: String { String(name.prefix { $0 != "." }) }

    func bytes() throws -> [UInt8] {
        let file = Vector.folder.appending(path: name)
        if ProcessInfo.processInfo.environment["SPREEKUUR_RECORD"] == "1",
            !FileManager.default.fileExists(atPath: file.path)
        {
            try FileManager.default.createDirectory(at: Vector.folder, withIntermediateDirectories: true)
            try Data(make()).write(to: file)
            Issue.record("recorded \(name); run again without SPREEKUUR_RECORD")
        }
        return [UInt8](try Data(contentsOf: file))
    }
}
