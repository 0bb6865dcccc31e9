import Journal

/// A file or folder by the path somebody typed: the folder it is in, which may be anybody's, and its name there.
struct OutsideFile {
    let folder: ForeignFolder
    let name: String

    /// `makingParents` makes the folders above it, private, where they are missing.
    init(_ path: String, makingParents: Bool = false) throws {
        var rest = Substring(path)
        while rest.utf8.count > 1, rest.utf8.last == UInt8(ascii: "/") { rest.removeLast() }
        let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/"))
        name = String(slash.map { rest[rest.utf8.index(after: $0)...] } ?? rest)
        guard !name.isEmpty, name != ".", name != ".." else {
            throw Failure(.usage, "\(path) is geen naam voor een bestand of map")
        }
        let parent = slash.map { $0 == rest.startIndex ? "/" : String(rest[..<$0]) } ?? "."
        folder = try OutsideFile.folder(
            parent, makingIt: makingParents, advice: "een map die er is; zit de stick erin?")
    }

    /// A data folder, or a backup seen as one.
    static func journal(at path: String) throws -> any DiskFolder {
        if isFolder(path) { return try PosixFolder.open(path) }
        let file = try OutsideFile(path)
        return try Backup.folder(file.name, in: file.folder)
    }

    static func isFolder(_ path: String) -> Bool {
        // Whatever else is wrong with it is said when it is written.
        (try? ForeignFolder.open(path)) != nil
    }

    /// `advice` where there is no such folder.
    static func folder(
        _ path: String, makingIt: Bool = false, advice: String = "een map die er is"
    ) throws -> ForeignFolder {
        do throws(JournalError) {
            return try ForeignFolder.open(path, makingIt: makingIt)
        } catch {
            guard case .notFound = error else { throw error }
            throw Failure(.inputRefused, "de map \(path) bestaat niet", try: advice)
        }
    }
}
