import Glibc
import Journal
import Screens

/// How the path of a file that is half typed can go on, by the names that are there.
struct PathCompletion {
    /// More names than this help nobody to choose.
    private static let listed = 8

    private let path: String

    init(_ path: String) { self.path = path }

    /// `~/` is the user's own folder, as a shell has it.
    static func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
        return String(cString: home) + path.dropFirst()
    }

    var answer: FileAnswer {
        if path == "~" { return .completed(path: "~/", candidates: []) }
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? ""
        let start = slash.map { path[path.index(after: $0)...] } ?? path[...]
        let names = names(in: folder.isEmpty ? "." : PathCompletion.expanded(folder))
            .filter { $0.hasPrefix(start) && ($0.first != "." || start.first == ".") }
            .sorted()
        guard let first = names.first else { return .nothingThere }
        let common = names.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
        let candidates = names.count > 1 ? Array(names.prefix(PathCompletion.listed)) : []
        let more = names.count - candidates.count
        return .completed(
            path: folder + common,
            candidates: candidates.isEmpty || more == 0 ? candidates : candidates + ["… en nog \(more)"])
    }

    /// Folders end in a slash; names that are no text are left out.
    private func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let bytes = entry.nameBytes
            guard let name = String(validating: bytes, as: UTF8.self), name != ".", name != ".." else {
                continue
            }
            names.append(isFolder("\(folder)/\(name)") ? name + "/" : name)
        }
        return names
    }

    private func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}
