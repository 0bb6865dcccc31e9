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
        if let directory = opendir(path) {
            while let entry = readdir(directory) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                guard name != ".", name != ".." else { continue }
                let child = path + "/" + name
                // A link to a folder is unlinked, never followed.
                if entry.pointee.d_type == UInt8(DT_DIR) { remove(child) } else { unlink(child) }
            }
            closedir(directory)
        }
        rmdir(path)
    }
}
