/// The right to work in a data folder: the kernel takes it back when the process dies, however it dies.
final class FolderLock {
    private let file: any DiskFile
    private let folder: any DiskFolder
    /// Who was out of his folder once does not know what happened in it: nothing puts that right.
    private var displacement: JournalError?

    init(_ folder: any DiskFolder, occupant: Occupant) throws(JournalError) {
        guard let file = try folder.lock(JournalFormat.lockFile) else {
            let other = try folder.open(JournalFormat.lockFile, for: .reading)?.contents(limit: 512)
            // One that is gone left its name to whoever has the folder by now and has not signed yet.
            throw .alreadyOpen(other.flatMap(Occupant.init).flatMap { $0.isAlive ? $0 : nil })
        }
        try file.truncate(to: 0)
        try file.write(occupant.encoded, at: 0)
        self.file = file
        self.folder = folder
    }

    /// To be asked before each write: another process may work in the folder once somebody replaced the lock, and
    /// nobody would find what is written in a folder that was moved.
    func confirm() throws(JournalError) {
        if let displacement { throw displacement }
        do throws(JournalError) { try folder.confirm(file, is: JournalFormat.lockFile) } catch {
            displacement = error
            throw error
        }
    }
}
