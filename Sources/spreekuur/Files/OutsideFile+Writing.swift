import Glibc
import Journal

extension OutsideFile {
    /// A new file that only its owner may read: whole under its name, or not there.
    ///
    /// A file that has the name already stays, unless it may be replaced.
    func write(_ bytes: [UInt8], replacing: Bool, path: String) throws {
        guard !OutsideFile.isFolder(path) else { throw Failure(.usage, "\(path) is een map") }
        guard try replacing || !folder.names().contains(name) else {
            throw Failure(.refused, "\(path) bestaat al", try: "een andere naam, of --vervang")
        }
        let temporary = ".\(name).\(getpid()).deel"
        do throws(JournalError) {
            let file = try folder.create(temporary)
            try file.append(bytes)
            try file.sync()
            try folder.rename(temporary, to: name)
            try folder.sync()
        } catch {
            // What is left of it may be gone already; the first error is the one to tell.
            try? folder.remove(temporary)
            throw error
        }
    }
}
