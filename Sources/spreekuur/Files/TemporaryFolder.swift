import Glibc

/// A private folder under the system's temporary one, removed with all that is in it.
struct TemporaryFolder {
    let path: String

    init() throws(Failure) {
        var template = Array((Locations.temporary + "/spreekuur-demo-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else {
            throw Failure(
                .inputOutput, "in \(Locations.temporary) is geen map te maken", try: "TMPDIR te kiezen")
        }
        path = String(cString: made)
    }

    /// Best effort: what cannot be removed is sealed under a key that no longer exists.
    func remove() { TemporaryFolder.remove(path) }

    private static func remove(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if descriptor >= 0, let directory = fdopendir(descriptor) {
            while let entry = readdir(directory) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
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
