/// One open folder: the only door through which the journal touches a disk.
///
/// Names are single path components. An existential is cheap enough: every call is a system call.
public protocol DiskFolder {
    /// For messages only.
    var path: String { get }
    /// Nil when there is no such folder; refuses one that others can read.
    func folder(_ name: String) throws(JournalError) -> (any DiskFolder)?
    func createFolder(_ name: String) throws(JournalError)
    func names() throws(JournalError) -> [String]
    /// Nil when there is no such file; refuses links and anything but a regular file.
    func open(_ name: String, for use: FileUse) throws(JournalError) -> (any DiskFile)?
    /// A new file to append to; fails when the name is taken.
    func create(_ name: String) throws(JournalError) -> any DiskFile
    /// Opens or makes the file and locks it for as long as the result lives; nil when another holds it.
    func lock(_ name: String) throws(JournalError) -> (any DiskFile)?
    /// Throws `displaced` once another file than the locked one bears the name, or this folder no longer stands
    /// under its path.
    func confirm(_ locked: any DiskFile, is name: String) throws(JournalError)
    /// A file takes the place of another, a folder that of an empty one.
    func rename(_ name: String, to newName: String) throws(JournalError)
    /// A file or an empty folder.
    func remove(_ name: String) throws(JournalError)
    /// Makes created, renamed and removed names durable.
    func sync() throws(JournalError)
}

public enum FileUse: Equatable, Sendable {
    case reading
    case updating
}
