import FoundationEssentials

/// Files of this repository that make good seeds.
enum Samples {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The contents of all files of a folder whose names end so, in order of their names.
    static func files(_ folder: String, _ suffix: String) throws -> [[UInt8]] {
        let base = root.appending(path: folder)
        return try FileManager.default.contentsOfDirectory(atPath: base.path).filter { $0.hasSuffix(suffix) }
            .sorted().map { [UInt8](try Data(contentsOf: base.appending(path: $0))) }
    }
}
