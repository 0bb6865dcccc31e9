import Glibc

@testable import Journal

/// A folder on the real disk, gone with all that is in it when the test is done.
final class TemporaryFolder {
    let path: String

    init() {
        var template = Array("/tmp/spreekuur-XXXXXX".utf8CString)
        // mkdtemp fails only without a usable /tmp, and then nothing here can be tested.
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    }

    deinit { remove(path) }

    private func remove(_ path: String) {
        var facts = stat()
        guard lstat(path, &facts) == 0 else { return }
        if facts.st_mode & S_IFMT == S_IFDIR, let stream = opendir(path) {
            while let entry = readdir(stream) {
                let name = entry.name
                if name != ".", name != ".." { remove(path + "/" + name) }
            }
            closedir(stream)
        }
        _ = Glibc.remove(path)
    }
}
