import Glibc
import Journal

/// A private folder under the system's temporary one, removed with all that is in it.
struct TemporaryFolder {
    let path: String

    init() throws(Failure) {
        let prefix = Locations.temporary + "/" + TemporaryFolder.prefix(of: getpid())
        var template = Array((prefix + "XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else {
            throw Failure(
                .inputOutput, "in \(Locations.temporary) is geen map te maken", try: "TMPDIR te kiezen")
        }
        path = String(cString: made)
    }

    private static func prefix(of process: pid_t) -> String { "spreekuur-demo-\(process)-" }

    /// What a process that was killed left behind.
    static func removeThose(of process: pid_t) {
        guard let directory = opendir(Locations.temporary) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = entry.name
            if name.hasPrefix(prefix(of: process)) { remove(Locations.temporary + "/" + name) }
        }
    }

    /// Best effort: what cannot be removed is sealed under a key that no longer exists.
    func remove() { TemporaryFolder.remove(path) }

    private static func remove(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if descriptor >= 0, let directory = fdopendir(descriptor) {
            while let entry = readdir(directory) {
                let name = entry.name
                guard name != ".", name != ".." else { continue }
                let child = path + "/" + name
                // Only a folder cannot be unlinked; not every disk says in its entries what is one.
                if unlink(child) != 0 { remove(child) }
            }
            closedir(directory)
        }
        rmdir(path)
    }
}
