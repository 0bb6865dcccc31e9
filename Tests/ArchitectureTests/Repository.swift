import Foundation

/// The files of this repository, as the tests below read them.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    struct File {
        let path: String
        let text: String

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

        /// The module of a source file: the folder below Sources.
        var module: String { String(path.split(separator: "/")[1]) }
    }

    /// All files under a folder with one of these endings, by path.
    static func files(under folder: String, endings: Set<String>) throws -> [File] {
        let base = root.appending(path: folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
        return try names.sorted().compactMap { name in
            let ending = name.split(separator: ".").last.map(String.init) ?? ""
            guard endings.contains(ending), !name.contains(".build") else { return nil }
            let url = base.appending(path: name)
            return File(path: "\(folder)/\(name)", text: try String(contentsOf: url, encoding: .utf8))
        }
    }

    static func swiftFiles(under folder: String) throws -> [File] {
        try files(under: folder, endings: ["swift"])
    }
}
